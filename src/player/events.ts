import type { Chapter, Episode, EpisodeError, Quote } from '../domain/episode.js';
import type { AudioEventType } from '../engine/audio-engine.js';

/** The playhead entered another chapter, or a gap: `chapter` is then `null` and `index` −1. */
export class ChapterChangeEvent extends Event {
  constructor(
    readonly chapter: Chapter | null,
    /** Index among the listed chapters, −1 in a gap. */
    readonly index: number,
  ) {
    super('chapterchange');
  }
}

/** Another quote is being spoken, or none: `quote` is then `null` and `index` −1. */
export class QuoteChangeEvent extends Event {
  constructor(
    readonly quote: Quote | null,
    /** Index in `episode.quotes`, −1 for none. */
    readonly index: number,
  ) {
    super('quotechange');
  }
}

/** The chapters document was read. */
export class EpisodeLoadEvent extends Event {
  constructor(readonly episode: Episode) {
    super('episodeload');
  }
}

/** The chapters document could not be read; the audio is not affected. `error.code` says why. */
export class EpisodeErrorEvent extends Event {
  constructor(readonly error: EpisodeError) {
    super('episodeerror');
  }
}

/** The listener rated the show. Nothing is stored, nothing is sent: what it means is the page's. */
export class RateEvent extends Event {
  constructor(
    /** 1 to 5. */
    readonly value: number,
  ) {
    super('rate');
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
