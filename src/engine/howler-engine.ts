import { MAX_RATE, MIN_RATE, type AudioEngine, type AudioError, type Preload } from './audio-engine.js';
import { EarlyEnd } from './early-end.js';
import { HowlerSound } from './howler-sound.js';
import { MediaEvents } from './media-events.js';
import { Movement } from './movement.js';
import { announceSeek, Seeker } from './seeker.js';
import { NO_RANGES } from './time-ranges.js';

/** How soon a node that plays on after an error shows it, in milliseconds. */
const LAST_WORDS = 500;

/** What the node says and the engine passes on as it is. */
const FORWARDED = ['loadstart', 'loadedmetadata', 'durationchange', 'progress', 'playing', 'waiting'] as const;

/** What exists between the beginning of a load and the next load, source or end. */
interface Load {
  readonly sound: HowlerSound;
  readonly seeker: Seeker;
  readonly movement: Movement;
  /** Ends everything that listens to this load. */
  readonly lifetime: AbortController;
}

/**
 * The engine made with Howler, on one `<audio>` node that is created on first need and kept for the next source, so that
 * a listener's permission to play stays with it.
 *
 * Howler chooses the format, loads the source, sets volume, mute and rate, and gives everything back. Play, pause and seek
 * act on the node itself, for Howler's own contradict `HTMLMediaElement`: its resume assigns `currentTime`; its seek pauses
 * and plays again; its play waits until "loaded", outside the listener's gesture; its end rewinds to 0; and what it is
 * told before "loaded" cannot be read back.
 */
export class HowlerEngine extends EventTarget implements AudioEngine {
  type = '';
  crossOrigin: string | null = null;

  readonly #events = new MediaEvents(this);
  #src = '';
  #preload: Preload = 'none';
  #loop = false;
  #playbackRate = 1;
  #volume = 1;
  #muted = false;
  #error: AudioError | null = null;

  #node: HTMLAudioElement | undefined;
  #load: Load | undefined;
  #earlyEnd = new EarlyEnd();
  /** The position while no load tells it, in seconds. */
  #position = 0;
  /** Whether `preload` asks for a load at the end of this turn. */
  #preloading = false;

  get src(): string {
    return this.#src;
  }

  set src(src: string) {
    this.#close();
    // A position asked for before there was any source is meant for the first.
    if (this.#src !== '') this.#position = 0;
    this.#src = src;
    this.#earlyEnd = new EarlyEnd();
    this.#events.tellStopped();
    this.#preloadSoon();
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
    return this.#running?.seeker.position ?? this.#position;
  }

  set currentTime(time: number) {
    if (!Number.isFinite(time)) throw new TypeError('currentTime is a finite number of seconds.');
    const seeker = this.#running?.seeker;
    if (seeker) {
      seeker.seek(Math.max(time, 0));
      this.#earlyEnd.heard(seeker.position);
      return;
    }
    this.#position = Math.max(time, 0);
    announceSeek(this.#events.dispatch);
  }

  get duration(): number {
    return this.#node?.duration ?? NaN;
  }

  get paused(): boolean {
    return this.#node?.paused ?? true;
  }

  get ended(): boolean {
    return this.#error === null && !this.#isShort && (this.#node?.ended ?? false);
  }

  get seeking(): boolean {
    return this.#running?.seeker.seeking ?? false;
  }

  get readyState(): number {
    const state = this.#node?.readyState ?? 0;
    return this.#load?.movement.running ? Math.max(state, HTMLMediaElement.HAVE_FUTURE_DATA) : state;
  }

  get buffered(): TimeRanges {
    return this.#node?.buffered ?? NO_RANGES;
  }

  get error(): AudioError | null {
    return this.#error;
  }

  get playbackRate(): number {
    return this.#playbackRate;
  }

  /** Throws `NotSupportedError` outside 1/16 to 16. */
  set playbackRate(rate: number) {
    if (!Number.isFinite(rate)) throw new TypeError('playbackRate is a finite number.');
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new DOMException(`The playback rate ${rate} is not supported.`, 'NotSupportedError');
    }
    if (rate === this.#playbackRate) return;
    this.#playbackRate = rate;
    this.#load?.sound.setRate(rate);
    this.#events.dispatchSoon('ratechange');
  }

  get volume(): number {
    return this.#volume;
  }

  set volume(volume: number) {
    if (!Number.isFinite(volume)) throw new TypeError('volume is a finite number.');
    if (volume < 0 || volume > 1) throw new DOMException(`The volume ${volume} is not in 0…1.`, 'IndexSizeError');
    if (volume === this.#volume) {
      // Ends a fade.
      this.#load?.sound.setVolume(volume, this.#muted);
      return;
    }
    this.#volume = volume;
    this.#volumeChanged();
  }

  get muted(): boolean {
    return this.#muted;
  }

  set muted(muted: boolean) {
    if (muted === this.#muted) return;
    this.#muted = muted;
    this.#volumeChanged();
  }

  load(): void {
    const playing = !this.paused;
    this.#open();
    // A refusal shows as a pause; anything else has its own event.
    if (playing && this.#load) this.play().catch(() => this.paused && this.#events.tellPaused(true));
  }

  play(): Promise<void> {
    if (!this.#running) this.#open();
    if (this.#node && this.#running) return this.#node.play();
    const message = this.#error?.message ?? 'There is no source to play.';
    return Promise.reject(new DOMException(message, 'NotSupportedError'));
  }

  pause(): void {
    // A node that was cut short is paused, and has not said so.
    if (this.#node?.paused) this.#events.tellStopped();
    else this.#node?.pause();
  }

  fade(to: number, seconds: number): void {
    if (!this.paused) this.#load?.sound.fade(this.#volume, to, seconds);
  }

  dispose(): void {
    this.#close();
    this.#preloading = false;
    this.#node = undefined;
    this.#events.tellStopped();
  }

  /** The load, unless it has failed. */
  get #running(): Load | undefined {
    return this.#error || this.#isShort ? undefined : this.#load;
  }

  #open(): void {
    const owed = this.#load?.seeker.seeking ?? false;
    this.#close();
    this.#preloading = false;
    if (this.#src === '') return;
    const node = (this.#node ??= new Audio());
    node.crossOrigin = this.crossOrigin;
    node.loop = this.#loop;
    // Howler sets these two only once it has loaded, when there may be sound already.
    node.muted = this.#muted;
    node.defaultPlaybackRate = this.#playbackRate;
    const sound = HowlerSound.load(node, {
      src: this.#src,
      type: this.type,
      // A node that is to play loads what it needs. Where it may load everything, Chromium takes twice as long for a seek.
      preload: this.#preload === 'auto' ? 'auto' : 'metadata',
      playbackRate: this.#playbackRate,
      volume: this.#volume,
    });
    // WebKitGTK forgets it with every new source.
    sound.setVolume(this.#volume, this.#muted);
    const lifetime = new AbortController();
    const { signal } = lifetime;
    this.#earlyEnd.heard(this.#position);
    const seeker = new Seeker(node, { start: this.#position, owed }, this.#events.dispatch, signal);
    // Before the listeners of this engine, which ask both what is true.
    this.#load = { sound, seeker, movement: new Movement(node, this.#events.dispatch, signal), lifetime };
    this.#listen(node, seeker, signal);
  }

  /** Silence at once, and nothing more from this load; what it told last stays. */
  #close(): void {
    this.#position = this.currentTime;
    this.#error = null;
    this.#load?.lifetime.abort();
    this.#node?.pause();
    this.#load?.sound.unload();
    this.#load = undefined;
  }

  #listen(node: HTMLAudioElement, seeker: Seeker, signal: AbortSignal): void {
    for (const type of FORWARDED) node.addEventListener(type, () => this.#events.dispatch(type), { signal });
    node.addEventListener('play', () => this.#events.tellPaused(false), { signal });
    node.addEventListener('pause', () => this.#onPause(node), { signal });
    node.addEventListener('timeupdate', () => this.#onTimeUpdate(node, seeker), { signal });
    node.addEventListener('seeked', () => this.#remember(node, seeker), { signal });
    node.addEventListener('ended', () => this.#onEnded(node), { signal });
    node.addEventListener('error', () => this.#onError(node, seeker, signal), { signal });
  }

  #onPause(node: HTMLAudioElement): void {
    // A fade lasts no longer than the sound.
    this.#load?.sound.setVolume(this.#volume, this.#muted);
    if (!this.#tellCutShort(node)) this.#events.tellPaused(true);
  }

  #onEnded(node: HTMLAudioElement): void {
    if (!this.#tellCutShort(node)) this.#events.dispatch('ended');
  }

  #onTimeUpdate(node: HTMLAudioElement, seeker: Seeker): void {
    if (seeker.pending || node.readyState === HTMLMediaElement.HAVE_NOTHING || this.#tellCutShort(node)) return;
    this.#remember(node, seeker);
    // The one that comes with a pause or the end is news, however soon.
    if (node.paused || node.ended) this.#events.dispatch('timeupdate');
    else this.#events.tick();
  }

  /** Once it has failed, a node may be anywhere: at 0 in WebKit, at the end in the others. */
  #remember(node: HTMLAudioElement, seeker: Seeker): void {
    if (node.ended || this.#error) return;
    this.#position = seeker.position;
    this.#earlyEnd.heard(this.#position);
  }

  /** Whether the browser has put the playhead at the end although the sound stopped short of it. */
  get #isShort(): boolean {
    const node = this.#node;
    if (!node?.ended || this.#load?.seeker.pending) return false;
    return node.error !== null || this.#earlyEnd.isEarly(node.duration, this.#playbackRate);
  }

  /** Tells a sound that stopped short of the end as what it is, a lost connection. Returns whether it did stop there. */
  #tellCutShort(node: HTMLAudioElement): boolean {
    if (this.#error) return node.ended;
    if (!this.#isShort) return false;
    this.#earlyEnd.told();
    this.#fail(MediaError.MEDIA_ERR_NETWORK);
    this.#events.dispatch('error');
    return true;
  }

  #onError(node: HTMLAudioElement, seeker: Seeker, signal: AbortSignal): void {
    const { code = MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED, message } = node.error ?? {};
    const tell = (): void => {
      if (seeker.pending) this.#position = seeker.position;
      this.#fail(code, message);
      this.#events.dispatch('error');
    };
    if (code !== MediaError.MEDIA_ERR_NETWORK || !EarlyEnd.hasMore(node)) {
      tell();
      return;
    }
    // Firefox plays what it has, and #tellCutShort tells it then. In Chromium the sound stands still.
    const { currentTime } = node;
    setTimeout(() => !signal.aborted && node.currentTime === currentTime && tell(), LAST_WORDS);
  }

  #fail(code: number, message = ''): void {
    // Not every browser fills the message.
    this.#error = Object.freeze({ code, message: message === '' ? 'The audio cannot be loaded or played.' : message });
  }

  /** Loads without being asked to, once a page has set all it has to set. On a server there is nothing to load with. */
  #preloadSoon(): void {
    if (!this.#preloads || this.#preloading || typeof Audio === 'undefined') return;
    this.#preloading = true;
    queueMicrotask(() => {
      if (this.#preloading && this.#preloads) this.#open();
      this.#preloading = false;
    });
  }

  get #preloads(): boolean {
    return this.#preload !== 'none' && this.#src !== '' && !this.#load && !this.#error;
  }

  #volumeChanged(): void {
    this.#load?.sound.setVolume(this.#volume, this.#muted);
    this.#events.dispatchSoon('volumechange');
  }
}
