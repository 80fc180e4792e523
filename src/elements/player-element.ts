import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { fill, type Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import type { PlayerState } from '../player/player-state.js';
import type { PlayerStore } from '../player/player-store.js';
import { StoreController } from '../player/store-controller.js';
import { FocusKeeper } from './focus-keeper.js';
import { withStyles } from './hydration.js';
import { restyle } from './restyle.js';

/** What the inner elements share: the player gives each its store and its words. */
export abstract class PlayerElement extends LitElement {
  /** Where the state is read and the commands go. */
  @property({ attribute: false }) store!: PlayerStore;
  @property({ attribute: false }) locale!: Locale;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** `Node.moveBefore()`, of the player: with this callback nothing is torn down. */
  connectedMoveCallback(): void {}

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return withStyles(this, super.createRenderRoot());
  }

  adoptedCallback(): void {
    restyle(this);
  }

  /** Whether this element is written from right to left. */
  protected get rightToLeft(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** A word of the listener's language, with its values filled in. */
  protected say(key: keyof Messages, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.locale.messages[key], values);
  }

  /** One slice of the state; the element renders again when, and only when, it changed. */
  protected select<Slice>(select: (state: PlayerState) => Slice): StoreController<Slice> {
    return new StoreController(this, () => this.store, select);
  }
}
