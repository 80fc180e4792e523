import { listedChapters } from '../domain/chapters.js';
import { findCueIndexAt, nextCueEdge } from '../domain/cue.js';
import type { Chapter, Episode } from '../domain/episode.js';
import { timedQuotes, type TimedQuote } from '../domain/quotes.js';

/** What is under the playhead. */
export interface CurrentCues {
  /** Index of the listed chapter; −1 before the first and in a gap. */
  readonly chapterIndex: number;
  /** Index in `episode.quotes`; −1 while none is spoken. */
  readonly quoteIndex: number;
  /** URL of the picture of the chapter, listed or hidden; `null` where it has none. */
  readonly picture: string | null;
}

/** At the very end every half-open span is over: looks this far before it, so that the last one counts. Seconds. */
export const LAST_MOMENT = 0.001;

/** Finds what is under a position of one episode, and where that changes. */
export class Locator {
  readonly #chapters: readonly Chapter[];
  readonly #quotes: readonly TimedQuote[];
  /** The chapters that have a picture, the hidden ones included. */
  readonly #pictures: readonly Chapter[];
  readonly #last: number;

  /** @param duration seconds; `NaN` or `Infinity` where there is no end to be at */
  constructor({ chapters, quotes }: Episode, duration: number) {
    this.#chapters = listedChapters(chapters);
    this.#quotes = timedQuotes(quotes);
    this.#pictures = chapters.filter(({ image }) => image !== null);
    this.#last = Number.isFinite(duration) ? duration - LAST_MOMENT : Infinity;
  }

  at(position: number): CurrentCues {
    const time = Math.min(position, this.#last);
    return {
      chapterIndex: findCueIndexAt(this.#chapters, time),
      quoteIndex: findCueIndexAt(this.#quotes, time),
      picture: this.#pictures[findCueIndexAt(this.#pictures, time)]?.image ?? null,
    };
  }

  /** The next position after `time`, in seconds, at which one of these changes; `Infinity` where there is none. */
  nextEdge(time: number): number {
    return Math.min(...[this.#chapters, this.#quotes, this.#pictures].map((cues) => nextCueEdge(cues, time)));
  }
}
