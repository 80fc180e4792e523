import { listedChapters, type Chapter } from './chapters.js';
import { findCueIndexAt, firstCueAfter, type TimedCue } from './cue.js';
import { MAX_TIME } from './limits.js';
import { collectWarnings, type EpisodeWarning, type Warn } from './warnings.js';

/** A pull quote. One without times (`startTime` is `null`) is shown and never current. */
export interface Quote {
  /** Unique in the episode. */
  readonly id: string;
  /** Plain text; a blank line separates paragraphs. */
  readonly text: string;
  /** Seconds; `null` for a quote without times. */
  readonly startTime: number | null;
  /** Seconds; `null` for a quote without times, or one whose end is not known. */
  readonly endTime: number | null;
  readonly speaker: string | null;
  readonly role: string | null;
  /** Index among the listed chapters, `null` where none holds the quote. */
  readonly chapterIndex: number | null;
}

/** A quote that can be current. */
export type TimedQuote = Quote & TimedCue;

/** A quote as read. Times are `null` where the entry gives none, `NaN` where it gives something that is no time. */
export interface QuoteSource {
  /** Which entry of its list it is. */
  readonly index: number;
  /** Index of the chapter entry it is nested in, `null` for none. Without a time of its own it takes that chapter's. */
  readonly chapter: number | null;
  readonly id: string | null;
  readonly text: string;
  readonly startTime: number | null;
  readonly endTime: number | null;
  readonly speaker: string | null;
  readonly role: string | null;
}

interface NormalizedQuotes {
  /** Frozen: the timed ones in order of time, then the others. */
  readonly quotes: readonly Quote[];
  readonly warnings: readonly EpisodeWarning[];
}

/** What quotes are settled against. */
interface QuoteFrame {
  readonly chapters: readonly Chapter[];
  /** The chapter that an entry of the file became. */
  readonly chapterOf: ReadonlyMap<number, Chapter>;
  /** Seconds, `null` while unknown. */
  readonly duration: number | null;
}

const isTimed = <T extends Pick<Quote, 'startTime'>>(quote: T): quote is T & { startTime: number } =>
  quote.startTime !== null;

/** The quotes that can be current, in order of time: first in `quotes`, so an index means the same in both lists. */
export const timedQuotes = (quotes: readonly Quote[]): readonly TimedQuote[] => quotes.filter(isTimed);

/** Settles ids, times and chapters of the quotes. Pure, like `normalizeChapters`. */
export function normalizeQuotes(sources: readonly QuoteSource[], frame: QuoteFrame): NormalizedQuotes {
  const { warnings, warn } = collectWarnings();
  const listed = listedChapters(frame.chapters);
  const rows = withIds(sources, warn).map((source) => ({ ...source, ...settleTime(source, frame, warn) }));
  const timed = rows.filter(isTimed).sort((a, b) => a.startTime - b.startTime);
  const untimed = rows.filter((row) => !isTimed(row));

  const quotes = [...timed, ...untimed].map(({ id, text, startTime, endTime, speaker, role }): Quote => {
    const index = startTime === null ? -1 : findCueIndexAt(listed, startTime);
    if (startTime !== null) {
      const [next, nextChapter] = [timed, listed].map((cues) => cues[firstCueAfter(cues, startTime)]?.startTime);
      endTime ??= earliest(next, listed[index]?.endTime, nextChapter, frame.duration);
    }
    return Object.freeze({ id, text, startTime, endTime, speaker, role, chapterIndex: index < 0 ? null : index });
  });
  return { quotes: Object.freeze(quotes), warnings };
}

const earliest = (...times: readonly (number | null | undefined)[]): number | null => {
  const first = Math.min(...times.map((time) => time ?? Infinity));
  return first === Infinity ? null : first;
};

/** A quote's own time where it is one, else that of the chapter it is written in. */
function settleTime(
  { startTime, endTime, chapter, index }: QuoteSource,
  { chapterOf, duration }: QuoteFrame,
  warn: Warn,
): Pick<Quote, 'startTime' | 'endTime'> {
  const last = Math.min(duration ?? Infinity, MAX_TIME);
  if (startTime !== null && startTime < last) {
    const ends = endTime !== null && endTime > startTime;
    if (endTime !== null && !ends) warn('bad-quote-time', index);
    return { startTime, endTime: ends ? Math.min(endTime, last) : null };
  }
  if (startTime !== null) warn('bad-quote-time', index);
  const whole = chapter === null ? undefined : chapterOf.get(chapter);
  return { startTime: whole?.startTime ?? null, endTime: whole?.endTime ?? null };
}

/** Gives each its id: its own, unless an earlier one has it, else the next free of `q1`, `q2`…. */
function withIds(sources: readonly QuoteSource[], warn: Warn): readonly (QuoteSource & { readonly id: string })[] {
  const named = new Set(sources.map(({ id }) => id));
  const given = new Set<string>();
  let count = 0;
  const nextFree = (): string => {
    let id;
    do id = `q${++count}`;
    while (named.has(id));
    return id;
  };
  return sources.map((source) => {
    const taken = source.id !== null && given.has(source.id);
    if (taken) warn('duplicate-id', source.index);
    const id = source.id === null || taken ? nextFree() : source.id;
    given.add(id);
    return { ...source, id };
  });
}
