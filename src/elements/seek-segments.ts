import type { Chapter } from '../domain/episode.js';

/** Between two segments, in pixels. */
const GAP = 3;
/** Of more chapters than this the gaps would eat the track: then it is drawn whole, with the current segment alone. */
export const MOST_SEGMENTS = 100;

/** Where a chapter's segment stands on the track, as declarations in logical properties. */
export function segmentPlace({ startTime, endTime }: Chapter, duration: number): string {
  const start = percent(startTime, duration);
  return `inset-inline-start:${start}%;inline-size:${percent(endTime ?? duration, duration) - start}%`;
}

/** A mask that opens a gap in the track where a chapter starts, or `none`. */
export function segmentMask(chapters: readonly Chapter[], duration: number, rightToLeft: boolean): string {
  const starts = chapters.map(({ startTime }) => startTime).filter((startTime) => startTime > 0);
  if (!(duration > 0) || starts.length === 0 || chapters.length > MOST_SEGMENTS) return 'none';
  const gaps = starts.map((startTime) => {
    const at = `${percent(startTime, duration)}%`;
    const before = `calc(${at} - ${GAP / 2}px)`;
    const after = `calc(${at} + ${GAP / 2}px)`;
    return `#000 ${before}, #0000 ${before}, #0000 ${after}, #000 ${after}`;
  });
  return `linear-gradient(to ${rightToLeft ? 'left' : 'right'}, ${gaps.join(', ')})`;
}

function percent(time: number, duration: number): number {
  return duration > 0 ? Math.min((time / duration) * 100, 100) : 0;
}
