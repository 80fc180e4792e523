import type { PlayerStore } from '../player/player-store.js';

/** Mirrors the player's state in the custom states of the host, which a page selects by `:state(playing)`. */
export function followStates({ states }: ElementInternals, store: PlayerStore): void {
  store.subscribe(() => {
    const { paused, ended, buffering, error, chapters } = store.state;
    const present = {
      playing: !paused && !ended && error === null,
      buffering,
      error: error !== null,
      'has-chapters': chapters.length > 0,
    };
    for (const [name, on] of Object.entries(present)) {
      if (on) states.add(name);
      else states.delete(name);
    }
  });
}
