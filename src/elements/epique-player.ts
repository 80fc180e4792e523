import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fill } from '../i18n/messages.js';
import { RateEvent, type EpiquePlayerEventMap } from '../player/events.js';
import { Exclusivity } from '../player/exclusivity.js';
import { HashLinkController } from '../player/hash-link.js';
import { PageReturnController } from '../player/page-return.js';
import { PlayerListingController } from '../player/players.js';
import { handleHotkey } from '../player/hotkeys.js';
import { LightDomController } from '../player/light-dom-controller.js';
import { readDocument, UNSLOTTED } from '../player/light-dom.js';
import { MediaSessionController } from '../player/media-session.js';
import { PersistenceController } from '../player/persistence.js';
import { RemovalController } from '../player/removal-controller.js';
import { shownNames } from '../player/shown-names.js';
import { announceActions } from './action-announcer.js';
import { EpiqueChapters } from './epique-chapters.js';
import { EpiqueControls } from './epique-controls.js';
import { playerStyles } from './epique-player.styles.js';
import { EpiqueEpisodes } from './epique-episodes.js';
import { EpiqueExtras } from './epique-extras.js';
import { EpiqueNotes } from './epique-notes.js';
import { EpiqueRating } from './epique-rating.js';
import { EpiqueResume } from './epique-resume.js';
import { EpiqueSeekBar } from './epique-seek-bar.js';
import { EpiqueShare } from './epique-share.js';
import { EpisodeChooser } from './episode-chooser.js';
import { FirstSightController } from './first-sight.js';
import { FocusLostEvent, FoldController } from './focus-controller.js';
import { followStates } from './host-states.js';
import { canHydrate, hydrated } from './hydration.js';
import { LongWaitController } from './long-wait.js';
import { audioNotice, episodeNotice, outageNotice, quietNotice } from './notices.js';
import { nowLine } from './now-line.js';
import type { Share } from './share-requests.js';
import { playerHeader } from './player-header.js';
import { PlayerSettings } from './player-settings.js';
import { sharedStyles } from './shared.styles.js';
import { StatusController } from './status-controller.js';
import { writeStructuredData } from './structured-data.js';

/**
 * Plays one episode, and shows its chapters and quotes in step with the sound.
 *
 * @tagname epique-player
 *
 * @attr {string} lang - The language of the words: `en`, `fr`, or one that `messages` has; English otherwise. The nearest counts, on the player or around it.
 *
 * @slot - What shows while there is no script, and before it arrives; not shown by the player.
 * @slot header - Before everything else.
 * @slot actions - After the controls.
 * @slot intro - Before the chapters: the page's own words about the episode. Not shown while another of `episodes` is in the player.
 * @slot rating - Takes the place of the built-in rating.
 * @slot footer - After everything else.
 *
 * @fires {Event} loadstart - The audio begins to load.
 * @fires {Event} progress - More of the audio is there.
 * @fires {Event} loadedmetadata - The audio's duration is known.
 * @fires {Event} durationchange - `duration` changed: by the audio, the page or the document.
 * @fires {Event} play - Playback was asked for; `paused` is false.
 * @fires {Event} playing - Sound runs: after `play`, or after a wait.
 * @fires {Event} pause - `paused` is true.
 * @fires {Event} waiting - Sound stopped for want of data.
 * @fires {Event} stalled - The connection to the audio is lost; the player reconnects for up to two minutes. Once per outage.
 * @fires {Event} seeking - The playhead was moved.
 * @fires {Event} seeked - The seek has finished.
 * @fires {Event} timeupdate - The playhead moved: at most every 250 ms while playing, and at once after a seek or a pause.
 * @fires {Event} ended - The end was reached.
 * @fires {Event} ratechange - `playbackRate` changed.
 * @fires {Event} volumechange - `volume` or `muted` changed.
 * @fires {Event} error - The audio does not play: `error` says why.
 * @fires {EpisodeLoadEvent} episodeload - The chapters document was read: `event.episode`.
 * @fires {EpisodeErrorEvent} episodeerror - The chapters document could not be read: `event.error`, whose `code` says why. The audio plays nevertheless.
 * @fires {ChapterChangeEvent} chapterchange - Another chapter is under the playhead: `event.chapter` and `event.index`; `null` and −1 before the first and in a gap.
 * @fires {QuoteChangeEvent} quotechange - Another quote is being spoken: `event.quote` and `event.index`; `null` and −1 for none.
 * @fires {RateEvent} rate - The listener rated the show: `event.value`, 1 to 5. Nothing is stored or sent.
 * @fires {Event} skipchange - `skippedChapters` changed: by the listener, the page or a new document.
 *
 * @csspart player - Everything: a `section`, laid out as a grid. The tag is a size container: `@container (inline-size >= 40rem)` in your style sheet asks for its width.
 * @csspart header - Picture, show, title and description.
 * @csspart artwork - The episode's picture, or that of the chapter being played.
 * @csspart show-title - The name of the show.
 * @csspart episode-title - The title, an `h2`.
 * @csspart description - The episode in a few sentences.
 * @csspart controls - The row of buttons.
 * @csspart play-button - Plays and pauses.
 * @csspart skip-back-button - Goes `skip-back` seconds back.
 * @csspart skip-forward-button - Goes `skip-forward` seconds on.
 * @csspart previous-chapter-button - Starts the chapter again, or goes to the one before.
 * @csspart next-chapter-button - Goes to the next chapter.
 * @csspart rate-select - The speed, a `select`.
 * @csspart mute-button - Mutes and unmutes.
 * @csspart volume-slider - The volume, an `input type=range`; hidden where the device keeps no volume that a page sets, as on iOS.
 * @csspart seek - The timeline with its times.
 * @csspart seek-bar - The `input type=range` over the drawn track.
 * @csspart seek-track - The drawn timeline, under the `input` that takes the pointer and the keys.
 * @csspart seek-buffered - How much is loaded.
 * @csspart seek-fill - How much is played.
 * @csspart seek-thumb - Where the playhead is.
 * @csspart seek-chapter - One segment of the track for each chapter; of more than 100, only the one being played is shown.
 * @csspart seek-chapter-current - The segment being played, beside `seek-chapter`.
 * @csspart seek-tooltip - Chapter and time under the pointer, or at the thumb in focus.
 * @csspart current-time - The time played.
 * @csspart duration - The duration.
 * @csspart now - The line that names the chapter being played.
 * @csspart current-chapter - The title of the chapter being played.
 * @csspart chapters-toggle - Shows and hides what the compact layout folds: chapters, secondary controls, links and credits.
 * @csspart resume - The offer to go on where the listener was.
 * @csspart resume-place - The chapter and the time that are offered.
 * @csspart resume-button - Plays from the place that is offered.
 * @csspart extras - The row of secondary controls: time left, sleep timer, sharing, keys.
 * @csspart remaining-time - How much is still to be heard, at the speed it is played.
 * @csspart sleep - The sleep timer with its label.
 * @csspart sleep-select - The sleep timer, a `select`.
 * @csspart sleep-time - When the sound will end.
 * @csspart share-button - Offers a link to the moment.
 * @csspart keys-button - Shows and hides the keys.
 * @csspart keys - The keys and what they do.
 * @csspart chapters - The table of contents, a `nav`.
 * @csspart chapters-heading - The heading of the chapters, an `h3`.
 * @csspart skip-chapters-button - Takes the keyboard past a long list.
 * @csspart choose-button - Lets the listener choose chapters to leave out.
 * @csspart chapter-list - The list of chapters, an `ol`.
 * @csspart chapter - One chapter with its quotes, an `li`.
 * @csspart chapter-current - The chapter being played, beside `chapter`.
 * @csspart chapter-skipped - A chapter that is left out, beside `chapter`.
 * @csspart chapter-button - Plays the chapter from its start; `aria-current` while it is being played.
 * @csspart chapter-number - The chapter's number.
 * @csspart chapter-title - The chapter's title.
 * @csspart chapter-time - When the chapter starts, a `time`.
 * @csspart chapter-image - The chapter's picture.
 * @csspart chapter-link - The chapter's link, in a new tab.
 * @csspart chapter-share-button - Offers a link to the chapter.
 * @csspart chapter-skip-button - Leaves the chapter out, or takes it in again.
 * @csspart chapter-skipped-mark - Says that the chapter is left out.
 * @csspart quote - A quote, a `figure`.
 * @csspart quote-current - The quote being spoken, beside `quote`. Its `::before` is the light behind the words.
 * @csspart quote-mark - The quotation mark that hangs before a quote.
 * @csspart quote-text - The words of a quote, a `blockquote`.
 * @csspart quote-fold-button - Unfolds and folds a long quote.
 * @csspart quote-attribution - Who says the quote, and in which role.
 * @csspart quote-play-button - Plays the quote and stops at its end.
 * @csspart quote-share-button - Offers a link to the quote.
 * @csspart quote-offer - The choices at the end of a quote that was played on its own.
 * @csspart quote-continue-button - Plays on from the end of the quote.
 * @csspart quote-return-button - Goes back to where the listener was before the quote.
 * @csspart share-dialog - What a listener copies by hand where neither share sheet nor clipboard is available.
 * @csspart share-text - The text to copy by hand, a `textarea`.
 * @csspart share-close-button - Closes the share dialog.
 * @csspart share-confirmation - Says for a moment that something was copied.
 * @csspart links - The links of the episode, a `section`.
 * @csspart links-heading - The heading of the links, an `h3`.
 * @csspart link - One link, an `a`: of the episode, to a transcript, or of a person in the credits.
 * @csspart credits - Who made the episode, a `section`.
 * @csspart credits-heading - The heading of the credits, an `h3`.
 * @csspart credit - One person, an `li`.
 * @csspart rating - The rating, a `fieldset`.
 * @csspart rating-heading - The heading of the rating, a `legend`.
 * @csspart rating-star - One star, a `label` with a radio button.
 * @csspart episodes - The other episodes, a `section`.
 * @csspart episodes-heading - The heading of the other episodes, an `h3`.
 * @csspart episode - One of the other episodes, an `li`.
 * @csspart episode-current - The episode in the player, beside `episode`.
 * @csspart episode-button - Plays the episode in place; `aria-current` while it is in the player.
 * @csspart episode-image - The picture of an episode in the list.
 * @csspart episode-name - The title of an episode in the list.
 * @csspart episode-time - The length of an episode in the list, a `time`.
 * @csspart notice - What went wrong.
 * @csspart retry-button - Tries again.
 * @csspart status - The live region: what screen readers say of an action.
 *
 * @cssproperty [--epique-accent] - What is played, current or in focus. Where it is not set, a rust red: dark where the text is dark, else light.
 * @cssproperty [--epique-on-accent] - Text and icons on the accent. Black or white, as the accent needs.
 * @cssproperty [--epique-surface=transparent] - Behind everything.
 * @cssproperty [--epique-text=currentColor] - Text and icons.
 * @cssproperty [--epique-muted] - Text of less weight. The text's colour at 80 %, and all of it where that is grey.
 * @cssproperty [--epique-line] - Lines between rows. The text's colour at 20 %.
 * @cssproperty [--epique-track] - The timeline that is not played yet. The text's colour, as faint as 3:1 from page and accent allow.
 * @cssproperty [--epique-radius=0.5rem] - Corners, but those of round buttons, pills, the drawn timeline and the keys.
 * @cssproperty [--epique-space=1rem] - The unit of the larger distances.
 * @cssproperty [--epique-target=2.75rem] - The size of a small button.
 * @cssproperty [--epique-track-size=0.5rem] - The height of the timeline; rail and thumb follow it.
 * @cssproperty [--epique-font=inherit] - Every text but the quotes and the numbers of the chapters.
 * @cssproperty [--epique-font-quote] - The quotes and the numbers of the chapters. A serif of the system.
 *
 * @cssstate playing - Playback was asked for, and has neither ended nor failed; also while it is `buffering`.
 * @cssstate buffering - Playback waits for data.
 * @cssstate error - The audio does not play.
 * @cssstate has-chapters - There are chapters.
 */
export class EpiquePlayer extends PlayerSettings {
  static override styles: CSSResult[] = [sharedStyles, playerStyles];

  /** Whether the compact layout shows its chapters: for as long as the element lives. */
  @state() private chaptersOpen = false;
  @query('epique-share') private sharing!: EpiqueShare;
  @query('[part=chapters-toggle]') private chaptersToggle!: HTMLElement | null;

  #persistence: PersistenceController | undefined;
  readonly #chooser = new EpisodeChooser(
    this,
    this.store,
    this.episodeList,
    this.chaptersDocument,
    () => this.#persistence?.resumeTime() ?? 0,
  );
  /** The list of other episodes could not be read, and that was said. */
  #listFailed = false;
  readonly #firstSight = new FirstSightController(this, () => this.chaptersDocument.pending);
  readonly #status = new StatusController(this);
  readonly #listenerActs = announceActions(this, this.store, this.#status, this.words);
  readonly #longWait = new LongWaitController(this, this.store, this.#status, this.words);
  readonly #share: Share = (request) => void this.sharing.share(request);
  readonly #episode = this.select((state) => state.episode);
  readonly #picture = this.select((state) => state.picture);
  readonly #chapters = this.select((state) => state.chapters);
  readonly #error = this.select((state) => state.error);
  readonly #episodeError = this.select((state) => state.episodeError);

  constructor() {
    super();
    // For the line of the chapter.
    this.select((state) => state.chapterIndex);
    followStates(this.attachInternals(), this.store);
    // Not in #followPage(), which hydration delays: the links of other players depend on which one is the first.
    new PlayerListingController(this);
    if (this.shadowRoot) this.#takeOver(this.shadowRoot);
    else this.#followPage();
    new RemovalController(this, () => this.store.release());
    new MediaSessionController(this, this.store);
    new Exclusivity(this.store);
    new PageReturnController(this, this.store);
    new FoldController(this);
    this.addEventListener('keydown', (event) => handleHotkey(event, this.store, this));
    this.addEventListener(FocusLostEvent.type, (event) => {
      event.stopPropagation();
      // For someone who uses a pointer, the page does not scroll.
      this.focus({ preventScroll: !(event instanceof FocusLostEvent && event.shown) });
    });
    this.addEventListener('episodeerror', () => this.#announceFailures());
  }

  /** Hydrates what a server rendered, with the document inside the tag if the server had it; the page counts after. */
  #takeOver(rendered: ShadowRoot): void {
    if (rendered.querySelector('.known')) this.chaptersDocument.setFallback(readDocument(this));
    void hydrated(this).then(() => this.#followPage());
  }

  /** Starts to follow the page: its language, the tag's content, its address, what it remembers of the listener. */
  #followPage(): void {
    this.addController(this.words);
    new LightDomController(this, this.store, this.chaptersDocument);
    this.#persistence = new PersistenceController(this, this.store);
    new HashLinkController(this, this.store, this.#listenerActs, this.#chooser.goHome);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // It is created once the element is connected.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    // What stands inside the tag goes out of sight, and would take the focus along.
    if ([...this.querySelectorAll(UNSLOTTED)].some((one) => one === activeElement)) this.focus({ preventScroll: true });
    // Without hydration, what a server rendered would show twice.
    if (!canHydrate()) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** `Node.moveBefore()`: with this callback nothing is torn down. */
  connectedMoveCallback(): void {
    this.words.moved();
  }

  override render(): TemplateResult {
    const { store } = this;
    const { locale } = this.words;
    const title = this.#title;
    const { pending, known } = this.chaptersDocument;
    return html`<section
      part="player"
      class="${this.layout === 'compact' ? 'compact' : ''} ${this.#firstSight.hidden ? 'unready' : ''}"
      aria-label=${title ? fill(locale.messages.player, { title }) : locale.messages.playerUntitled}
      @input=${this.#keepInput}
    >
      <slot name="header"></slot>
      ${this.#header()}
      <epique-controls
        lang=${ifDefined(locale.lang)}
        exportparts=${EpiqueControls.parts.join(', ')}
        .store=${store}
        .locale=${locale}
        .skipBack=${this.skipBack}
        .skipForward=${this.skipForward}
        .rates=${this.rates}
      ></epique-controls>
      <slot name="actions"></slot>
      <epique-resume
        lang=${ifDefined(locale.lang)}
        exportparts=${EpiqueResume.parts.join(', ')}
        .store=${store}
        .locale=${locale}
      ></epique-resume>
      <epique-seek-bar
        lang=${ifDefined(locale.lang)}
        exportparts=${EpiqueSeekBar.parts.join(', ')}
        .store=${store}
        .locale=${locale}
      ></epique-seek-bar>
      ${this.#now()} ${outageNotice(this.#longWait.lostPosition, locale)}
      ${audioNotice(this.#error.value, locale, () => void store.play())}
      ${episodeNotice(this.#episodeError.value, locale, () => this.chaptersDocument.retry())}
      <div part="status" class="visually-hidden" role="status" lang=${ifDefined(locale.lang)}></div>
      <div
        class="more ${this.#folded ? 'folded' : ''} ${known ? 'known' : pending ? 'pending' : ''}"
        id="more"
        @keydown=${this.#leaveChapters}
      >
        ${this.#more()}
      </div>
      <slot name="footer"></slot>
      <epique-share
        exportparts=${EpiqueShare.parts.join(', ')}
        .store=${store}
        .locale=${locale}
        .player=${this}
        .status=${this.#status}
        .elsewhere=${this.#chooser.elsewhere}
        .episodeTitle=${title}
      ></epique-share>
    </section>`;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#chooser.yieldToPage();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { failed } = this.episodeList;
    if (failed && !this.#listFailed) this.#announceFailures();
    this.#listFailed = failed;
    if (this.structuredData || changed.get('structuredData'))
      writeStructuredData(this, this.store.audioURL, this.#chooser.elsewhere);
  }

  /** Both, for they may come at once, and then only the last message is heard. */
  #announceFailures(): void {
    const { messages } = this.words.locale;
    const failures = [
      this.#episodeError.value && messages.episodeError,
      this.episodeList.failed && messages.episodesError,
    ];
    this.#status.announce(failures.filter(Boolean).join(' '));
  }

  /** Gives focus to the Play button, as soon as it can be seen. */
  override focus(options?: FocusOptions): void {
    if (this.#controls?.hasUpdated && !this.#firstSight.hidden) this.#controls.focus(options);
    else if (this.isConnected) void this.#focusSoon(options);
  }

  /** Unless focus goes elsewhere meanwhile. */
  async #focusSoon(options?: FocusOptions): Promise<void> {
    const { ownerDocument } = this;
    const { activeElement } = ownerDocument;
    this.#firstSight.end();
    await this.updateComplete;
    await this.#controls?.updateComplete;
    const now = ownerDocument.activeElement;
    if (now === activeElement || now === ownerDocument.body) this.#controls?.focus(options);
  }

  get #controls(): EpiqueControls | null | undefined {
    return this.shadowRoot?.querySelector<EpiqueControls>('epique-controls');
  }

  /** Removes everything that players of this site have stored in the listener's browser. */
  forget(): void {
    this.#persistence?.forget();
  }

  /** Escape leads from what the button opened back to it, where there is one to see. */
  #leaveChapters(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.chaptersToggle?.checkVisibility()) return;
    if (!(event.target as Element).matches('epique-extras, epique-chapters, epique-notes')) return;
    event.preventDefault();
    this.chaptersToggle.focus();
  }

  /** `input` is composed: it would leave the shadow root, and a form around the player would take it for its own. */
  #keepInput(event: Event): void {
    // What the page itself put in keeps its own.
    if ((event.target as Node).getRootNode() === this.renderRoot) event.stopPropagation();
  }

  /** Where there are no chapters, the compact layout has nothing to fold. */
  get #folded(): boolean {
    return !this.chaptersOpen && (this.#chapters.value.length > 0 || this.chaptersDocument.pending);
  }

  get #title(): string | null {
    return shownNames(this, this.#episode.value).title;
  }

  #header(): TemplateResult | typeof nothing {
    const { chapters } = this.#episode.value;
    const shown = shownNames(this, this.#episode.value);
    // A picture from the first on: one that came and went with the chapters would move the controls under a finger.
    const artwork = this.#picture.value ?? shown.artwork ?? chapters.find(({ image }) => image)?.image ?? null;
    return playerHeader(this.#episode.value, { ...shown, artwork });
  }

  #now(): TemplateResult | typeof nothing {
    const list = {
      pending: this.chaptersDocument.pending,
      open: this.chaptersOpen,
      toggle: () => (this.chaptersOpen = !this.chaptersOpen),
    };
    return nowLine(this.store.state, list, this.words.locale);
  }

  /** What the compact layout folds away. */
  #more(): TemplateResult {
    const { store } = this;
    const { locale } = this.words;
    return html`<epique-extras
        lang=${ifDefined(locale.lang)}
        exportparts=${EpiqueExtras.parts.join(', ')}
        .store=${store}
        .locale=${locale}
        .share=${this.#share}
        .status=${this.#status}
        .hotkeys=${this.hotkeys}
        .skipBack=${this.skipBack}
        .skipForward=${this.skipForward}
      ></epique-extras>
      ${this.#chooser.elsewhere === null ? html`<slot name="intro"></slot>` : nothing}
      <epique-chapters
        exportparts=${EpiqueChapters.parts.join(', ')}
        .store=${store}
        .locale=${locale}
        .share=${this.#share}
        .quotes=${this.quotes}
      ></epique-chapters>
      ${this.#below()}`;
  }

  #below(): TemplateResult {
    const { store } = this;
    const { locale } = this.words;
    const { entries, failed } = this.episodeList;
    return html`<epique-notes
        exportparts=${EpiqueNotes.parts.join(', ')}
        .store=${store}
        .locale=${locale}
      ></epique-notes>
      <slot name="rating"
        >${
          this.rating
            ? html`<epique-rating
                lang=${ifDefined(locale.lang)}
                exportparts=${EpiqueRating.parts.join(', ')}
                .store=${store}
                .locale=${locale}
                .rate=${(value: number) => this.dispatchEvent(new RateEvent(value))}
              ></epique-rating>`
            : nothing
        }</slot
      >
      ${
        entries.length > 0
          ? html`<epique-episodes
              exportparts=${EpiqueEpisodes.parts.join(', ')}
              .store=${store}
              .locale=${locale}
              .entries=${entries}
              .current=${this.#chooser.index}
              .choose=${this.#chooser.choose}
            ></epique-episodes>`
          : nothing
      }
      ${failed ? quietNotice(locale.messages.episodesError, locale) : nothing}`;
  }
}

type PlayerEvents = Omit<HTMLElementEventMap, keyof EpiquePlayerEventMap> & EpiquePlayerEventMap;

// The types of addEventListener(), as `HTMLMediaElement` declares them; nothing is implemented here.
export interface EpiquePlayer {
  addEventListener<Type extends keyof PlayerEvents>(
    type: Type,
    listener: (this: EpiquePlayer, event: PlayerEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof PlayerEvents>(
    type: Type,
    listener: (this: EpiquePlayer, event: PlayerEvents[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
