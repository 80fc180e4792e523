import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerState } from './player-state.js';
import type { PlayerStore } from './player-store.js';

/**
 * Gives an element one selected slice of the player's state, and an update when, and only when, that slice changed.
 * A slice is compared by `Object.is()`, as a duration may be `NaN`: select one value, not a fresh object.
 */
export class StoreController<Slice> implements ReactiveController {
  #leave: (() => void) | undefined;
  #seen: Slice | undefined;
  #connected = false;

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
    this.#connected = true;
    // What a server rendered is connected first and given its properties then.
    if (this.store() as PlayerStore | undefined) this.#listen();
  }

  hostUpdate(): void {
    if (this.#connected) this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  #listen(): void {
    if (this.#leave) return;
    this.#leave = this.store().subscribe(() => this.#compare());
    this.#compare();
  }

  #compare(): void {
    const { value } = this;
    if (Object.is(value, this.#seen)) return;
    this.#seen = value;
    this.host.requestUpdate();
  }
}
