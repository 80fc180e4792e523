import type { TimedCue } from '../domain/cue.js';
import type { Chapter, Quote } from '../domain/episode.js';

/** What a listener wants to hand on: the link to a moment, with the words that go with it. */
export interface ShareRequest {
  /** What the link points to; `null` for the present moment. */
  readonly cue: TimedCue | null;
  /** The title of the chapter that is shared. */
  readonly chapterTitle?: string;
  /** The quote that is shared, with its words. */
  readonly quote?: Quote;
}

/** How the player gives its inner elements the way to share. */
export type Share = (request: ShareRequest) => void;

export const shareMoment: ShareRequest = { cue: null };

export const shareChapter = ({ startTime }: Chapter, chapterTitle: string): ShareRequest => ({
  cue: { startTime, endTime: null },
  chapterTitle,
});

export const shareQuote = (quote: Quote): ShareRequest => ({
  cue: { startTime: quote.startTime ?? 0, endTime: quote.endTime },
  quote,
});
