import { property } from 'lit/decorators.js';
import { fill, type Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import type { PlayerStore } from '../player/player-store.js';
import { StoreElement } from './store-element.js';

/** What the inner elements share: the player gives each its store and its words. */
export abstract class PlayerElement extends StoreElement {
  /** Where the state is read and the commands go. */
  @property({ attribute: false }) override store!: PlayerStore;
  @property({ attribute: false }) locale!: Locale;

  /** `Node.moveBefore()`, of the player: with this callback nothing is torn down. */
  connectedMoveCallback(): void {}

  /** Whether this element is written from right to left. */
  protected get rightToLeft(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** A word of the listener's language, with its values filled in. */
  protected say(key: keyof Messages, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.locale.messages[key], values);
  }
}
