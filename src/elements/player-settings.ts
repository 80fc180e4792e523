import { property } from 'lit/decorators.js';
import { isList } from '../domain/untrusted.js';
import { MAX_RATE, MIN_RATE } from '../engine/audio-engine.js';
import type { MessageOverrides } from '../i18n/messages.js';
import { EpisodeController } from '../player/episode-controller.js';
import { EpisodeListController } from '../player/episode-list-controller.js';
import { numberList, oneOf, secondsOr } from './converters.js';
import { QUOTES, type QuotesMode } from './epique-chapters.js';
import { LocaleController } from './locale-controller.js';
import { MediaFacade } from './media-facade.js';

/** What counts while the page names none. */
const DEFAULT_RATES: readonly number[] = Object.freeze([0.75, 1, 1.25, 1.5, 1.75, 2]);
const DEFAULT_SKIP_BACK = 15;
const DEFAULT_SKIP_FORWARD = 30;

const RATE_LIMITS = { min: MIN_RATE, max: MAX_RATE };

/** In each list the first is the default, and stands for any unknown value. */
const LAYOUTS = ['full', 'compact'] as const;
const HOTKEYS = ['on', 'off'] as const;

/** What a page sets on the player beside the audio: where the episode comes from, how it looks, what it offers. */
export abstract class PlayerSettings extends MediaFacade {
  protected readonly words = new LocaleController(this);
  protected readonly chaptersDocument = new EpisodeController(this, this.store);
  protected readonly episodeList = new EpisodeListController(this);
  #skipBack = DEFAULT_SKIP_BACK;
  #skipForward = DEFAULT_SKIP_FORWARD;
  #rates = DEFAULT_RATES;
  #quotes: QuotesMode = 'inline';
  #layout: (typeof LAYOUTS)[number] = 'full';
  #hotkeys: (typeof HOTKEYS)[number] = 'on';
  #persist: string | null = null;

  /**
   * URL of the chapters document, relative to the page: JSON Chapters of Podcasting 2.0, or a dialect of it. As a property also
   * the parsed document, or an array of chapters. Setting the same URL or an equal document again does nothing while the audio is
   * the same, unless the document could not be read. Dispatches `episodeload`, or `episodeerror` where it cannot be read.
   */
  @property()
  get chapters(): unknown {
    return this.chaptersDocument.source;
  }
  set chapters(source: unknown) {
    this.chaptersDocument.source = source;
  }

  /** Length in seconds, shown until the audio's own is known; `NaN` for none. */
  @property({ attribute: 'duration' })
  get durationHint(): number {
    return this.store.durationHint;
  }
  set durationHint(seconds: number) {
    this.store.durationHint = secondsOr(NaN, seconds);
  }

  /** Title of the episode; wins over the document's `title`. */
  @property({ attribute: 'episode-title' }) episodeTitle: string | null = null;
  /** Name of the show; wins over the document's `podcastName`. */
  @property({ attribute: 'show-title' }) showTitle: string | null = null;
  /** URL of a picture; wins over the document's `img`. */
  @property() artwork: string | null = null;

  /**
   * How far the button skips back, in seconds. Anything but a positive number means the default.
   * @default 15
   */
  @property({ attribute: 'skip-back' })
  get skipBack(): number {
    return this.#skipBack;
  }
  set skipBack(seconds: number) {
    this.#skipBack = secondsOr(DEFAULT_SKIP_BACK, seconds);
  }

  /**
   * How far the button skips forward, in seconds. Anything but a positive number means the default.
   * @default 30
   */
  @property({ attribute: 'skip-forward' })
  get skipForward(): number {
    return this.#skipForward;
  }
  set skipForward(seconds: number) {
    this.#skipForward = secondsOr(DEFAULT_SKIP_FORWARD, seconds);
  }

  /**
   * The speeds offered, as factors of the recording's own, space separated; as a property also an array. Those that no browser
   * plays (below 1/16, above 16) are left out; with none left the default counts.
   * @default 0.75 1 1.25 1.5 1.75 2
   */
  @property()
  get rates(): readonly number[] {
    return this.#rates;
  }
  set rates(rates: readonly number[] | string | null) {
    const list = numberList(rates, RATE_LIMITS);
    this.#rates = list.length > 0 ? list : DEFAULT_RATES;
  }

  /**
   * `inline`: every quote under its chapter; `current`: only the one being spoken; `none`.
   * @default inline
   */
  @property()
  get quotes(): QuotesMode {
    return this.#quotes;
  }
  set quotes(quotes: QuotesMode) {
    this.#quotes = oneOf(QUOTES, quotes);
  }

  /**
   * `full`, or `compact`: chapters, secondary controls, links and credits behind a disclosure, and no description. Narrower than
   * 18rem every player folds so, but keeps its description.
   * @default full
   */
  @property()
  get layout(): 'full' | 'compact' {
    return this.#layout;
  }
  set layout(layout: 'full' | 'compact') {
    this.#layout = oneOf(LAYOUTS, layout);
  }

  /**
   * `off` turns the letter, digit and sign keys off.
   * @default on
   */
  @property()
  get hotkeys(): 'on' | 'off' {
    return this.#hotkeys;
  }
  set hotkeys(hotkeys: 'on' | 'off') {
    this.#hotkeys = oneOf(HOTKEYS, hotkeys);
  }

  /**
   * What is remembered in the listener's browser, space separated: `position` `rate` `volume`; empty, or `true`, for all three.
   * Without it, nothing is stored or read. Speed and volume come back by themselves; the position as an offer, up to 20 seconds
   * earlier the longer ago it was. The first 5 and the last 10 seconds are no position to come back to.
   */
  // Reflected: for `null`, Vue sets '' (which means all three) and removes the attribute, so there has to be one.
  @property({ reflect: true })
  get persist(): string | null {
    return this.#persist;
  }
  set persist(what: string | boolean | null) {
    const wanted = (what ?? false) !== false;
    const words = what === true || what === 'true' ? '' : String(what);
    this.#persist = wanted ? words : null;
  }

  /**
   * Indexes of the listed chapters that playback jumps over, in order. One that the listener goes to is heard all the same.
   * Emptied when another document comes. Dispatches `skipchange`.
   */
  @property({ attribute: false })
  get skippedChapters(): readonly number[] {
    return this.store.state.skipped;
  }
  set skippedChapters(indexes: readonly number[]) {
    this.store.setSkipped(isList(indexes) ? indexes : []);
  }

  /** Shows a rating by five radio buttons; each choice dispatches `rate`, with the arrow keys one after another: the last counts. */
  @property({ type: Boolean }) rating = false;

  /**
   * URL of a list of other episodes, relative to the page: JSON, or an RSS feed served as XML. As a property also the list: an
   * array of `{ title, src, chapters, url, img, duration }`, `duration` in seconds. One without a title or a `src` is dropped.
   */
  @property()
  get episodes(): unknown {
    return this.episodeList.source;
  }
  set episodes(source: unknown) {
    this.episodeList.source = source;
  }

  /** When an episode ends, plays the next one of `episodes`. */
  @property({ type: Boolean }) autonext = false;

  /**
   * Describes the episode to machines: a `PodcastEpisode` of schema.org, as JSON-LD inside the tag. Without a title, or an
   * http(s) `src`, nothing is written.
   */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Overrides any word: a table for whatever language is shown, or tables by language tag. */
  @property({ attribute: false })
  get messages(): MessageOverrides {
    return this.words.overrides;
  }
  set messages(overrides: MessageOverrides | null) {
    this.words.overrides = overrides;
  }
}
