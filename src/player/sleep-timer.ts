import { nextCueEdge } from '../domain/cue.js';
import type { AudioEventType } from '../engine/audio-engine.js';
import type { Sleep } from './player-state.js';
import type { PlayerStore } from './player-store.js';

/** How long the sound takes to fade, in seconds. */
const FADE = 10;
/** Silence comes this long before a chapter's end, so that not a word of the next one is heard. Seconds. */
const MARGIN = 0.25;
/** A timer that rings so early rang in time. Seconds. */
const TOLERANCE = 0.05;

/** What makes a chapter's end come sooner or later. */
const MOVES: readonly AudioEventType[] = ['play', 'playing', 'pause', 'waiting', 'seeking', 'seeked', 'ratechange'];

/** What only a listener who is awake does, besides going elsewhere. */
const SIGNS_OF_LIFE: readonly AudioEventType[] = ['pause', 'ratechange', 'volumechange'];

/**
 * Ends the listening by itself: after some minutes or at the end of the chapter, the sound fades, playback pauses, and the
 * place where the fade began is offered to go on from. Whoever touches the player while it fades is awake: the sound comes
 * back and the timer is off.
 */
export class SleepTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the fade began, in seconds, while it lasts. */
  #mark: number | undefined;
  /** From one setting of the timer to the next. */
  #lifetime: AbortController | undefined;

  constructor(private readonly store: PlayerStore) {}

  /** Sets it to some minutes from now or to the end of the chapter; `null` turns it off. */
  set(after: Sleep['after'] | null): void {
    this.#lifetime?.abort();
    clearTimeout(this.#timer);
    this.#endFade();
    this.store.setSleep(
      after === null ? null : { after, at: after === 'chapter' ? null : Date.now() + after * 60_000 },
    );
    if (after === null) return;
    const { signal } = (this.#lifetime = new AbortController());
    const { engine } = this.store;
    for (const type of SIGNS_OF_LIFE) engine.addEventListener(type, this.#wake, { signal });
    const position = (_: number, asked: boolean): void => {
      // Nobody asks for the jump over a chapter that is left out, nor for that of a loop.
      if (asked) this.#wake();
      // Another document, or a better length, has other ends.
      else if (this.#mark === undefined) this.#arm();
    };
    signal.addEventListener('abort', this.store.clock.watch({ position, nextChange: () => Infinity }));
    engine.addEventListener('waiting', this.#fail, { signal });
    for (const type of MOVES) engine.addEventListener(type, this.#arm, { signal });
    this.#arm();
  }

  /** Seconds until silence; `Infinity` while nothing runs towards it. */
  get #left(): number {
    const { chapters, duration, sleep, playbackRate } = this.store.state;
    if (sleep === null) return Infinity;
    if (sleep.at !== null) return Math.max((sleep.at - Date.now()) / 1000, 0);
    if (!this.store.moving) return Infinity;
    const time = this.store.currentTime;
    const end = Math.min(nextCueEdge(chapters, time), duration);
    return Math.max((end - time) / playbackRate - MARGIN, 0);
  }

  readonly #arm = (): void => {
    clearTimeout(this.#timer);
    const wait = this.#left - (this.#mark === undefined ? FADE : 0);
    if (wait < Infinity) this.#timer = setTimeout(this.#ring, Math.max(wait, 0) * 1000);
  };

  readonly #ring = (): void => {
    const left = this.#left;
    if (this.#mark !== undefined) this.#sleep(this.#mark);
    else if (left > FADE + TOLERANCE) this.#arm();
    else if (this.store.state.paused) this.set(null);
    // There is no sound to fade, and what comes would be loud.
    else if (this.store.state.buffering) this.#sleep(this.store.currentTime);
    else this.#fade(left);
  };

  #fade(seconds: number): void {
    this.#mark = this.store.currentTime;
    this.store.engine.fade(seconds);
    this.#arm();
  }

  #sleep(mark: number): void {
    this.#mark = undefined;
    this.#lifetime?.abort();
    clearTimeout(this.#timer);
    this.store.setSleep(null);
    this.store.pause();
    this.store.setOffer(mark);
  }

  /** Sound that is lost while it fades would be loud again once it is fetched back. */
  readonly #fail = (): void => {
    if (this.#mark !== undefined && !this.store.engine.seeking) this.#sleep(this.#mark);
  };

  readonly #wake = (): void => {
    if (this.#mark === undefined) return;
    // The recording ended before the fade did.
    if (this.store.engine.ended) this.#sleep(this.#mark);
    else this.set(null);
  };

  #endFade(): void {
    if (this.#mark === undefined) return;
    this.#mark = undefined;
    const { engine } = this.store;
    // Setting the volume ends the fade.
    engine.volume = this.store.state.volume;
  }
}
