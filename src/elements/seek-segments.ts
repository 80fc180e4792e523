import type { Chapter } from '../domain/episode.js';
import { fractionOf } from './fraction.js';

/** Between two segments, in pixels. */
const GAP = 3;
/** Where chapters are close, as on a phone, the gaps are narrower: together no more of the track than this, in percent. */
const ALL_GAPS = 25;
/** Of more chapters than this no gap would be seen: then the track is drawn whole, with the current segment alone. */
export const MOST_SEGMENTS = 100;

/**
 * Draws one segment for each chapter, in its place. Above `MOST_SEGMENTS` only the current one is seen, and it is
 * placed when it becomes current. By hand: a thousand templates would take a sixth of the first drawing.
 */
export function drawSegments(parent: HTMLElement, chapters: readonly Chapter[], duration: number): void {
  const segments = chapters.map((chapter) => {
    const segment = document.createElement('div');
    segment.setAttribute('part', 'seek-chapter');
    if (chapters.length <= MOST_SEGMENTS) placeSegment(segment, chapter, duration);
    return segment;
  });
  parent.replaceChildren(...segments);
}

/** Where a chapter's segment stands on the track. */
export function placeSegment({ style }: HTMLElement, { startTime, endTime }: Chapter, duration: number): void {
  const start = percent(startTime, duration);
  style.insetInlineStart = `${start}%`;
  style.inlineSize = `${percent(endTime ?? duration, duration) - start}%`;
}

/** A mask that opens a gap in the track where a chapter starts, or `none`; `--_end` is the side where the recording ends. */
export function segmentMask(chapters: readonly Chapter[], duration: number): string {
  const starts = chapters.map(({ startTime }) => startTime).filter((startTime) => startTime > 0);
  if (!(duration > 0) || starts.length === 0 || chapters.length > MOST_SEGMENTS) return 'none';
  const half = `min(${GAP / 2}px, ${ALL_GAPS / 2 / starts.length}%)`;
  const gaps = starts.map((startTime) => {
    const at = `${percent(startTime, duration)}%`;
    const before = `calc(${at} - ${half})`;
    const after = `calc(${at} + ${half})`;
    return `#000 ${before}, #0000 ${before}, #0000 ${after}, #000 ${after}`;
  });
  return `linear-gradient(to var(--_end), ${gaps.join(', ')})`;
}

const percent = (time: number, duration: number): number => 100 * fractionOf(time, duration);
