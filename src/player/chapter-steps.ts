import { findCueIndexAt } from '../domain/cue.js';
import type { Chapter } from '../domain/episode.js';

/** Pressing "previous" this soon into a chapter, in seconds, goes to the one before. */
const RESTART_WINDOW = 3;

/** Where "next chapter" leads from `time`: to the next start that is not skipped; `undefined` after the last. Seconds. */
export function nextChapterTime(
  chapters: readonly Chapter[],
  skipped: readonly number[],
  time: number,
): number | undefined {
  return chapters.find(({ startTime }, index) => startTime > time && !skipped.includes(index))?.startTime;
}

/**
 * Where "previous chapter" leads from `time`: to the start of the chapter begun last, or, within three seconds of that, to
 * the one before; to 0 where there is none; nowhere in a recording without chapters. Seconds.
 */
export function previousChapterTime(
  chapters: readonly Chapter[],
  skipped: readonly number[],
  time: number,
): number | undefined {
  if (chapters.length === 0) return undefined;
  const begun = chapters.filter(({ startTime }, index) => startTime <= time && !skipped.includes(index));
  const [before, current] = [begun.at(-2), begun.at(-1)];
  if (!current) return 0;
  if (time - current.startTime > RESTART_WINDOW) return current.startTime;
  // Before the first that is heard there may be nothing but what is left out.
  return before?.startTime ?? (skipped.includes(findCueIndexAt(chapters, 0)) ? current.startTime : 0);
}
