/**
 * Every code of `EpisodeWarning`.
 *
 * - The document: `no-chapters` it gives no usable chapter; `too-many` entries from `index` on are left out; `unit-ms` its times
 *   were milliseconds; `unordered` chapters were not in order of time, first at `index`.
 * - A chapter, dropped: `not-an-object`; `bad-start` its `startTime` is missing or no time; `after-end` it starts at or past the
 *   end of the recording; `duplicate` a later entry has the same start and title; `same-start` a later one has the same start.
 * - A chapter, mended: `bad-end` its `endTime` is ignored, being no time or not past the start; `overlap` its `endTime` is cut to
 *   the next start; `bad-title` ignored, being neither a string nor a number; `long-title` cut; `bad-url` and `bad-img` ignored,
 *   being no usable http(s) URL (`index` is `null` for those of the document).
 * - A quote: `bad-quote` dropped, having no text; `bad-quote-time` its time is ignored; `long-quote` cut; `duplicate-id` renamed.
 * - An entry of `links`, `credits` or `transcripts`, dropped: `bad-link`, `bad-credit`, `bad-transcript`.
 */
export type EpisodeWarningCode =
  | 'no-chapters'
  | 'too-many'
  | 'unit-ms'
  | 'unordered'
  | 'not-an-object'
  | 'bad-start'
  | 'after-end'
  | 'duplicate'
  | 'same-start'
  | 'bad-end'
  | 'overlap'
  | 'bad-title'
  | 'long-title'
  | 'bad-url'
  | 'bad-img'
  | 'bad-quote'
  | 'bad-quote-time'
  | 'long-quote'
  | 'duplicate-id'
  | 'bad-link'
  | 'bad-credit'
  | 'bad-transcript';

/** What was dropped or mended while reading. `index` is the entry's place in its list, `null` for the document. */
export interface EpisodeWarning {
  readonly code: EpisodeWarningCode;
  readonly index: number | null;
}

/** Takes note of a warning; without `index` it is about the whole document. */
export type Warn = (code: EpisodeWarningCode, index?: number) => void;

/** A list of warnings and the function that adds to it. */
export function collectWarnings(): { readonly warnings: EpisodeWarning[]; readonly warn: Warn } {
  const warnings: EpisodeWarning[] = [];
  return { warnings, warn: (code, index) => warnings.push(Object.freeze({ code, index: index ?? null })) };
}
