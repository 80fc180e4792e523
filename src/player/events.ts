import type { Chapter, Episode, EpisodeError, Quote } from '../domain/episode.js';
import type { AudioEventType } from '../engine/audio-engine.js';

/** The playhead entered another chapter, or a gap. */
export class ChapterChangeEvent extends Event {
  /** The chapter; `null` before the first and in a gap. */
  readonly chapter: Chapter | null;
  /** Index among the listed chapters; −1 before the first and in a gap. */
  readonly index: number;

  constructor(chapter: Chapter | null, index: number) {
    super('chapterchange');
    this.chapter = chapter;
    this.index = index;
  }
}

/** Another quote is being spoken, or none. */
export class QuoteChangeEvent extends Event {
  /** The quote; `null` for none. */
  readonly quote: Quote | null;
  /** Index in `episode.quotes`; −1 for none. */
  readonly index: number;

  constructor(quote: Quote | null, index: number) {
    super('quotechange');
    this.quote = quote;
    this.index = index;
  }
}

/** The chapters document was read. */
export class EpisodeLoadEvent extends Event {
  /** The document, normalised. */
  readonly episode: Episode;

  constructor(episode: Episode) {
    super('episodeload');
    this.episode = episode;
  }
}

/** The chapters document could not be read; the audio is not affected. */
export class EpisodeErrorEvent extends Event {
  /** `code` says why: `network`, `too-large`, `invalid-json` or `not-chapters`. */
  readonly error: EpisodeError;

  constructor(error: EpisodeError) {
    super('episodeerror');
    this.error = error;
  }
}

/** The listener rated the show. Nothing is stored, nothing is sent: what it means is the page's. */
export class RateEvent extends Event {
  /** 1 to 5. */
  readonly value: number;

  constructor(value: number) {
    super('rate');
    this.value = value;
  }
}

/** Every event of the player, by type. None bubbles. */
export interface EpiquePlayerEventMap extends Record<AudioEventType, Event> {
  chapterchange: ChapterChangeEvent;
  quotechange: QuoteChangeEvent;
  episodeload: EpisodeLoadEvent;
  episodeerror: EpisodeErrorEvent;
  rate: RateEvent;
  /** Other chapters are left out: see `skippedChapters`. */
  skipchange: Event;
}
