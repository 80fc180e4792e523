import { property } from 'lit/decorators.js';
import type { Chapter, Episode, Quote } from '../domain/episode.js';
import { PRELOADS, type AudioError, type Preload } from '../engine/audio-engine.js';
import { ResilientEngine } from '../engine/resilient-engine.js';
import { PlayerStore } from '../player/player-store.js';
import { oneOf } from './converters.js';
import { StoreElement } from './store-element.js';

/** The first stands for any unknown value. */
const CROSS_ORIGINS = ['anonymous', 'use-credentials'] as const;

/**
 * The properties that a page sets and that are not reactive: Lit sees to the others. `duration` is read-only, but one that was set
 * before the upgrade would hide what the audio says.
 */
const UPGRADED = ['playbackRate', 'volume', 'currentTime', 'duration'] as const;

/** A property that was set on the element before it was defined hides the accessor: hands it over. */
function upgrade(element: MediaFacade, name: (typeof UPGRADED)[number]): void {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  Reflect.deleteProperty(element, name);
  try {
    // By a cast, for `duration` throws.
    (element as unknown as Record<string, unknown>)[name] = value;
  } catch (error) {
    // One that is refused holds up neither the others nor the element.
    reportError(error);
  }
}

/**
 * The side of the player that code drives like an `<audio>` element: the names, units and meanings are those of
 * `HTMLMediaElement`, and each works at once, before the first rendering too.
 */
export abstract class MediaFacade extends StoreElement {
  protected override readonly store = new PlayerStore(new ResilientEngine(), this);

  /** Whether the tag stood in the page before it was defined, and no server rendered it. */
  readonly #upgraded = this.isConnected && !this.shadowRoot;

  override connectedCallback(): void {
    super.connectedCallback();
    // Properties set before the upgrade apply now: Lit would apply them with the first update, over anything set since.
    if (this.#upgraded && !this.hasUpdated) this.performUpdate();
    // What was preloaded went when it was taken out of the page; set once more, it is asked for again.
    if (!this.error) this.store.engine.preload = this.preload;
  }

  protected override willUpdate(): void {
    // After the reactive properties: `currentTime` is a position in the `src` that was set with it.
    if (!this.hasUpdated) for (const name of UPGRADED) upgrade(this, name);
  }

  /** URL of the audio. A change stops the old audio and ignores anything late from it; `load()` reloads the same. */
  @property({ reflect: true, useDefault: true })
  get src(): string {
    return this.store.engine.src;
  }
  set src(src: string | null) {
    const url = String(src ?? '');
    if (url !== this.src || this.error) this.store.setAudio(url);
  }

  /** The absolute URL of the audio; empty where there is none. */
  get currentSrc(): string {
    return this.store.engine.currentSrc;
  }

  /**
   * `none`, `metadata` or `auto`. With `none` not one audio byte is requested before the listener acts.
   * @default none
   */
  // As in HTML, the attribute without a value asks for all; but not the property, which Vue sets to '' where nothing is asked for.
  @property({
    reflect: true,
    useDefault: true,
    converter: { fromAttribute: (value) => (value === '' ? 'auto' : value) },
  })
  get preload(): Preload {
    return this.store.engine.preload;
  }
  set preload(preload: Preload | '' | null) {
    this.store.engine.preload = oneOf(PRELOADS, preload);
  }

  /** As on `<audio>`: `anonymous`, `use-credentials`, or `null` for no CORS request. Applies from the next load on. */
  @property({ attribute: 'crossorigin', reflect: true })
  get crossOrigin(): string | null {
    return this.store.engine.crossOrigin;
  }
  set crossOrigin(crossOrigin: string | null | undefined) {
    const mode = crossOrigin ?? null;
    this.store.engine.crossOrigin = mode === null ? null : oneOf(CROSS_ORIGINS, mode);
  }

  /**
   * As on `<audio>`; a quote, or a range that a link asked for, stops at its end all the same.
   * @default false
   */
  @property({ type: Boolean, reflect: true })
  get loop(): boolean {
    return this.store.loop;
  }
  set loop(loop: boolean) {
    this.store.loop = Boolean(loop);
  }

  /**
   * As on `<audio>`.
   * @default false
   */
  @property({ type: Boolean })
  get muted(): boolean {
    return this.store.muted;
  }
  set muted(muted: boolean) {
    this.store.muted = Boolean(muted);
  }

  /**
   * Seconds. Setting it seeks, and clamps to the recording; before the audio is loaded it is where playing will start. Throws a
   * `TypeError` for what is no finite number.
   */
  get currentTime(): number {
    return this.store.currentTime;
  }
  set currentTime(seconds: number) {
    this.store.seek(Number(seconds));
  }

  /**
   * Seconds: the audio's own, else the page's hint, else the document's; `NaN` while unknown, `Infinity` for a stream without
   * an end.
   */
  get duration(): number {
    return this.store.duration;
  }

  /** Whether playback is paused: `false` from `play()` on, also while the audio loads or is being fetched again. */
  get paused(): boolean {
    return this.store.engine.paused;
  }

  /** Whether the end was reached, with no seek since. */
  get ended(): boolean {
    return this.store.engine.ended;
  }

  /** Whether a seek has not landed yet. */
  get seeking(): boolean {
    return this.store.engine.seeking;
  }

  /**
   * 1 is the speed of the recording; the pitch stays. Throws a `NotSupportedError` outside 1/16 to 16, and a `TypeError` for
   * what is no finite number.
   */
  get playbackRate(): number {
    return this.store.playbackRate;
  }
  set playbackRate(rate: number) {
    this.store.playbackRate = Number(rate);
  }

  /** 0 to 1; another number throws an `IndexSizeError`, what is no finite number a `TypeError`, as on `<audio>`. */
  get volume(): number {
    return this.store.volume;
  }
  set volume(volume: number) {
    this.store.volume = Number(volume);
  }

  /** What is loaded, in seconds. */
  get buffered(): TimeRanges {
    return this.store.engine.buffered;
  }

  /** `HTMLMediaElement.readyState`, 0 to 4. */
  get readyState(): number {
    return this.store.engine.readyState;
  }

  /** Why the audio does not play: `{ code, message }`, `code` as in `MediaError`. `null` while all is well. */
  get error(): AudioError | null {
    return this.store.engine.error;
  }

  /** The chapters document, normalised: frozen, times in seconds, `null` where unknown. */
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

  /**
   * Starts or resumes. Rejects as `<audio>` does: `NotAllowedError`, `NotSupportedError`, `AbortError`. A rejection that nobody
   * catches is not reported.
   */
  play(): Promise<void> {
    return this.store.play();
  }

  /** Stops where it is. */
  pause(): void {
    this.store.pause();
  }

  /** Loads the audio again; keeps the position, and plays on if it was playing. */
  load(): void {
    this.store.engine.load();
  }

  /** Moves by `seconds`, back if negative. Throws a `TypeError` for what is no finite number. */
  skip(seconds: number): void {
    this.store.skip(Number(seconds));
  }

  /** Goes to the start of the next chapter that is not left out; does nothing after the last. */
  nextChapter(): void {
    this.store.nextChapter();
  }

  /** Starts the chapter again; in its first three seconds, goes to the one before that is not left out. */
  previousChapter(): void {
    this.store.previousChapter();
  }

  /**
   * Plays from the start of a listed chapter. A refusal by the browser shows as `paused`. Throws a `RangeError` where there is
   * no chapter with this index.
   */
  playChapter(index: number): void {
    this.store.playChapter(index);
  }

  /**
   * Plays exactly a quote's range, then pauses; one without an end plays on. By id, or by index in `episode.quotes`. A refusal by
   * the browser shows as `paused`. Throws a `RangeError` where there is no such quote, or it has no times.
   */
  playQuote(quote: string | number): void {
    this.store.playQuote(quote);
  }
}
