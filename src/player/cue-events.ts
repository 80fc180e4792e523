import { EMPTY_SOURCES, type EpisodeSources } from '../domain/episode.js';
import { ChapterChangeEvent, QuoteChangeEvent } from './events.js';
import type { PlayerState } from './player-state.js';

/** A chapter or a quote, by its index in a document; −1 for none. */
interface CueKey {
  readonly sources: EpisodeSources;
  readonly index: number;
}
const NOWHERE: CueKey = { sources: EMPTY_SOURCES, index: -1 };

/** The same index means another chapter where the document changed. */
const isNews = (now: CueKey, last: CueKey): boolean =>
  now.index !== last.index || (now.index >= 0 && now.sources !== last.sources);

/** Reports to the page which chapter and which quote are under the playhead, each once. */
export class CueEvents {
  #chapter = NOWHERE;
  #quote = NOWHERE;

  constructor(private readonly dispatch: (event: Event) => void) {}

  /** @param sources the document that the state speaks of */
  update(sources: EpisodeSources, { chapters, chapterIndex, episode, quoteIndex }: PlayerState): void {
    const chapter = { sources, index: chapterIndex };
    const quote = { sources, index: quoteIndex };
    if (isNews(chapter, this.#chapter)) {
      this.dispatch(new ChapterChangeEvent(chapters[chapterIndex] ?? null, chapterIndex));
    }
    if (isNews(quote, this.#quote)) this.dispatch(new QuoteChangeEvent(episode.quotes[quoteIndex] ?? null, quoteIndex));
    this.#chapter = chapter;
    this.#quote = quote;
  }
}
