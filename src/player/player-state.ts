import { EMPTY_EPISODE, type Chapter, type Episode, type EpisodeError } from '../domain/episode.js';
import type { AudioError } from '../engine/audio-engine.js';

/** When the sound is to end by itself. */
export interface Sleep {
  /** Minutes from when it was chosen, or the end of the chapter that is playing. */
  readonly after: number | 'chapter';
  /** The time of day, as `Date.now()` counts it; `null` where a chapter's end decides. */
  readonly at: number | null;
}

/** A quote that is played by itself, and the way back from it. */
export interface QuotePlay {
  readonly id: string;
  /** Where the listener was before, in seconds. */
  readonly returnTime: number;
  /** Whether the sound was running there. */
  readonly wasPlaying: boolean;
}

/** A range that is played by itself, a link's or a quote's: at its end playback stops, once. */
export interface PlayedRange {
  /** Seconds; `Infinity` for a quote without an end, which the end of the recording ends. */
  readonly end: number;
  /** It has been heard to its end: the listener may go on from there. */
  readonly finished: boolean;
  /** The quote that it is; `null` for a link's. */
  readonly quote: QuotePlay | null;
}

/** What is going on, apart from the position: a frozen snapshot that changes seldom. */
export interface PlayerState {
  readonly episode: Episode;
  /** The chapters a listener sees: `episode.chapters` without the hidden ones. */
  readonly chapters: readonly Chapter[];
  /** Index in `chapters`, −1 before the first or in a gap. */
  readonly chapterIndex: number;
  /** Index in `episode.quotes`, −1 while none is spoken. */
  readonly quoteIndex: number;
  /** URL of the picture of the chapter under the playhead, listed or hidden; `null` where it has none. */
  readonly picture: string | null;
  /** Seconds, the best known: the audio's own, else the page's hint, else the document's; `NaN` while unknown. */
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** Sound is wanted, and its data is not there. */
  readonly buffering: boolean;
  /** The connection is lost, and is being made anew. */
  readonly stalled: boolean;
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
  /** Indexes in `chapters` of those that playback jumps over, in order. */
  readonly skipped: readonly number[];
  /** Seconds: a place that the listener is offered to go on from, until playback starts or the listener seeks. */
  readonly offer: number | null;
  /** What is played by itself; `null` once the listener seeks, or plays on from its end. */
  readonly range: PlayedRange | null;
  readonly sleep: Sleep | null;
  readonly error: AudioError | null;
  readonly episodeError: EpisodeError | null;
}

export const INITIAL_STATE: PlayerState = Object.freeze({
  episode: EMPTY_EPISODE,
  chapters: Object.freeze([]),
  chapterIndex: -1,
  quoteIndex: -1,
  picture: null,
  duration: NaN,
  paused: true,
  ended: false,
  seeking: false,
  buffering: false,
  stalled: false,
  playbackRate: 1,
  volume: 1,
  muted: false,
  skipped: Object.freeze([]),
  offer: null,
  range: null,
  sleep: null,
  error: null,
  episodeError: null,
});

/** The next snapshot, or the same object where `patch` changes nothing. */
export function nextState(state: PlayerState, patch: Partial<PlayerState>): PlayerState {
  const keys = Object.keys(patch) as (keyof PlayerState)[];
  if (keys.every((key) => Object.is(state[key], patch[key]))) return state;
  return Object.freeze({ ...state, ...patch });
}

/** The last position that there is, in seconds, as far as known. */
export const endOf = (duration: number): number => (Number.isNaN(duration) ? Infinity : duration);
