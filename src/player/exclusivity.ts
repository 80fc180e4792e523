import type { PlayerStore } from './player-store.js';

/** What a starting player announces, in its page and to other tabs. The same in all versions: a page may hold two. */
const SPEAKING = 'epique-player:speaking';

/**
 * One voice at a time: a player that starts pauses the others, in its page and in the site's other tabs. It listens for
 * others only while it plays, so a player that is paused, or was never started, holds nothing open.
 */
export class Exclusivity {
  #speaking: AbortController | undefined;

  constructor(private readonly store: PlayerStore) {
    store.engine.addEventListener('play', this.#speak);
    store.engine.addEventListener('pause', this.#fallSilent);
  }

  readonly #speak = (): void => {
    this.#fallSilent();
    document.dispatchEvent(new Event(SPEAKING));
    const { signal } = (this.#speaking = new AbortController());
    document.addEventListener(SPEAKING, this.#giveWay, { signal });
    const channel = openChannel();
    channel?.postMessage(null);
    channel?.addEventListener('message', this.#giveWay);
    signal.addEventListener('abort', () => channel?.close());
  };

  readonly #giveWay = (): void => {
    this.#fallSilent();
    this.store.pause();
  };

  readonly #fallSilent = (): void => this.#speaking?.abort();
}

/** `null` where tabs cannot speak to each other, as from a frame that is kept apart. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(SPEAKING);
  } catch {
    return null;
  }
}
