import { html, type CSSResult, type TemplateResult } from 'lit';
import { extrasStyles } from './epique-extras.styles.js';
import { shareIcon } from './icons.js';
import { PlayerElement } from './player-element.js';
import { ShareRequestEvent } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';

/** What is not needed at every listening: quiet, in one row, below the timeline. */
export class EpiqueExtras extends PlayerElement {
  static readonly parts = ['extras', 'share-button'] as const;
  static override styles: CSSResult[] = [sharedStyles, extrasStyles];

  override render(): TemplateResult {
    return html`<div part="extras">
      <button part="share-button" type="button" @click=${() => this.dispatchEvent(new ShareRequestEvent(null))}>
        ${shareIcon} ${this.say('shareMoment')}
      </button>
    </div>`;
  }
}
