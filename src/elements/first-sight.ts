import type { LitElement, ReactiveController } from 'lit';

/** A document that takes longer than this is not waited for. Milliseconds. */
const PATIENCE = 1000;

/**
 * Keeps the player out of sight until its first document is there, for a moment at most: the title and the description stand
 * above the controls, which would move under a listener's finger when they come. Out of sight, it has its place already.
 */
export class FirstSight implements ReactiveController {
  /** Whether the player is to be hidden. Never on a server, which cannot show it later. */
  held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly pending: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.host.hasUpdated && this.pending()) {
      this.held = true;
      this.#timer = setTimeout(() => this.#show(), PATIENCE);
    } else if (this.held && !this.pending()) this.#show();
  }

  hostDisconnected(): void {
    this.#show();
  }

  #show(): void {
    clearTimeout(this.#timer);
    if (!this.held) return;
    this.held = false;
    this.host.requestUpdate();
  }
}
