import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerState, PlayerStore } from './player-store.js';

/**
 * Gives an element one selected slice of the player's state, and an update when, and only when, that slice is another.
 * A slice is compared by identity: select one value, not a fresh object.
 */
export class StoreController<Slice> implements ReactiveController {
  #leave: (() => void) | undefined;
  #seen: Slice | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: () => PlayerStore,
    private readonly select: (state: PlayerState) => Slice,
  ) {
    host.addController(this);
  }

  get value(): Slice {
    return this.select(this.store().state);
  }

  hostConnected(): void {
    this.#compare();
    this.#leave = this.store().subscribe(() => this.#compare());
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  #compare(): void {
    const { value } = this;
    if (value === this.#seen) return;
    this.#seen = value;
    this.host.requestUpdate();
  }
}
