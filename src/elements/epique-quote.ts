import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Quote } from '../domain/episode.js';
import { quoteStyles } from './epique-quote.styles.js';
import { listenIcon, shareIcon } from './icons.js';
import { PlayerElement } from './player-element.js';
import { shareQuote } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';
import { speakerLine } from './speaker-line.js';

/** A pull quote: its words, who said them, and, where it has a time, the way to hear and to share them. */
export class EpiqueQuote extends PlayerElement {
  static readonly parts = [
    'quote',
    'quote-current',
    'quote-text',
    'quote-attribution',
    'quote-play-button',
    'quote-share-button',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, quoteStyles];

  @property({ attribute: false }) quote!: Quote;
  /** It is being spoken. */
  @property({ type: Boolean }) current = false;
  /** Another quote is being spoken: this one stands back. */
  @property({ type: Boolean }) aside = false;

  override render(): TemplateResult {
    const { quote, locale } = this;
    const speaker = speakerLine(quote, locale);
    return html`<figure part=${this.current ? 'quote quote-current' : 'quote'} class=${this.aside ? 'aside' : ''}>
      <span class="mark" aria-hidden="true">${this.say('quoteOpen')}</span>
      <blockquote part="quote-text" dir="auto">
        ${quote.text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
      </blockquote>
      <figcaption>
        ${this.current ? html`<span class="current"><span>${this.say('quoteCurrent')}</span></span>` : nothing}
        ${speaker ? html`<span part="quote-attribution"><bdi>${speaker}</bdi></span>` : nothing}
        ${quote.startTime === null ? nothing : this.#buttons(quote)}
      </figcaption>
    </figure>`;
  }

  #buttons({ id }: Quote): TemplateResult {
    return html`<span class="buttons">
      <button
        part="quote-play-button"
        type="button"
        aria-label=${this.say('playQuote')}
        @click=${() => this.store.playQuote(id)}
      >
        ${listenIcon}
      </button>
      <button
        part="quote-share-button"
        type="button"
        aria-label=${this.say('shareQuote')}
        @click=${() => this.dispatchEvent(shareQuote(this.quote))}
      >
        ${shareIcon}
      </button>
    </span>`;
  }
}
