import { html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ratingStyles } from './epique-rating.styles.js';
import { starIcon } from './icons.js';
import { PlayerElement } from './player-element.js';
import { sharedStyles } from './shared.styles.js';

const STARS = [1, 2, 3, 4, 5];

/** Five native radio buttons, drawn as stars: how a listener likes the show. */
export class EpiqueRating extends PlayerElement {
  static readonly parts = ['rating', 'rating-heading', 'rating-star'] as const;
  static override styles: CSSResult[] = [sharedStyles, ratingStyles];

  /** Called with what the listener chose, 1 to 5. */
  @property({ attribute: false }) rate!: (value: number) => void;

  override render(): TemplateResult {
    return html`<fieldset part="rating">
      <legend part="rating-heading">${this.say('rating')}</legend>
      <div class="stars">
        ${STARS.map(
          (value) =>
            html`<label part="rating-star">
              <input type="radio" name="rating" value=${value} @change=${() => this.rate(value)} />
              ${starIcon}
              <span class="visually-hidden">${this.say('ratingValue', { value, max: STARS.length })}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }
}
