import type { TimedCue } from '../domain/cue.js';
import type { Chapter, Quote } from '../domain/episode.js';

/** Asks the player to hand on the link to a moment, with the words that go with it. Bubbles to the player and no further. */
export class ShareRequestEvent extends Event {
  constructor(
    /** What the link points to; `null` for the present moment. */
    readonly cue: TimedCue | null,
    /** The quote that is shared, with its words. */
    readonly quote: Quote | null = null,
    /** The chapter that is shared, with its title. */
    readonly chapter: Chapter | null = null,
  ) {
    super('epique-share-request', { bubbles: true, composed: true });
  }
}

export const shareChapter = (chapter: Chapter): ShareRequestEvent =>
  new ShareRequestEvent({ startTime: chapter.startTime, endTime: null }, null, chapter);

export const shareQuote = (quote: Quote): ShareRequestEvent =>
  new ShareRequestEvent({ startTime: quote.startTime ?? 0, endTime: quote.endTime }, quote);
