import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Quote } from '../domain/episode.js';
import { formatTime } from '../domain/time.js';
import type { Messages } from '../i18n/messages.js';
import { LAST_MOMENT } from '../player/locator.js';
import type { QuotePlay } from '../player/player-state.js';
import { quoteStyles } from './epique-quote.styles.js';
import { listenIcon, pauseIcon, shareIcon } from './icons.js';
import { PlayerElement } from './player-element.js';
import { shareQuote, type Share } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';
import { speakerLine } from './speaker-line.js';

/** A quote of more characters than this is folded until a listener wants all of it, or it is spoken. */
const FOLD_ABOVE = 500;

/** So many words distinguish one quote from another; not every language puts spaces between them. */
const OPENING_WORDS = 6;
const OPENING_CHARACTERS = 60;

function opening(text: string): string {
  const whole = text.replace(/\s+/g, ' ');
  // Not with half a character at its end.
  const start = whole
    .split(' ', OPENING_WORDS)
    .join(' ')
    .slice(0, OPENING_CHARACTERS)
    .replace(/\p{Cs}$/u, '');
  return start === whole ? whole : `${start}…`;
}

/** The closing quotation mark of the language; empty where the words end with it already. */
function closingMark(text: string, { quoted }: Messages): string {
  const [, mark = ''] = quoted.split('{text}');
  return text.endsWith(mark.trim()) ? '' : mark;
}

/** A pull quote: its words, who said them, and, where it has a time, the way to hear and to share them. */
export class EpiqueQuote extends PlayerElement {
  static readonly parts = [
    'quote',
    'quote-current',
    'quote-mark',
    'quote-text',
    'quote-fold-button',
    'quote-attribution',
    'quote-play-button',
    'quote-share-button',
    'quote-offer',
    'quote-continue-button',
    'quote-return-button',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, quoteStyles];

  @property({ attribute: false }) quote!: Quote;
  @property({ attribute: false }) share!: Share;
  /** It is being spoken. */
  @property({ attribute: false }) current!: boolean;
  /** Another quote is being spoken: this one stands back. */
  @property({ attribute: false }) aside!: boolean;

  @state() private unfolded = false;
  @query('[part=quote-play-button]') private playButton!: HTMLElement;

  /** While it is played by itself. */
  readonly #range = this.select(({ range }) => (range?.quote?.id === this.quote.id ? range : null));
  /** With an error there is nothing to pause. */
  readonly #paused = this.select(({ paused, error }) => paused || error !== null);
  readonly #language = this.select(({ episode }) => episode.language);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('quote');
    const another = before !== undefined && before.text !== this.quote.text;
    if (another) this.unfolded = false;
    if (this.current && (another || changed.has('current'))) this.unfolded = true;
  }

  override render(): TemplateResult {
    const { quote, locale } = this;
    const speaker = speakerLine(quote, locale);
    const long = quote.text.length > FOLD_ABOVE;
    const paragraphs = quote.text.split(/\n{2,}/);
    const close = closingMark(quote.text, locale.messages);
    const foot = html`${this.current ? html`<span class="current filled" lang=${ifDefined(this.locale.lang)}><span>${this.say('quoteCurrent')}</span></span>` : nothing}
    ${speaker ? html`<span part="quote-attribution" id="speaker"><bdi>${speaker}</bdi></span>` : nothing}
    ${quote.startTime === null ? nothing : this.#buttons(quote)}`;
    return html`<figure
      part=${this.current ? 'quote quote-current' : 'quote'}
      class=${this.aside ? 'aside' : ''}
      aria-labelledby=${ifDefined(speaker ? 'speaker' : undefined)}
    >
      <span part="quote-mark" aria-hidden="true">${this.say('quoteOpen')}</span>
      <blockquote
        part="quote-text"
        id="text"
        dir="auto"
        lang=${ifDefined(this.#language.value ?? undefined)}
        class=${long && !this.unfolded ? 'folded' : ''}
      >
        ${paragraphs.map(
          (words, index) => html`<p data-close=${ifDefined(paragraphs[index + 1] ? undefined : close)}>${words}</p>`,
        )}
      </blockquote>
      ${long ? this.#foldButton() : nothing}
      ${speaker ? html`<figcaption class="foot">${foot}</figcaption>` : html`<div class="foot">${foot}</div>`}
    </figure>`;
  }

  #foldButton(): TemplateResult {
    return html`<button
      part="quote-fold-button"
      type="button"
      aria-expanded=${this.unfolded}
      aria-controls="text"
      lang=${ifDefined(this.locale.lang)}
      @click=${this.#toggleFold}
    >
      ${this.say(this.unfolded ? 'showLess' : 'showAll')}
    </button>`;
  }

  /** Folding takes text away above the button: that is scrolled into view. Unfolding leaves the listener in place. */
  async #toggleFold({ currentTarget }: Event): Promise<void> {
    this.unfolded = !this.unfolded;
    await this.updateComplete;
    if (!this.unfolded) (currentTarget as Element).scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #buttons(quote: Quote): TemplateResult {
    const range = this.#range.value;
    const begun = range !== null && !range.finished;
    const sounding = begun && !this.#paused.value;
    return html`<span class="buttons" lang=${ifDefined(this.locale.lang)}>
        <button
          part="quote-play-button"
          type="button"
          aria-label=${this.say(sounding ? 'pause' : 'playQuote', { quote: opening(quote.text) })}
          @click=${() => (begun ? this.store.toggle() : this.store.playQuote(quote.id))}
        >
          ${sounding ? pauseIcon : listenIcon}
        </button>
        <button
          part="quote-share-button"
          type="button"
          aria-label=${this.say('shareQuote', { quote: opening(quote.text) })}
          @click=${() => this.share(shareQuote(quote))}
        >
          ${shareIcon}
        </button>
      </span>
      ${range?.finished && range.quote ? this.#offer(range.quote, range.end) : nothing}`;
  }

  /** What to do at the quote's end: gone as soon as a listener does anything else. */
  #offer({ returnTime }: QuotePlay, end: number): TemplateResult {
    const { duration } = this.store.state;
    const time = formatTime(returnTime, { of: duration });
    // At the end of the recording, to play on would be to begin again.
    const goesOn = html`<button
      part="quote-continue-button"
      class="outlined"
      type="button"
      @click=${() => this.#leave(() => void this.store.play())}
    >
      <span>${this.say('continueFromQuote')}</span>
    </button>`;
    return html`<span part="quote-offer" lang=${ifDefined(this.locale.lang)}>
      ${end > duration - LAST_MOMENT ? nothing : goesOn}
      <button
        part="quote-return-button"
        class="outlined"
        type="button"
        @click=${() => this.#leave(() => this.store.leaveQuote())}
      >
        ${this.say('leaveQuote', { time })}
      </button>
    </span>`;
  }

  /** The offer goes with what it does: who chose it by the keyboard stays at the quote, beside where it was. */
  #leave(act: () => void): void {
    if (this.shadowRoot?.activeElement?.matches(':focus-visible')) this.playButton.focus({ preventScroll: true });
    act();
  }
}
