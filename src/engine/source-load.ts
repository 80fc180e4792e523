import {
  HAVE_FUTURE_DATA,
  HAVE_METADATA,
  HAVE_NOTHING,
  NETWORK_ERROR,
  NOT_SUPPORTED_ERROR,
  type AudioError,
} from './audio-engine.js';
import { EarlyEnd } from './early-end.js';
import { HowlerSound, type SoundOptions } from './howler-sound.js';
import type { MediaEvents } from './media-events.js';
import { Movement } from './movement.js';
import { announceSeek, Seeker, type Beginning } from './seeker.js';
import { loadedAhead } from './time-ranges.js';

/** A node that plays on after an error has moved within this time, in milliseconds. */
const PLAY_ON_TIME = 500;

/** A step back by this much that nobody asked for is the jump of a loop; Firefox may make it without `seeking`. Seconds. */
const JUMP_BACK = 2;

/** The node's events that are passed on as they are. */
const FORWARDED = ['loadstart', 'loadedmetadata', 'durationchange', 'progress', 'waiting'] as const;

/** What may change while a source is loaded: a load reads it when it needs it. */
interface SoundSettings {
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
}

/** One load of one source: its position, events and failure, until the next load, another source or `dispose()`. */
export class SourceLoad {
  readonly sound: HowlerSound;
  /** Why it failed; stays for as long as the load is kept. */
  error: AudioError | null = null;

  readonly #seeker: Seeker;
  readonly #movement: Movement;
  /** Ends everything that listens to this load. */
  readonly #lifetime = new AbortController();
  /** The last position at which the node could be believed, in seconds. */
  #lastPosition: number;

  /** Begins to load. */
  constructor(
    private readonly node: HTMLAudioElement,
    source: Pick<SoundOptions, 'src' | 'preload'> & Beginning,
    private readonly settings: SoundSettings,
    private readonly events: MediaEvents,
    private readonly earlyEnd: EarlyEnd,
  ) {
    this.#lastPosition = source.start;
    earlyEnd.reached(source.start);
    this.sound = HowlerSound.load(node, { ...source, ...settings });
    // WebKitGTK forgets it with every new source.
    this.applyVolume();
    const { signal } = this.#lifetime;
    const listen = (type: string, listener: (event: Event) => void): void =>
      node.addEventListener(type, listener, { signal });
    // Before the seeker, which would take it for the jump of a loop.
    listen('seeking', (event) => {
      if (this.#reportEarlyEnd() || this.error) event.stopImmediatePropagation();
    });
    this.#seeker = new Seeker(node, source, events.dispatch, signal);
    // Both created before the listeners below, which read their state.
    this.#movement = new Movement(node, this.#seeker, events.dispatch, signal);
    // A source that cannot begin at its place begins at 0: that is not to look like the jump of a loop.
    listen('loadedmetadata', () => this.#remember());
    for (const type of FORWARDED) listen(type, () => events.dispatch(type));
    listen('play', () => {
      // For the clock of EarlyEnd: time spent paused is no time in which sound ran.
      this.#remember();
      events.dispatchPaused(false);
    });
    listen('pause', () => this.#onPause());
    listen('timeupdate', () => this.#onTimeUpdate());
    listen('seeked', () => this.#remember());
    listen('ended', () => {
      if (!this.#reportEarlyEnd()) events.dispatch('ended');
    });
    listen('error', () => this.#onError());
  }

  /** Whether it has not failed. */
  get intact(): boolean {
    return this.error === null && !this.#endedEarly;
  }

  /** Seconds: where the playhead is, or will be once it has landed; where it was, after a failure. */
  get position(): number {
    return this.intact ? this.#seeker.position : this.#lastPosition;
  }

  get seeking(): boolean {
    return this.intact && this.#seeker.seeking;
  }

  /** Whether `seeking` went out without its `seeked`, even if the load has failed since. */
  get owed(): boolean {
    return this.#seeker.seeking;
  }

  get startedOver(): boolean {
    return this.#seeker.startedOver;
  }

  get ended(): boolean {
    return this.intact && this.node.ended && !this.#seeker.pending;
  }

  get readyState(): number {
    const { readyState } = this.node;
    if (!this.#seeker.begun) return Math.min(readyState, HAVE_METADATA);
    return this.#movement.moving ? Math.max(readyState, HAVE_FUTURE_DATA) : readyState;
  }

  play(): Promise<void> {
    return Promise.race([this.node.play(), this.#movement.seen]);
  }

  seek(time: number): void {
    if (this.intact) {
      this.#seeker.seek(time);
      this.#lastPosition = this.#seeker.position;
      this.earlyEnd.reached(this.#lastPosition);
      return;
    }
    this.#lastPosition = time;
    announceSeek(this.events.dispatch);
  }

  /** Hands volume and mute to the sound. Ends a fade, too. */
  applyVolume(): void {
    this.sound.setVolume(this.settings.volume, this.settings.muted);
  }

  /** Silence at once, and no event more from this load; its last position stays. */
  end(): void {
    this.#lifetime.abort();
    this.node.pause();
    this.sound.unload();
  }

  #onPause(): void {
    // A fade lasts no longer than the sound.
    this.applyVolume();
    if (!this.#reportEarlyEnd()) this.events.dispatchPaused(true);
  }

  #onTimeUpdate(): void {
    const { paused, ended, readyState } = this.node;
    if (this.#seeker.pending || readyState === HAVE_NOTHING || this.#reportEarlyEnd()) return;
    this.#remember();
    if (this.#movement.moving) this.earlyEnd.ran(this.#lastPosition);
    // The one that comes with a pause or the end is news, however soon.
    if (paused || ended) this.events.dispatch('timeupdate');
    else this.events.tick();
  }

  /** Once it has failed, a node may be anywhere: at 0 in WebKit, at the end in the others. */
  #remember(): void {
    if (this.node.ended || this.node.seeking || this.error) return;
    this.#lastPosition = this.#seeker.position;
    this.earlyEnd.reached(this.#lastPosition);
  }

  /**
   * Whether the browser has put the playhead at the end although the sound stopped short of it; where it is to loop, back at the
   * start.
   */
  get #endedEarly(): boolean {
    const node = this.node;
    const looped = node.loop && node.currentTime < this.#lastPosition - JUMP_BACK;
    if (!(node.ended || looped) || this.#seeker.pending) return false;
    return node.error !== null || this.earlyEnd.isEarly(node.duration, this.settings.playbackRate);
  }

  /**
   * Reports a sound that stopped short of the end as what it is, a lost connection. Returns whether the event at hand comes of such
   * an end, reported now or before, and must not go out.
   */
  #reportEarlyEnd(): boolean {
    if (this.error) return this.node.ended;
    if (!this.#endedEarly) return false;
    this.earlyEnd.reported();
    this.node.pause();
    this.#fail(NETWORK_ERROR);
    return true;
  }

  #onError(): void {
    const { error, currentTime } = this.node;
    const { code = NOT_SUPPORTED_ERROR, message } = error ?? {};
    const report = (): void => {
      if (this.#seeker.pending) this.#lastPosition = this.#seeker.position;
      this.#fail(code, message);
    };
    // With something left to play, Firefox plays it, and #reportEarlyEnd() reports the error then. In Chromium the sound stands still.
    if (code !== NETWORK_ERROR || this.node.paused || loadedAhead(this.node) === 0) {
      report();
      return;
    }
    const timer = setTimeout(() => {
      if (this.#seeker.pending || this.node.currentTime === currentTime) report();
    }, PLAY_ON_TIME);
    this.#lifetime.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #fail(code: number, message = ''): void {
    // Not every browser fills the message.
    this.error = Object.freeze({ code, message: message === '' ? 'The audio cannot be loaded or played.' : message });
    this.events.dispatch('error');
  }
}
