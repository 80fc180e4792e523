import type { LitElement, ReactiveController } from 'lit';

/** Several things that one action causes are said as one: the last. Milliseconds. */
const SETTLE = 250;

/** How long a message stays: someone who reads the page later would take it for news. Milliseconds. */
const STAY = 10_000;

/**
 * Speaks to screen readers: at most one short message for each action, none while playback just goes on.
 * The live region (`part="status"`) stands in the shadow root from the first rendering and is never replaced.
 */
export class StatusController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  announce(message: string): void {
    clearTimeout(this.#timer);
    // On a server, and outside the page, nobody listens.
    if (!this.host.isConnected) return;
    // The same words again are only heard in a region that was empty.
    this.#show('');
    this.#timer = setTimeout(() => {
      this.#show(message);
      this.#timer = setTimeout(() => this.#show(''), STAY);
    }, SETTLE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#show('');
  }

  #show(message: string): void {
    const region = this.host.renderRoot.querySelector('[part="status"]');
    if (region) region.textContent = message;
  }
}
