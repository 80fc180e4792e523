import { listedChapters } from '../domain/chapters.js';
import { EMPTY_EPISODE, EMPTY_SOURCES, normalizeEpisode, type EpisodeSources } from '../domain/episode.js';
import { reuseEqual } from '../domain/reuse.js';
import { Locator, type CurrentCues } from './locator.js';
import type { PlayerState } from './player-state.js';

type Settled = Pick<PlayerState, 'episode' | 'chapters' | 'duration'> & CurrentCues;

/** What is known of the episode: by its document, by the page and by the audio, each of which may come first. */
export class KnownEpisode {
  /** What was read of the chapters document. */
  sources: EpisodeSources = EMPTY_SOURCES;
  /** Length in seconds as the page gives it, `NaN` where it does not; counts until the audio's own is known. */
  durationHint = NaN;
  #settled: { readonly sources: EpisodeSources; readonly length: number | null } | undefined;
  /** Finds what is under a position, as settled last. */
  locator = new Locator(EMPTY_EPISODE, NaN);

  /**
   * Settles document, page and audio against each other. What did not change is taken from `last`, so that it is the same object.
   * @param audioDuration seconds, `NaN` while unknown
   * @param time where the playhead is, in seconds
   */
  settle(audioDuration: number, time: number, last: PlayerState): Settled {
    const given = Number.isNaN(audioDuration) ? this.durationHint : audioDuration;
    const length = Number.isFinite(given) ? given : null;
    const { sources } = this;
    const known = this.#settled?.sources === sources && this.#settled.length === length;
    const episode = known ? last.episode : normalizeEpisode(sources, length, last.episode);
    this.#settled = { sources, length };
    const duration = Number.isNaN(given) ? (episode.duration ?? NaN) : given;
    const chapters = reuseEqual(last.chapters, listedChapters(episode.chapters));
    this.locator = new Locator(episode, duration);
    return { episode, chapters, duration, ...this.locator.at(time) };
  }
}
