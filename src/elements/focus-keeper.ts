import type { LitElement, ReactiveController } from 'lit';
import { focusedElement } from './focused-element.js';

/** The control that had focus is gone. Bubbles to the player and no further. */
export class FocusLostEvent extends Event {
  static readonly type = 'epique-focus-lost';

  /** @param shown whether the listener saw which control had it, as with the keyboard */
  constructor(readonly shown: boolean) {
    super(FocusLostEvent.type, { bubbles: true, composed: true });
  }
}

/** Notices when an update takes away the control that has focus, which would send a listener back to the top of the page. */
export class FocusKeeper implements ReactiveController {
  #focused: Element | null = null;
  #shown = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = focusedElement(this.host);
    this.#shown = this.#focused?.matches(':focus-visible') ?? false;
  }

  hostUpdated(): void {
    // Removed, or hidden as by another layout.
    if (this.#focused?.checkVisibility() === false) this.host.dispatchEvent(new FocusLostEvent(this.#shown));
    this.#focused = null;
  }
}
