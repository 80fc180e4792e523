import { property } from 'lit/decorators.js';
import type { MessageOverrides } from '../i18n/messages.js';
import { EpisodeController } from '../player/episode-controller.js';
import { EpisodeListController } from '../player/episode-list-controller.js';
import { numberList, secondsOr } from './converters.js';
import type { QuotesMode } from './epique-chapters.js';
import { LocaleController } from './locale-controller.js';
import { MediaFacade } from './media-facade.js';

/** What the `rates`, `skip-back` and `skip-forward` attributes are while the page does not name them. */
const DEFAULT_RATES = '0.75 1 1.25 1.5 1.75 2';
const DEFAULT_SKIP_BACK = 15;
const DEFAULT_SKIP_FORWARD = 30;

/** What a page sets on the player beside the audio: where the episode comes from, how it looks, what it offers. */
export abstract class PlayerSettings extends MediaFacade {
  protected readonly words = new LocaleController(this);
  protected readonly chapterSource = new EpisodeController(this, this.store);
  protected readonly episodeList = new EpisodeListController(this, this.store);

  /** URL of the chapters document; as a property also the document itself, or an array of chapters. */
  @property()
  get chapters(): unknown {
    return this.chapterSource.source;
  }
  set chapters(source: unknown) {
    this.chapterSource.source = source;
  }

  /** The `duration` attribute: seconds, shown until the audio tells. */
  @property({ attribute: 'duration', converter: secondsOr(NaN) })
  get durationHint(): number {
    return this.store.durationHint;
  }
  set durationHint(seconds: number) {
    this.store.durationHint = seconds;
  }

  /** Wins over the document's `title`. */
  @property({ attribute: 'episode-title' }) episodeTitle: string | null = null;
  /** Wins over the document's `podcastName`. */
  @property({ attribute: 'show-title' }) showTitle: string | null = null;
  /** URL of a picture; wins over the document's `img`. */
  @property() artwork: string | null = null;
  /** Seconds. */
  @property({ attribute: 'skip-back', converter: secondsOr(DEFAULT_SKIP_BACK) }) skipBack = DEFAULT_SKIP_BACK;
  /** Seconds. */
  @property({ attribute: 'skip-forward', converter: secondsOr(DEFAULT_SKIP_FORWARD) }) skipForward =
    DEFAULT_SKIP_FORWARD;
  /** The speeds that are offered. */
  @property({ converter: (value) => numberList(value ?? DEFAULT_RATES) }) rates: readonly number[] =
    numberList(DEFAULT_RATES);
  /** `inline`: every quote under its chapter; `current`: only the one being spoken; `none`. */
  @property() quotes: QuotesMode = 'inline';
  /** `full`, or `compact`: chapters behind a disclosure. Narrower than 18rem, every player is compact. */
  @property({ reflect: true }) layout: 'full' | 'compact' = 'full';

  /** `off` turns the letter, digit and sign keys off. */
  @property() hotkeys: 'on' | 'off' = 'on';

  /**
   * What is remembered in the listener's browser, space separated: `position` `rate` `volume`; empty for all three. While
   * absent nothing is stored nor read.
   */
  @property() persist: string | null = null;

  /** Indexes of the listed chapters that playback jumps over. `skipchange` tells when a listener chose others. */
  @property({ attribute: false })
  get skippedChapters(): readonly number[] {
    return this.store.state.skipped;
  }
  set skippedChapters(indexes: readonly number[]) {
    this.store.skipped = indexes;
  }

  /** Asks for a rating by five radio buttons, and dispatches `rate`. */
  @property({ type: Boolean }) rating = false;

  /** URL of a list of other episodes, JSON or an RSS feed; as a property also the list itself. */
  @property()
  get episodes(): unknown {
    return this.episodeList.source;
  }
  set episodes(source: unknown) {
    this.episodeList.source = source;
  }

  /** At the end of an episode the next one of `episodes` follows. */
  @property({ type: Boolean }) autonext = false;

  /** Describes the episode to machines: a `PodcastEpisode` of schema.org, as JSON-LD inside the tag. */
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
