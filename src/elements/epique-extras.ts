import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { extrasStyles } from './epique-extras.styles.js';
import { keysIcon, shareIcon } from './icons.js';
import type { keyHelp } from './key-help.js';
import { PlayerElement } from './player-element.js';
import { ShareRequestEvent } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';

/** What is not needed at every listening: quiet, in one row, below the timeline. */
export class EpiqueExtras extends PlayerElement {
  static readonly parts = ['extras', 'share-button', 'keys-button', 'keys'] as const;
  static override styles: CSSResult[] = [sharedStyles, extrasStyles];

  @property() hotkeys: 'on' | 'off' = 'on';
  /** Seconds. */
  @property({ type: Number }) skipBack = 15;
  /** Seconds. */
  @property({ type: Number }) skipForward = 30;

  /** How the keys are listed, from the first time a listener asks on. */
  @state() private keyHelp: typeof keyHelp | undefined;
  @state() private keysOpen = false;

  readonly #hasChapters = this.select((state) => state.chapters.length > 0);

  override render(): TemplateResult {
    return html`<div part="extras">
        <button part="share-button" type="button" @click=${() => this.dispatchEvent(new ShareRequestEvent(null))}>
          ${shareIcon} ${this.say('shareMoment')}
        </button>
        <button
          part="keys-button"
          type="button"
          aria-expanded=${this.keysOpen ? 'true' : 'false'}
          aria-controls="keys"
          @click=${this.#toggleKeys}
        >
          ${keysIcon} ${this.say('keys')}
        </button>
      </div>
      <div part="keys" id="keys" ?hidden=${!this.keysOpen}>${this.keysOpen ? this.#keys() : nothing}</div>`;
  }

  #keys(): TemplateResult | typeof nothing {
    if (!this.keyHelp) return nothing;
    return this.keyHelp(this.locale, {
      hotkeys: this.hotkeys !== 'off',
      skipBack: this.skipBack,
      skipForward: this.skipForward,
      hasChapters: this.#hasChapters.value,
      rightToLeft: this.matches(':dir(rtl)'),
    });
  }

  async #toggleKeys(): Promise<void> {
    this.keysOpen = !this.keysOpen;
    this.keyHelp ??= (await import('./key-help.js')).keyHelp;
  }
}
