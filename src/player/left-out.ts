import { findCueIndexAt, type TimedCue } from '../domain/cue.js';

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

/** How much of the recording is still to be heard after `time`, in seconds, without the chapters that are left out. */
export function timeLeft(
  chapters: readonly TimedCue[],
  leftOut: readonly number[],
  time: number,
  duration: number,
): number {
  let left = Math.max(duration - time, 0);
  for (const index of leftOut) {
    const chapter = chapters[index];
    if (chapter) left -= Math.max((chapter.endTime ?? duration) - Math.max(chapter.startTime, time), 0);
  }
  return left;
}
