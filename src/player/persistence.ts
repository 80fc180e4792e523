import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { firstOf } from '../domain/untrusted.js';
import { MAX_RATE, MIN_RATE } from '../engine/audio-engine.js';
import { linkFor } from './hash-link.js';
import { listenerStorage } from './listener-storage.js';
import type { PlayerStore } from './player-store.js';
import { readPosition, removePosition, savePosition } from './saved-positions.js';

interface PersistenceHost extends ReactiveControllerHost, Element {
  /** The `persist` attribute: `position`, `rate`, `volume`; all three where it is empty, nothing where it is `null`. */
  readonly persist: string | null;
}

type Kept = 'position' | 'rate' | 'volume';

const PREFERENCES = 'prefs';

/** While playing, the position is saved this often, in milliseconds. */
const SAVE_INTERVAL = 5000;
/** So little heard, in seconds, is nothing to come back to. */
const BEGINNING = 5;
/** So near the end, in seconds, an episode has been heard. */
const ENDING = 10;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The offer goes back by no more than this, in seconds. */
const LONGEST_REWIND = 20;
/** How far back it goes, in seconds, by how long ago it was, in milliseconds: the thread is lost with time. */
const REWIND: readonly (readonly [within: number, seconds: number])[] = [
  [MINUTE, 0],
  [HOUR, 3],
  [DAY, 10],
];

/**
 * What a player keeps of its listener, in the listener's own browser, where the page asks for it: the speed and the volume
 * come back by themselves, the position as an offer. Without the `persist` attribute nothing is stored nor read.
 */
export class PersistenceController implements ReactiveController {
  /** What the page asked for, and the source, at the last restoring; `undefined` before the first. For the same, nothing is restored again. */
  #restored: { readonly persist: string | null; readonly source: string } | undefined;
  /** Before the first rendering it is the page that sets speed and volume. */
  #listening = false;
  /** The source played in this visit. Until it plays, a position comes from the page or a link, and is not saved. */
  #started = '';
  /** Until then (`performance.now()`) a saved position is neither overwritten nor removed; `Infinity` before the first sound. */
  #sparedUntil = 0;
  #savedAt = -Infinity;
  #playing: AbortController | undefined;
  #lifetime: AbortController | undefined;

  constructor(
    private readonly host: PersistenceHost,
    private readonly store: PlayerStore,
  ) {
    host.addController(this);
    const { engine } = store;
    engine.addEventListener('play', () => this.#onPlay());
    engine.addEventListener('playing', () => {
      if (this.#sparedUntil === Infinity) this.#sparedUntil = performance.now() + BEGINNING * 1000;
    });
    engine.addEventListener('pause', () => this.#onPause());
    engine.addEventListener('seeked', () => this.#savePosition());
    engine.addEventListener('timeupdate', () => {
      if (performance.now() - this.#savedAt >= SAVE_INTERVAL) this.#savePosition();
    });
    engine.addEventListener('ratechange', () => this.#savePreference('rate', store.playbackRate));
    engine.addEventListener('volumechange', () => this.#savePreference('volume', store.volume));
  }

  hostConnected(): void {
    const { signal } = (this.#lifetime = new AbortController());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal });
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
  }

  hostUpdate(): void {
    const source = this.#source;
    const { persist } = this.host;
    const last = this.#restored;
    if (persist === last?.persist && source === last.source) return;
    this.#restored = { persist, source };
    // Behind the events of what the page has set.
    queueMicrotask(() => (this.#listening = true));
    if (persist !== last?.persist) this.#restorePreferences();
    // A listener who is somewhere already gets no offer, unless a link in the address led there: a reload follows that link again, and
    // would hide how far they had come.
    const { state, currentTime } = this.store;
    const linked = (!last?.source || last.persist === null) && linkFor(this.host);
    if (state.paused && (currentTime === 0 || linked)) this.store.setOffer(this.resumeTime());
  }

  /** Removes all that players of this site have stored. No position is stored again until playback restarts. */
  forget(): void {
    for (const name of listenerStorage.names()) listenerStorage.remove(name);
    this.store.setOffer(null);
    this.#started = '';
  }

  #keeps(what: Kept): boolean {
    const tokens = this.host.persist?.split(/[\s,]+/).filter(Boolean);
    return tokens !== undefined && (tokens.length === 0 || tokens.includes(what));
  }

  get #source(): string {
    return this.store.engine.currentSrc;
  }

  // Coming back

  /** From the back/forward cache, as to a page that is loaded again. An offer that stands may be older than what is kept now. */
  #comeBack(): void {
    this.#started = '';
    this.#restorePreferences();
    if (!this.#keeps('position')) return;
    if (this.#startsElsewhere || this.store.state.offer !== null) this.store.setOffer(this.resumeTime());
  }

  #restorePreferences(): void {
    if (!this.#keeps('rate') && !this.#keeps('volume')) return;
    const { rate, volume } = readPreferences();
    if (rate !== undefined && this.#keeps('rate')) this.store.playbackRate = rate;
    if (volume !== undefined && this.#keeps('volume')) this.store.volume = volume;
  }

  /** Where the listener left this source, in seconds, rewound to find the thread; `null` where nothing is kept. */
  resumeTime(): number | null {
    const saved = this.#keeps('position') && this.#source !== '' ? readPosition(this.#source) : null;
    // The recording may have become shorter since; what the page says of its length proves nothing.
    if (!saved || saved.time > this.store.engine.duration - ENDING) return null;
    const gap = Date.now() - saved.savedAt;
    const [, rewind] = REWIND.find(([within]) => gap < within) ?? [Infinity, LONGEST_REWIND];
    return saved.time > rewind ? saved.time - rewind : null;
  }

  // Leaving

  #onPlay(): void {
    const before = this.#started;
    const source = (this.#started = this.#source);
    if (!this.#keeps('position')) return;
    if (source !== before) this.#sparedUntil = this.#startsElsewhere ? Infinity : 0;
    this.#playing?.abort();
    const { signal } = (this.#playing = new AbortController());
    const save = (): void => this.#savePosition();
    const leave = ({ persisted }: PageTransitionEvent): void => {
      save();
      // From the back/forward cache it comes back with a place that is old: the listener may have gone on elsewhere.
      if (persisted) this.#started = '';
    };
    addEventListener('pagehide', leave, { signal });
    document.addEventListener('visibilitychange', save, { signal });
  }

  /** Whether a place is kept, and the listener does not go on from there. */
  get #startsElsewhere(): boolean {
    const saved = readPosition(this.#source);
    return saved !== null && Math.abs(saved.time - this.store.currentTime) > LONGEST_REWIND;
  }

  #onPause(): void {
    this.#playing?.abort();
    this.#savePosition();
  }

  #savePosition(): void {
    if (this.#started === '' || !this.#keeps('position')) return;
    const source = this.#source;
    if (source !== this.#started) return;
    this.#savedAt = performance.now();
    const { positionToSave: time } = this.store;
    const { duration, ended, range } = this.store.state;
    // A range that a link asked for is not where the listener was; a stream without an end is somewhere else tomorrow.
    if (time === null || duration === Infinity) return;
    // A listener who has just begun has not gone on: an older place stays.
    if (performance.now() < this.#sparedUntil) return;
    if ((ended && !range) || time > duration - ENDING) removePosition(source);
    else if (time >= BEGINNING) savePosition(source, time);
  }

  /** Writes this one alone: another player may have saved the other since. */
  #savePreference(name: keyof Preferences, value: number): void {
    if (this.#listening && this.#keeps(name))
      listenerStorage.keep(PREFERENCES, { ...readPreferences(), [name]: value });
  }
}

type Preferences = Readonly<Record<'rate' | 'volume', number | undefined>>;

function readPreferences(): Preferences {
  const kept = listenerStorage.read(PREFERENCES);
  const within = (name: keyof Preferences, min: number, max: number): number | undefined => {
    const value = firstOf(kept, name);
    return typeof value === 'number' && value >= min && value <= max ? value : undefined;
  };
  return { rate: within('rate', MIN_RATE, MAX_RATE), volume: within('volume', 0, 1) };
}
