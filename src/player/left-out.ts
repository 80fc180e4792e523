import { findCueIndexAt, type TimedCue } from '../domain/cue.js';
import type { PlayerState } from './player-state.js';

/** Where the sound goes on for somebody who leaves out the chapter at `time`, and those that follow it; seconds. */
export function endOfLeftOut(
  chapters: readonly TimedCue[],
  leftOut: readonly number[],
  time: number,
  duration: number,
): number {
  // A chapter's time is rounded, and may be behind the very end.
  const last = Number.isNaN(duration) ? Infinity : duration;
  let end = time;
  for (let index = findCueIndexAt(chapters, end); leftOut.includes(index); index = findCueIndexAt(chapters, end)) {
    const next = Math.min(chapters[index]?.endTime ?? last, last);
    if (next <= end || next === Infinity) break;
    end = next;
  }
  return end;
}

/** Passes over the chapters that are left out. One that somebody chose to be in is heard nevertheless. */
export class LeftOut {
  /** That one, by its index; −1 for none. */
  #chosen = -1;

  choose(index: number): void {
    this.#chosen = index;
  }

  /** Where playback that comes to `time` goes on, in seconds; `undefined` where it goes on as it is. */
  jump(state: PlayerState, time: number): number | undefined {
    const { chapters, chapterIndex, duration } = state;
    if (chapterIndex === this.#chosen) return undefined;
    this.#chosen = -1;
    const end = endOfLeftOut(chapters, state.skipped, time, duration);
    if (end === time) return undefined;
    // Where nobody can seek it is heard after all.
    this.#chosen = chapterIndex;
    return end;
  }

  /** How much of the recording is still to be heard after `time`, in seconds. */
  timeLeft({ chapters, duration, skipped }: PlayerState, time: number): number {
    let left = Math.max(duration - time, 0);
    for (const index of skipped) {
      const chapter = chapters[index];
      if (!chapter || index === this.#chosen) continue;
      left -= Math.max((chapter.endTime ?? duration) - Math.max(chapter.startTime, time), 0);
    }
    return left;
  }
}
