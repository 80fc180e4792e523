import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerStore } from './player-store.js';
import type { PositionWatcher } from './position-clock.js';

/** Lets an element watch the position while it is in the page, beside its updates and without causing any. */
export class PositionController implements ReactiveController {
  #leave: (() => void) | undefined;
  #connected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: () => PlayerStore,
    private readonly watcher: PositionWatcher,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.host.requestUpdate();
  }

  /** The watcher writes on what is rendered, so it starts after an update. */
  hostUpdated(): void {
    if (this.#connected) this.#leave ??= this.store().clock.watch(this.watcher);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave?.();
    this.#leave = undefined;
  }
}
