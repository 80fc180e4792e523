import { LitElement, type PropertyValues } from 'lit';
import type { PlayerState } from '../player/player-state.js';
import type { PlayerStore } from '../player/player-store.js';
import { StoreController } from '../player/store-controller.js';
import { FocusController } from './focus-controller.js';
import { canHydrate, withStyles } from './hydration.js';
import { restyle } from './restyle.js';

/** Base of every element: selects slices of a store's state, has its styles in any document, and notices lost focus. */
export abstract class StoreElement extends LitElement {
  protected abstract readonly store: PlayerStore;

  constructor() {
    super();
    new FocusController(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (typeof document === 'undefined' || this.ownerDocument === document) {
      return withStyles(this, super.createRenderRoot());
    }
    // Lit's sheets belong to the document in which it runs.
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    restyle(this);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      if (this.hasUpdated || !canHydrate()) throw error;
      // Hydration failed: what the page has set since renders differently from the server's markup, which is replaced as a whole.
      this.renderRoot.replaceChildren();
      super.update(changed);
    }
  }

  adoptedCallback(): void {
    restyle(this);
  }

  /** One slice of the state; the element renders again when, and only when, it changed. */
  protected select<Slice>(select: (state: PlayerState) => Slice): StoreController<Slice> {
    return new StoreController(this, () => this.store, select);
  }
}
