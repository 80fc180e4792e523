import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Chapter, Episode, Quote } from '../domain/episode.js';
import type { AudioError, Preload } from '../engine/audio-engine.js';
import { ResilientEngine } from '../engine/resilient-engine.js';
import { PlayerStore } from '../player/player-store.js';

/** The settable properties that are not reactive: Lit sees to the others. */
const UPGRADED = ['playbackRate', 'volume', 'currentTime'] as const;

/** A property that was set on the element before it was defined lies in front of the accessor: hand it over. */
function upgrade(element: MediaFacade, name: (typeof UPGRADED)[number]): void {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  Reflect.deleteProperty(element, name);
  element[name] = value;
}

/**
 * The side of the player that code drives like an `<audio>` element: the names, units and meanings are those of
 * `HTMLMediaElement`, and each works at once, before the first rendering too.
 */
export abstract class MediaFacade extends LitElement {
  protected readonly store = new PlayerStore(new ResilientEngine(), this);

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of UPGRADED) upgrade(this, name);
  }

  /** The audio's URL. Setting it stops the old audio and drops everything late from it. */
  @property()
  get src(): string {
    return this.store.engine.src;
  }
  set src(src: string | null) {
    this.store.setSource(src ?? '');
  }

  /** `none`, `metadata` or `auto`. With `none` not one audio byte is requested before the listener acts. */
  @property()
  get preload(): Preload {
    return this.store.engine.preload;
  }
  set preload(preload: Preload | null) {
    this.store.engine.preload = preload === 'metadata' || preload === 'auto' ? preload : 'none';
  }

  /** As on `<audio>`: `anonymous`, `use-credentials`, or `null` for no CORS request. */
  @property({ attribute: 'crossorigin' })
  get crossOrigin(): string | null {
    return this.store.engine.crossOrigin;
  }
  set crossOrigin(crossOrigin: string | null) {
    this.store.engine.crossOrigin = crossOrigin;
  }

  /** As on `<audio>`. */
  @property({ type: Boolean })
  get loop(): boolean {
    return this.store.engine.loop;
  }
  set loop(loop: boolean) {
    this.store.engine.loop = loop;
  }

  /** As on `<audio>`. */
  @property({ type: Boolean })
  get muted(): boolean {
    return this.store.state.muted;
  }
  set muted(muted: boolean) {
    this.store.muted = muted;
  }

  /** Seconds. Setting it seeks, and clamps to the recording; before the audio is loaded it is where playing will start. */
  get currentTime(): number {
    return this.store.currentTime;
  }
  set currentTime(seconds: number) {
    this.store.seek(seconds);
  }

  /** Seconds: the audio's own, else the page's hint, else the document's; `NaN` while unknown. */
  get duration(): number {
    return this.store.state.duration;
  }

  get paused(): boolean {
    return this.store.state.paused;
  }

  get ended(): boolean {
    return this.store.state.ended;
  }

  get seeking(): boolean {
    return this.store.state.seeking;
  }

  /** 1 is the speed of the recording; the pitch stays. */
  get playbackRate(): number {
    return this.store.playbackRate;
  }
  set playbackRate(rate: number) {
    this.store.playbackRate = rate;
  }

  /** 0 to 1; anything else throws an `IndexSizeError`, as on `<audio>`. */
  get volume(): number {
    return this.store.state.volume;
  }
  set volume(volume: number) {
    this.store.volume = volume;
  }

  /** What is loaded, in seconds. */
  get buffered(): TimeRanges {
    return this.store.engine.buffered;
  }

  /** `HTMLMediaElement.readyState`, 0 to 4. */
  get readyState(): number {
    return this.store.engine.readyState;
  }

  /** Why the audio does not play: `code` as in `MediaError`. `null` while all is well. */
  get error(): AudioError | null {
    return this.store.state.error;
  }

  /** The chapters document as it was understood: frozen, in seconds, `null` where unknown. */
  get episode(): Episode {
    return this.store.state.episode;
  }

  /** The chapter under the playhead; `null` before the first and in a gap. */
  get currentChapter(): Chapter | null {
    const { chapters, chapterIndex } = this.store.state;
    return chapters[chapterIndex] ?? null;
  }

  /** The quote being spoken, or `null`. */
  get currentQuote(): Quote | null {
    const { episode, quoteIndex } = this.store.state;
    return episode.quotes[quoteIndex] ?? null;
  }

  /** Starts or goes on. Rejects as `<audio>` does: `NotAllowedError`, `NotSupportedError`, `AbortError`. */
  play(): Promise<void> {
    return this.store.play();
  }

  pause(): void {
    this.store.pause();
  }

  /** Loads the audio anew, from the place where it is. */
  load(): void {
    this.store.engine.load();
  }

  /** Goes forward by `seconds`, back by negative ones. */
  skip(seconds: number): void {
    this.store.skip(seconds);
  }

  nextChapter(): void {
    this.store.nextChapter();
  }

  /** Starts the chapter again; goes to the one before within three seconds of its start. */
  previousChapter(): void {
    this.store.previousChapter();
  }

  /** Plays from the start of a listed chapter. Throws a `RangeError` where there is none with this index. */
  playChapter(index: number): void {
    this.store.playChapter(index);
  }

  /** Plays exactly a quote's range, then pauses. By id, or by index in `episode.quotes`; a `RangeError` where it has no times. */
  playQuote(quote: string | number): void {
    this.store.playQuote(quote);
  }
}
