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

/** The chapters document could not be read; the audio is not concerned. `error.code` tells why. */
export class EpisodeErrorEvent extends Event {
  constructor(readonly error: EpisodeError) {
    super('episodeerror');
  }
}

/** Every event of the player, by type. None bubbles. */
export interface EpiquePlayerEventMap extends Record<AudioEventType, Event> {
  chapterchange: ChapterChangeEvent;
  quotechange: QuoteChangeEvent;
  episodeload: EpisodeLoadEvent;
  episodeerror: EpisodeErrorEvent;
  /** Other chapters are left out: `skippedChapters` tells which. */
  skipchange: Event;
}
