import { normalizeChapters, type Chapter, type ChapterSource } from './chapters.js';
import { normalizeQuotes, type Quote, type QuoteSource } from './quotes.js';
import { reuseEqual } from './reuse.js';
import { roundToMs } from './time.js';
import type { EpisodeWarning } from './warnings.js';

export type { Chapter } from './chapters.js';
export type { Quote } from './quotes.js';
export type { EpisodeWarning, EpisodeWarningCode } from './warnings.js';

/** A link for further reading, from the document's `links`. */
export interface EpisodeLink {
  readonly title: string;
  /** Absolute http(s) URL. */
  readonly url: string;
}

/** `<podcast:person>`: role and group are names of the Podcast Taxonomy. */
export interface Credit {
  readonly name: string;
  readonly role: string;
  readonly group: string;
  /** Absolute http(s) URL. */
  readonly image: string | null;
  /** Absolute http(s) URL. */
  readonly url: string | null;
}

/** A transcript, as `<podcast:transcript>` names it. */
export interface Transcript {
  /** Absolute http(s) URL. */
  readonly url: string;
  /** MIME type. */
  readonly type: string;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** As written, such as `captions`. */
  readonly rel: string | null;
}

/** The normalised document: frozen, seconds everywhere, `null` where unknown. */
export interface Episode {
  readonly title: string | null;
  readonly showTitle: string | null;
  readonly author: string | null;
  readonly description: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** Absolute http(s) URL. */
  readonly url: string | null;
  /** Absolute http(s) URL. */
  readonly artwork: string | null;
  /** Length in seconds as far as known. */
  readonly duration: number | null;
  /** In order of time, the hidden ones included: see `listedChapters`. */
  readonly chapters: readonly Chapter[];
  readonly quotes: readonly Quote[];
  readonly links: readonly EpisodeLink[];
  readonly credits: readonly Credit[];
  readonly transcripts: readonly Transcript[];
  /** In order of `index`; those about the whole document come last. */
  readonly warnings: readonly EpisodeWarning[];
}

/**
 * The document as read, every field guarded: what any format gives and `normalizeEpisode` takes. Frozen.
 * Its `duration` is a hint, its `warnings` those of reading.
 */
export interface EpisodeSources extends Omit<Episode, 'chapters' | 'quotes'> {
  readonly chapters: readonly ChapterSource[];
  readonly quotes: readonly QuoteSource[];
}

const NONE = Object.freeze([]);

const isLength = (seconds: number | null): boolean => seconds !== null && seconds > 0 && Number.isFinite(seconds);

/**
 * The episode that the sources give for a recording of `duration` seconds; the document's own hint counts while that is
 * unknown: `null`, `NaN` or endless. Pure: run it again on the same sources when a better duration is known; the chapters and
 * quotes that are as they were in `previous` are then the same objects.
 */
export function normalizeEpisode(
  sources: EpisodeSources,
  duration: number | null,
  previous?: Pick<Episode, 'chapters' | 'quotes'>,
): Episode {
  const known = [duration, sources.duration].find(isLength) ?? null;
  const length = known === null ? null : roundToMs(known);
  const { chapters, chapterOf, warnings } = normalizeChapters(sources.chapters, length);
  const quoted = normalizeQuotes(sources.quotes, { chapters, chapterOf, duration: length });
  const order = ({ index }: EpisodeWarning): number => index ?? Number.MAX_SAFE_INTEGER;
  return Object.freeze({
    ...sources,
    duration: length,
    chapters: reuseEqual(previous?.chapters ?? NONE, chapters),
    quotes: reuseEqual(previous?.quotes ?? NONE, quoted.quotes),
    warnings: Object.freeze([...sources.warnings, ...warnings, ...quoted.warnings].sort((a, b) => order(a) - order(b))),
  });
}

/** What there is before a document is read, and where there is none. */
export const EMPTY_SOURCES: EpisodeSources = Object.freeze({
  title: null,
  showTitle: null,
  author: null,
  description: null,
  language: null,
  url: null,
  artwork: null,
  duration: null,
  chapters: NONE,
  quotes: NONE,
  links: NONE,
  credits: NONE,
  transcripts: NONE,
  warnings: NONE,
});

export const EMPTY_EPISODE: Episode = normalizeEpisode(EMPTY_SOURCES, null);

/**
 * Why a document gives no episode at all: it could not be fetched (`network`), is larger than the limit (`too-large`),
 * is no JSON (`invalid-json`), or JSON without a list of chapters (`not-chapters`).
 */
export type EpisodeErrorCode = 'network' | 'too-large' | 'invalid-json' | 'not-chapters';

/** A document that cannot be read. The audio plays nevertheless. */
export class EpisodeError extends Error {
  declare readonly name: string;
  readonly code: EpisodeErrorCode;

  constructor(code: EpisodeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    // Not by assignment: a page may have frozen the prototype.
    Object.defineProperty(this, 'name', { value: 'EpisodeError' });
    this.code = code;
  }
}
