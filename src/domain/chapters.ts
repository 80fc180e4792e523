import { firstCueAfter, type TimedCue } from './cue.js';
import { MAX_TIME, MICRO_GAP } from './limits.js';
import { roundToMs } from './time.js';
import { collectWarnings, type EpisodeWarning, type Warn } from './warnings.js';

/** One chapter: Podcasting 2.0 JSON Chapters 1.2, normalised. */
export interface Chapter extends TimedCue {
  readonly title: string | null;
  /** Absolute http(s) URL of a page about this chapter. */
  readonly url: string | null;
  /** Absolute http(s) URL of the chapter's picture. */
  readonly image: string | null;
  /** `toc: false`: lends its image, stands in no list, and no index counts it. */
  readonly hidden: boolean;
}

/** A chapter as read: its fields are safe, its place among the others is not settled. */
export interface ChapterSource extends Chapter {
  /** Which entry of the file it is. */
  readonly index: number;
  /** Not negative. Seconds, or milliseconds where `unitless` and the whole list says so. */
  readonly startTime: number;
  /** `null` where the entry gives none, `NaN` where it gives something that is no time. */
  readonly endTime: number | null;
  /** The start is a bare integer: nothing distinguishes seconds from milliseconds. */
  readonly unitless: boolean;
}

interface NormalizedChapters {
  /** Frozen, in order of time; the listed ones do not overlap, nor do the hidden ones. */
  readonly chapters: readonly Chapter[];
  /** Which chapter an entry of the file became, by the entry's index. */
  readonly chapterOf: ReadonlyMap<number, Chapter>;
  readonly warnings: readonly EpisodeWarning[];
}

/** A last start later than this many times the duration is in milliseconds; real ones seldom exceed twice the duration. */
const UNIT_FACTOR = 20;

/** The chapters that stand in the list and that every index counts. */
export const listedChapters = (chapters: readonly Chapter[]): readonly Chapter[] =>
  chapters.filter(({ hidden }) => !hidden);

/**
 * Settles the chapters against each other and against the length of the recording, in seconds, `null` while unknown.
 * Pure: run it again on the same sources when a better length is known.
 */
export function normalizeChapters(sources: readonly ChapterSource[], duration: number | null): NormalizedChapters {
  const { warnings, warn } = collectWarnings();
  const rows = mergeSameStart(inOrder(inSeconds(sources, duration, warn), duration, warn), warn);
  const listed = listedChapters(rows);
  const chapterOf = new Map<number, Chapter>();
  const chapters = rows.map((row) => {
    // The next of these ends it: a hidden chapter does not end a listed one.
    const candidates = row.hidden ? rows : listed;
    const next = candidates[firstCueAfter(candidates, row.startTime)]?.startTime ?? null;
    const { startTime, title, url, image, hidden } = row;
    const endTime = settleEnd(row, next, duration, warn);
    const chapter = Object.freeze({ startTime, endTime, title, url, image, hidden });
    for (const index of row.entries) chapterOf.set(index, chapter);
    return chapter;
  });
  if (sources.length > 0 && chapters.length === 0) warn('no-chapters');
  return { chapters: Object.freeze(chapters), chapterOf, warnings };
}

function inSeconds(sources: readonly ChapterSource[], duration: number | null, warn: Warn): readonly ChapterSource[] {
  const last = Math.max(...sources.map(({ startTime }) => startTime));
  const milliseconds =
    duration !== null &&
    last > UNIT_FACTOR * duration &&
    last / 1000 <= duration &&
    sources.every(({ unitless }) => unitless);
  if (!milliseconds) return sources;
  warn('unit-ms');
  return sources.map((source) => ({
    ...source,
    startTime: roundToMs(source.startTime / 1000),
    endTime: source.endTime === null ? null : roundToMs(source.endTime / 1000),
  }));
}

/** The chapters that start within the recording, in order of time; equal starts stay in the order of the file. */
function inOrder(sources: readonly ChapterSource[], duration: number | null, warn: Warn): readonly ChapterSource[] {
  const possible = sources.filter(({ startTime, index }) => {
    if (startTime > MAX_TIME) warn('bad-start', index);
    return startTime <= MAX_TIME;
  });
  const early = possible.find(({ startTime }, position) => startTime < (possible[position - 1]?.startTime ?? 0));
  if (early) warn('unordered', early.index);
  return possible
    .filter(({ startTime, index }) => {
      const within = duration === null || startTime < duration;
      if (!within) warn('after-end', index);
      return within;
    })
    .sort((a, b) => a.startTime - b.startTime);
}

interface Row extends ChapterSource {
  /** The entries of the file that became this chapter. */
  readonly entries: readonly number[];
}

/**
 * Makes one chapter of those with the same start. The title is that of the last in the file, even where it has none: the others
 * are often junk. Link, picture and end come from the last one that has them. A hidden chapter and a listed one may share a start.
 */
function mergeSameStart(sources: readonly ChapterSource[], warn: Warn): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const source of sources) {
    const key = `${source.startTime} ${source.hidden}`;
    const earlier = rows.get(key);
    if (earlier) warn(earlier.title === source.title ? 'duplicate' : 'same-start', earlier.index);
    rows.set(key, {
      ...source,
      url: source.url ?? earlier?.url ?? null,
      image: source.image ?? earlier?.image ?? null,
      endTime: source.endTime ?? earlier?.endTime ?? null,
      entries: [...(earlier?.entries ?? []), source.index],
    });
  }
  return [...rows.values()];
}

function settleEnd(
  { startTime, endTime, index }: Row,
  next: number | null,
  duration: number | null,
  warn: Warn,
): number | null {
  const limit = next ?? duration;
  if (endTime === null) return limit;
  // An end past a week, longer than any recording, is cut to the limit; without a limit it is dropped.
  if (!(endTime > startTime) || (limit === null && endTime > MAX_TIME)) {
    warn('bad-end', index);
    return limit;
  }
  if (next !== null && endTime > next) warn('overlap', index);
  return limit !== null && roundToMs(limit - endTime) <= MICRO_GAP ? limit : endTime;
}
