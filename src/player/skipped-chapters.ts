import { findCueIndexAt, type TimedCue } from '../domain/cue.js';
import { LAST_MOMENT } from './locator.js';
import { endOf, type PlayerState } from './player-state.js';

/** Where the sound goes on if the chapter at `time` is skipped, and any that follow it; seconds. */
export function endOfSkipped(
  chapters: readonly TimedCue[],
  skipped: readonly number[],
  time: number,
  duration: number,
): number {
  // The end of a chapter is rounded, and may lie past the very end.
  const last = endOf(duration);
  let end = time;
  for (let index = findCueIndexAt(chapters, end); skipped.includes(index); index = findCueIndexAt(chapters, end)) {
    const next = Math.min(chapters[index]?.endTime ?? last, last);
    if (next <= end || next === Infinity) break;
    end = next;
  }
  return end;
}

/** Jumps over the skipped chapters, except one that the listener went to. */
export class SkippedChapters {
  /** Index of that one; −1 for none. */
  #entered = -1;

  enter(index: number): void {
    this.#entered = index;
  }

  /** Where playback that comes to `time` goes on, in seconds; `undefined` where it goes on as it is. */
  jump(state: PlayerState, time: number): number | undefined {
    const { chapters, chapterIndex, duration } = state;
    if (chapterIndex === this.#entered) return undefined;
    this.#entered = -1;
    const end = endOfSkipped(chapters, state.skipped, time, duration);
    if (end === time) return undefined;
    // If the jump leads nowhere, in a stream that cannot seek, the chapter is heard after all.
    this.#entered = chapterIndex;
    return end;
  }

  /** Whether all of the recording is skipped. */
  leavesNothing({ chapters, duration, skipped }: PlayerState): boolean {
    return endOfSkipped(chapters, skipped, 0, duration) >= endOf(duration) - LAST_MOMENT;
  }

  /** How much of the recording is still to be heard after `time`, in seconds. */
  timeLeft({ chapters, duration, skipped }: PlayerState, time: number): number {
    let left = Math.max(duration - time, 0);
    for (const index of skipped) {
      const chapter = chapters[index];
      if (!chapter || index === this.#entered) continue;
      left -= Math.max((chapter.endTime ?? duration) - Math.max(chapter.startTime, time), 0);
    }
    return left;
  }
}
