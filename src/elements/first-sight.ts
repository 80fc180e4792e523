import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the player out of sight until its first document is there: the title and the description stand above the controls,
 * which would move under a listener's finger when they come. Out of sight, it has its place already. The style ends it
 * after a moment: a document that takes longer is not waited for.
 */
export class FirstSightController implements ReactiveController {
  /** Whether the player is to be hidden. Never on a server, which cannot show it later. */
  hidden = false;
  #ended = false;

  constructor(
    private readonly host: LitElement,
    private readonly pending: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.hidden = !this.#ended && this.pending() && (this.hidden || !this.host.hasUpdated);
  }

  /** Shows the player with its next update: it is wanted now. */
  end(): void {
    this.#ended = true;
    this.host.requestUpdate();
  }
}
