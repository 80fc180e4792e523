import {
  HAVE_NOTHING,
  MAX_RATE,
  MIN_RATE,
  type AudioEngine,
  type AudioError,
  type AudioEventType,
  type Preload,
} from './audio-engine.js';
import { EarlyEnd } from './early-end.js';
import { MediaEvents } from './media-events.js';
import { announceSeek } from './seeker.js';
import { SourceLoad } from './source-load.js';
import { NO_RANGES } from './time-ranges.js';

/**
 * The engine made with Howler, on one `<audio>` node that is created on first need and kept for the next source, so that
 * a listener's permission to play stays with it.
 *
 * Howler loads the source, sets volume, mute and rate, and gives everything back. Play, pause and seek
 * act on the node itself, for Howler's own contradict `HTMLMediaElement`: its resume assigns `currentTime`; its seek pauses
 * and plays again; its play waits until "loaded", outside the listener's gesture; its end rewinds to 0; and what is set
 * before "loaded" cannot be read back.
 *
 * For subclasses: `load()`, `fade()` and whatever ends a load use the overridden `paused`, `currentTime` and `play()`. All events
 * go out through `emit()`.
 */
export class HowlerEngine extends EventTarget implements Omit<AudioEngine, 'stalled'> {
  crossOrigin: string | null = null;

  readonly #events = new MediaEvents((type) => this.emit(type));
  readonly #settings = { playbackRate: 1, volume: 1, muted: false };
  #src = '';
  #currentSrc = '';
  #preload: Preload = 'none';
  #loop = false;

  #node: HTMLAudioElement | undefined;
  #load: SourceLoad | undefined;
  #earlyEnd = new EarlyEnd();
  /** The position while there is no load, in seconds. */
  #position = 0;
  /** The length of the source as the last load knew it, in seconds: the next one has yet to learn it. */
  #duration = NaN;
  /** Whether `preload` asks for a load at the end of this turn. */
  #preloading = false;

  get src(): string {
    return this.#src;
  }

  set src(src: string) {
    this.#close();
    // A position asked for before there was any source is meant for the first.
    if (this.#src !== '') this.#position = 0;
    this.#duration = NaN;
    this.#src = src;
    this.#currentSrc = absolute(src);
    this.#earlyEnd = new EarlyEnd();
    this.#events.dispatchStopped();
    this.#preloadSoon();
  }

  get currentSrc(): string {
    return this.#currentSrc;
  }

  get preload(): Preload {
    return this.#preload;
  }

  set preload(preload: Preload) {
    this.#preload = preload;
    if (this.#node && this.#load && preload === 'auto') this.#node.preload = preload;
    this.#preloadSoon();
  }

  get loop(): boolean {
    return this.#loop;
  }

  set loop(loop: boolean) {
    this.#loop = loop;
    if (this.#node) this.#node.loop = loop;
  }

  get currentTime(): number {
    return this.#load?.position ?? this.#position;
  }

  set currentTime(time: number) {
    if (!Number.isFinite(time)) throw new TypeError('currentTime is a finite number of seconds.');
    const position = Math.max(time, 0);
    if (this.#load) {
      this.#load.seek(position);
      return;
    }
    this.#position = position;
    announceSeek(this.#events.dispatch);
  }

  get duration(): number {
    const duration = this.#node?.duration ?? NaN;
    return Number.isNaN(duration) ? this.#duration : duration;
  }

  get paused(): boolean {
    return this.#node?.paused ?? true;
  }

  get ended(): boolean {
    return this.#load?.ended ?? false;
  }

  get seeking(): boolean {
    return this.#load?.seeking ?? false;
  }

  get readyState(): number {
    return this.#load?.readyState ?? HAVE_NOTHING;
  }

  get buffered(): TimeRanges {
    return this.#node?.buffered ?? NO_RANGES;
  }

  get error(): AudioError | null {
    return this.#load?.error ?? null;
  }

  get playbackRate(): number {
    return this.#settings.playbackRate;
  }

  /** Throws `NotSupportedError` outside 1/16 to 16. */
  set playbackRate(rate: number) {
    if (!Number.isFinite(rate)) throw new TypeError('playbackRate is a finite number.');
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new DOMException(`The playback rate ${rate} is not supported.`, 'NotSupportedError');
    }
    if (rate === this.#settings.playbackRate) return;
    this.#settings.playbackRate = rate;
    this.#load?.sound.setRate(rate);
    this.#events.dispatchSoon('ratechange');
  }

  get volume(): number {
    return this.#settings.volume;
  }

  set volume(volume: number) {
    if (!Number.isFinite(volume)) throw new TypeError('volume is a finite number.');
    if (volume < 0 || volume > 1) throw new DOMException(`The volume ${volume} is not in 0…1.`, 'IndexSizeError');
    if (volume === this.#settings.volume) {
      // Ends a fade.
      this.#load?.applyVolume();
      return;
    }
    this.#settings.volume = volume;
    this.#volumeChanged();
  }

  get muted(): boolean {
    return this.#settings.muted;
  }

  set muted(muted: boolean) {
    if (muted === this.#settings.muted) return;
    this.#settings.muted = muted;
    this.#volumeChanged();
  }

  load(): void {
    const playing = !this.paused;
    // The node's `pause`, still on its way, would be lost with the old load.
    if (!playing) this.#events.dispatchStopped();
    this.#open();
    // A refusal shows as a pause; anything else has its own event.
    if (playing && this.#load) this.play().catch(() => this.paused && this.#events.dispatchPaused(true));
  }

  play(): Promise<void> {
    if (!this.#load?.intact) this.#open();
    if (this.#load) return this.#load.play();
    return Promise.reject(new DOMException('There is no source to play.', 'NotSupportedError'));
  }

  pause(): void {
    // A node that was cut short is paused already, and its `pause` was held back; a failed load is not listened to
    // once play() replaces it.
    if (this.#node?.paused || !this.#load?.intact) this.#events.dispatchStopped();
    this.#node?.pause();
  }

  fade(seconds: number): void {
    if (!this.paused) this.#load?.sound.fade(this.#settings.volume, seconds);
  }

  /** @param position where it is to go on, in seconds, if not where it is */
  dispose(position?: number): void {
    this.#close();
    this.#position = position ?? this.#position;
    this.#preloading = false;
    this.#node = undefined;
    this.#events.dispatchStopped();
  }

  /** Whether this load began at 0 although it was to go on elsewhere. */
  protected get startedOver(): boolean {
    return this.#load?.startedOver ?? false;
  }

  /** The one way out for events: a subclass may hold one back, or dispatch a different one. */
  protected emit(type: AudioEventType): void {
    this.dispatchEvent(new Event(type));
  }

  #open(): void {
    const owed = this.#load?.owed ?? false;
    this.#close();
    this.#preloading = false;
    if (this.#src === '') return;
    const node = (this.#node ??= new Audio());
    node.crossOrigin = this.crossOrigin;
    node.loop = this.#loop;
    // Howler sets these two only once it has loaded, when there may be sound already.
    node.muted = this.#settings.muted;
    node.defaultPlaybackRate = this.#settings.playbackRate;
    // Not `none`, for the node is to play; `auto` only where the page asks, for Chromium then seeks half as fast.
    const preload = this.#preload === 'auto' ? 'auto' : 'metadata';
    this.#load = new SourceLoad(
      node,
      { src: this.#currentSrc, preload, start: this.#position, owed },
      this.#settings,
      this.#events,
      this.#earlyEnd,
    );
  }

  #close(): void {
    // To play after the end is to begin again, loaded again or not.
    this.#position = this.ended ? 0 : this.currentTime;
    this.#duration = this.duration;
    this.#load?.end();
    this.#load = undefined;
  }

  /** Loads unasked at the end of the turn, when the page has set everything. A server has nothing to load with. */
  #preloadSoon(): void {
    if (!this.#wantsPreload || this.#preloading || typeof Audio === 'undefined') return;
    this.#preloading = true;
    queueMicrotask(() => {
      if (this.#preloading && this.#wantsPreload) this.#open();
      this.#preloading = false;
    });
  }

  get #wantsPreload(): boolean {
    return this.#preload !== 'none' && this.#src !== '' && !this.#load;
  }

  #volumeChanged(): void {
    this.#load?.applyVolume();
    this.#events.dispatchSoon('volumechange');
  }
}

/** An address that cannot be parsed stays as it is, for the browser to refuse; a server resolves none. */
const absolute = (src: string): string =>
  src !== '' && typeof document !== 'undefined' && URL.canParse(src, document.baseURI)
    ? new URL(src, document.baseURI).href
    : src;
