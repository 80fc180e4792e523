import type { LitElement, ReactiveController } from 'lit';
import type { PlayerStore } from '../player/player-store.js';
import type { LocaleController } from './locale-controller.js';
import type { StatusController } from './status-controller.js';

/** A wait shorter than this needs no word. Milliseconds. */
const PATIENCE = 3000;

/** Says once that the sound is being waited for, when that takes long, and then that it goes on. */
export class BufferingAnnouncer implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = false;
  #leave: (() => void) | undefined;

  constructor(
    host: LitElement,
    private readonly store: PlayerStore,
    private readonly status: StatusController,
    private readonly words: LocaleController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = this.store.subscribe(() => this.#compare());
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#forget();
  }

  #compare(): void {
    const { buffering, paused, ended, error } = this.store.state;
    if (buffering) {
      this.#timer ??= setTimeout(() => {
        this.#said = true;
        this.#say('buffering');
      }, PATIENCE);
      return;
    }
    if (this.#said && !paused && !ended && !error) this.#say('resumed');
    this.#forget();
  }

  #say(word: 'buffering' | 'resumed'): void {
    this.status.announce(this.words.locale.messages[word]);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#said = false;
  }
}
