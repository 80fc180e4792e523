import { EMPTY_SOURCES, type Chapter, type EpisodeSources, type Quote } from '../domain/episode.js';
import { ChapterChangeEvent, QuoteChangeEvent } from './events.js';
import type { PlayerState } from './player-state.js';

/** A chapter or a quote, in the document that it is of; index −1 and `null` for none. */
interface CueKey<Cue> {
  readonly sources: EpisodeSources;
  readonly index: number;
  readonly cue: Cue | null;
}
const NOWHERE: CueKey<never> = { sources: EMPTY_SOURCES, index: -1, cue: null };

/** The same index means another chapter where the document changed, unless the new one has an equal chapter there. */
const isNews = <Cue>(now: CueKey<Cue>, last: CueKey<Cue>): boolean =>
  now.index !== last.index || (now.sources !== last.sources && now.cue !== last.cue);

/** Tells the page which chapter and which quote are under the playhead, each once. */
export class CueEvents {
  #chapter: CueKey<Chapter> = NOWHERE;
  #quote: CueKey<Quote> = NOWHERE;

  constructor(private readonly target: EventTarget) {}

  /** @param sources the document that the state speaks of */
  dispatch(sources: EpisodeSources, { chapters, chapterIndex, episode, quoteIndex }: PlayerState): void {
    const [lastChapter, lastQuote] = [this.#chapter, this.#quote];
    const chapter = (this.#chapter = { sources, index: chapterIndex, cue: chapters[chapterIndex] ?? null });
    const quote = (this.#quote = { sources, index: quoteIndex, cue: episode.quotes[quoteIndex] ?? null });
    if (isNews(chapter, lastChapter)) this.target.dispatchEvent(new ChapterChangeEvent(chapter.cue, chapterIndex));
    if (isNews(quote, lastQuote)) this.target.dispatchEvent(new QuoteChangeEvent(quote.cue, quoteIndex));
  }
}
