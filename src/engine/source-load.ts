import type { AudioError } from './audio-engine.js';
import { EarlyEnd } from './early-end.js';
import { HowlerSound, type SoundOptions } from './howler-sound.js';
import type { MediaEvents } from './media-events.js';
import { Movement } from './movement.js';
import { announceSeek, Seeker, type Beginning } from './seeker.js';

/** How soon a node that plays on after an error shows it, in milliseconds. */
const LAST_WORDS = 500;

/** What the node says and is passed on as it is. */
const FORWARDED = ['loadstart', 'loadedmetadata', 'durationchange', 'progress', 'playing', 'waiting'] as const;

/** What may change while a source is loaded: a load reads it when it needs it. */
export interface SoundSettings {
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
}

/** One source on the node, until the next load, source or end: where it is, what it tells, and how it fails. */
export class SourceLoad {
  readonly sound: HowlerSound;
  /** Why it failed; stays for as long as the load is kept. */
  error: AudioError | null = null;

  readonly #node: HTMLAudioElement;
  readonly #settings: SoundSettings;
  readonly #events: MediaEvents;
  readonly #earlyEnd: EarlyEnd;
  readonly #seeker: Seeker;
  readonly #movement: Movement;
  /** Ends everything that listens to this load. */
  readonly #lifetime = new AbortController();
  /** The last place that the node can be believed, in seconds. */
  #place: number;

  /** Begins to load. */
  constructor(
    node: HTMLAudioElement,
    source: Pick<SoundOptions, 'src' | 'type' | 'preload'> & Beginning,
    settings: SoundSettings,
    events: MediaEvents,
    earlyEnd: EarlyEnd,
  ) {
    this.#node = node;
    this.#settings = settings;
    this.#events = events;
    this.#earlyEnd = earlyEnd;
    this.#place = source.start;
    earlyEnd.heard(source.start);
    this.sound = HowlerSound.load(node, { ...source, ...settings });
    // WebKitGTK forgets it with every new source.
    this.applyVolume();
    const { signal } = this.#lifetime;
    this.#seeker = new Seeker(node, source, events.dispatch, signal);
    // Before the listeners of this load, which ask both what is true.
    this.#movement = new Movement(node, events.dispatch, signal);
    const listen = (type: string, listener: () => void): void => node.addEventListener(type, listener, { signal });
    for (const type of FORWARDED) listen(type, () => events.dispatch(type));
    listen('play', () => events.tellPaused(false));
    listen('pause', () => this.#onPause());
    listen('timeupdate', () => this.#onTimeUpdate());
    listen('seeked', () => this.#remember());
    listen('ended', () => {
      if (!this.#tellCutShort()) events.dispatch('ended');
    });
    listen('error', () => this.#onError());
  }

  /** Whether it has not failed. */
  get running(): boolean {
    return this.error === null && !this.#isShort;
  }

  /** Seconds: where the playhead is, or will be once it has landed; where it was, after a failure. */
  get position(): number {
    return this.running ? this.#seeker.position : this.#place;
  }

  get seeking(): boolean {
    return this.running && this.#seeker.seeking;
  }

  /** Whether a seek was told that has not landed, be it because the load failed. */
  get owed(): boolean {
    return this.#seeker.seeking;
  }

  get ended(): boolean {
    return this.running && this.#node.ended;
  }

  get readyState(): number {
    const { readyState } = this.#node;
    return this.#movement.running ? Math.max(readyState, HTMLMediaElement.HAVE_FUTURE_DATA) : readyState;
  }

  play(): Promise<void> {
    return Promise.race([this.#node.play(), this.#movement.seen]);
  }

  seek(time: number): void {
    if (this.running) {
      this.#seeker.seek(time);
      this.#earlyEnd.heard(this.#seeker.position);
      return;
    }
    this.#place = time;
    announceSeek(this.#events.dispatch);
  }

  /** Ends a fade. */
  applyVolume(): void {
    this.sound.setVolume(this.#settings.volume, this.#settings.muted);
  }

  /** Silence at once, and nothing more from this load; what it told last stays. */
  end(): void {
    this.#lifetime.abort();
    this.#node.pause();
    this.sound.unload();
  }

  #onPause(): void {
    // A fade lasts no longer than the sound.
    this.applyVolume();
    if (!this.#tellCutShort()) this.#events.tellPaused(true);
  }

  #onTimeUpdate(): void {
    const { paused, ended, readyState } = this.#node;
    if (this.#seeker.pending || readyState === HTMLMediaElement.HAVE_NOTHING || this.#tellCutShort()) return;
    this.#remember();
    // The one that comes with a pause or the end is news, however soon.
    if (paused || ended) this.#events.dispatch('timeupdate');
    else this.#events.tick();
  }

  /** Once it has failed, a node may be anywhere: at 0 in WebKit, at the end in the others. */
  #remember(): void {
    if (this.#node.ended || this.error) return;
    this.#place = this.#seeker.position;
    this.#earlyEnd.heard(this.#place);
  }

  /** Whether the browser has put the playhead at the end although the sound stopped short of it. */
  get #isShort(): boolean {
    const { ended, error, duration } = this.#node;
    if (!ended || this.#seeker.pending) return false;
    return error !== null || this.#earlyEnd.isEarly(duration, this.#settings.playbackRate);
  }

  /** Tells a sound that stopped short of the end as what it is, a lost connection. Returns whether it did stop there. */
  #tellCutShort(): boolean {
    if (this.error) return this.#node.ended;
    if (!this.#isShort) return false;
    this.#earlyEnd.told();
    this.#fail(MediaError.MEDIA_ERR_NETWORK);
    return true;
  }

  #onError(): void {
    const { error, currentTime } = this.#node;
    const { code = MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED, message } = error ?? {};
    const tell = (): void => {
      if (this.#seeker.pending) this.#place = this.#seeker.position;
      this.#fail(code, message);
    };
    if (code !== MediaError.MEDIA_ERR_NETWORK || !EarlyEnd.hasMore(this.#node)) {
      tell();
      return;
    }
    // Firefox plays what it has, and #tellCutShort tells it then. In Chromium the sound stands still.
    const { signal } = this.#lifetime;
    setTimeout(() => !signal.aborted && this.#node.currentTime === currentTime && tell(), LAST_WORDS);
  }

  #fail(code: number, message = ''): void {
    // Not every browser fills the message.
    this.error = Object.freeze({ code, message: message === '' ? 'The audio cannot be loaded or played.' : message });
    this.#events.dispatch('error');
  }
}
