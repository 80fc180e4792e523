/** Every code of `EpisodeWarning`. */
export type EpisodeWarningCode =
  // The document
  | 'no-chapters' // It gives no usable chapter.
  | 'too-many' // Entries from `index` on are left out: see limits.ts.
  | 'unit-ms' // Its times were milliseconds.
  | 'unordered' // Chapters were not in order of time, first at `index`.
  // A chapter
  | 'not-an-object' // Dropped.
  | 'bad-start' // Dropped: `startTime` is missing or no time.
  | 'after-end' // Dropped: it starts at or past the end of the recording.
  | 'duplicate' // Dropped: the same start and title as a later entry.
  | 'same-start' // Dropped: the same start as a later entry.
  | 'bad-end' // `endTime` ignored: no time, or not past the start.
  | 'overlap' // `endTime` cut to the next start.
  | 'bad-title' // Ignored: neither a string nor a number.
  | 'long-title' // Cut.
  | 'bad-url' // Ignored: no usable http(s) URL. `index` is `null` for that of the document.
  | 'bad-img' // Likewise.
  // A quote
  | 'bad-quote' // Dropped: it has no text.
  | 'bad-quote-time' // The time is ignored.
  | 'long-quote' // Cut.
  | 'duplicate-id' // Renamed.
  // An entry of `links`, `credits` or `transcripts`, dropped: something it requires is missing or bad.
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
