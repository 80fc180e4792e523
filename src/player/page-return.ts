import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerStore } from './player-store.js';

/**
 * Has the player show the truth when the page comes back: from the background, from being frozen, from the back/forward
 * cache. Browsers pause, throttle and drop events meanwhile.
 */
export class PageReturnController implements ReactiveController {
  #lifetime: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly store: PlayerStore,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#lifetime = new AbortController());
    const refresh = (): void => this.store.refresh();
    const comeBack = ({ persisted }: PageTransitionEvent): void => {
      // Sound that was wanted while the network was away is wanted no longer: the listener left.
      if (persisted) this.store.pause();
      refresh();
    };
    addEventListener('pageshow', comeBack, { signal });
    for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, refresh, { signal });
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
  }
}
