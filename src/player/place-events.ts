import { EMPTY_SOURCES, type EpisodeSources } from '../domain/episode.js';
import { ChapterChangeEvent, QuoteChangeEvent } from './events.js';
import type { PlayerState } from './player-state.js';

/** A chapter or a quote, by its index in a document; −1 for none. */
interface Told {
  readonly sources: EpisodeSources;
  readonly index: number;
}
const NOWHERE: Told = { sources: EMPTY_SOURCES, index: -1 };

/** The same index means another chapter where the document is another. */
const isNews = (now: Told, last: Told): boolean =>
  now.index !== last.index || (now.index >= 0 && now.sources !== last.sources);

/** Tells a page which chapter and which quote are under the playhead, each once. */
export class PlaceEvents {
  #chapter = NOWHERE;
  #quote = NOWHERE;

  constructor(private readonly target: EventTarget) {}

  /** @param sources the document that the state speaks of; `state` answers with that of the moment */
  tell(sources: EpisodeSources, state: () => PlayerState): void {
    const { chapters, chapterIndex } = state();
    const lastChapter = this.#chapter;
    this.#chapter = { sources, index: chapterIndex };
    if (isNews(this.#chapter, lastChapter)) {
      this.target.dispatchEvent(new ChapterChangeEvent(chapters[chapterIndex] ?? null, chapterIndex));
    }
    // Read after that: a page that hears of a chapter may move the playhead.
    const { episode, quoteIndex } = state();
    const lastQuote = this.#quote;
    this.#quote = { sources, index: quoteIndex };
    if (isNews(this.#quote, lastQuote)) {
      this.target.dispatchEvent(new QuoteChangeEvent(episode.quotes[quoteIndex] ?? null, quoteIndex));
    }
  }
}
