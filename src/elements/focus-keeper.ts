import type { LitElement, ReactiveController } from 'lit';

/** The control that had focus is gone. Bubbles to the player and no further. */
export class FocusLostEvent extends Event {
  constructor() {
    super('epique-focus-lost', { bubbles: true, composed: true });
  }
}

/** Notices when an update takes away the control that has focus, which would send a listener back to the top of the page. */
export class FocusKeeper implements ReactiveController {
  #focused: Element | null = null;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.host.dispatchEvent(new FocusLostEvent());
    this.#focused = null;
  }
}
