import type { LitElement, ReactiveController } from 'lit';
import type { PlayerStore } from '../player/player-store.js';
import type { LocaleController } from './locale-controller.js';
import { lostWords } from './notices.js';
import type { StatusController } from './status-controller.js';

/** A wait shorter than this needs no word. Milliseconds. */
const PATIENCE = 3000;

/** In an outage shorter than this nothing is shown that would move the chapters: mostly the sound is back. Milliseconds. */
const OUTAGE = 10_000;

/**
 * What a listener is told of a wait for sound that takes long: once that it is waited for, then, if so, that the connection
 * is lost, which is also shown, and then that the sound goes on.
 */
export class LongWaitController implements ReactiveController {
  /** Where the sound stopped for want of a connection, in seconds; `null` where there is nothing to show. */
  lostPosition: number | null = null;
  #said = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #outage: ReturnType<typeof setTimeout> | undefined;
  #leave: (() => void) | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly store: PlayerStore,
    private readonly status: StatusController,
    private readonly words: LocaleController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = this.store.subscribe(() => this.#compare());
    this.#compare();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#end();
  }

  #compare(): void {
    const { buffering, stalled, paused, ended, error } = this.store.state;
    if (!buffering) {
      if (this.#said && !paused && !ended && !error) this.status.announce(this.words.locale.messages.resumed);
      this.#end();
      return;
    }
    this.#patience ??= setTimeout(() => {
      this.#said = true;
      this.status.announce(this.words.locale.messages.buffering);
    }, PATIENCE);
    if (stalled) this.#outage ??= setTimeout(() => this.#show(this.store.currentTime), OUTAGE);
  }

  #show(lostPosition: number | null): void {
    if (lostPosition === this.lostPosition) return;
    this.lostPosition = lostPosition;
    this.host.requestUpdate();
    if (lostPosition !== null) this.status.announce(lostWords(lostPosition, this.words.locale));
  }

  #end(): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#outage);
    this.#patience = this.#outage = undefined;
    this.#said = false;
    this.#show(null);
  }
}
