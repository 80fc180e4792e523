import type { TimedCue } from './cue.js';

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

/** A pull quote. One without times (`startTime` is `null`) is shown and never current. */
export interface Quote {
  /** Unique in the episode. */
  readonly id: string;
  /** Plain text; a blank line separates paragraphs. */
  readonly text: string;
  readonly startTime: number | null;
  readonly endTime: number | null;
  readonly speaker: string | null;
  readonly role: string | null;
  /** Index among the listed chapters, `null` where none holds the quote. */
  readonly chapterIndex: number | null;
}

/** "Going further": a link of the episode. */
export interface EpisodeLink {
  readonly title: string;
  readonly url: string;
}

/** `<podcast:person>`: role and group are names of the Podcast Taxonomy. */
export interface Credit {
  readonly name: string;
  readonly role: string;
  readonly group: string;
  readonly image: string | null;
  readonly url: string | null;
}

/** `<podcast:transcript>`. */
export interface Transcript {
  readonly url: string;
  readonly type: string;
  readonly language: string | null;
  readonly rel: string | null;
}

/** What was dropped or mended while reading; `index` counts the entries of the file. */
export interface EpisodeWarning {
  readonly code: string;
  readonly index: number | null;
}

/** The normalised document: frozen, seconds everywhere, `null` where unknown. */
export interface Episode {
  readonly title: string | null;
  readonly showTitle: string | null;
  readonly author: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly artwork: string | null;
  /** Length in seconds as far as known. */
  readonly duration: number | null;
  /** In order of time, the hidden ones included: see `listedChapters`. */
  readonly chapters: readonly Chapter[];
  readonly quotes: readonly Quote[];
  readonly links: readonly EpisodeLink[];
  readonly credits: readonly Credit[];
  readonly transcripts: readonly Transcript[];
  readonly warnings: readonly EpisodeWarning[];
}
