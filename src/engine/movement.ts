import type { AudioEventType } from './audio-engine.js';

/**
 * Watches whether the playhead of an audio node really moves, and says when to tell of `playing`, for two faults of browsers. After a
 * seek or a wait, WebKitGTK may play on with `readyState` at `HAVE_CURRENT_DATA` and fire no `playing`: the first movement
 * after a wait tells it, and `seen` resolves in place of `play()`. A load that is to begin elsewhere than at 0 may fire
 * `playing` before its seek has landed: that one is held back until then.
 */
export class Movement {
  /** Between the last two `timeupdate` the playhead went on. */
  moving = false;
  /** Where it was at the last one, in seconds; `Infinity` since a jump or a wait. */
  #last = Infinity;
  /** What `playing` still waits for; `undefined` if it was told, or there is none to tell. */
  #awaited: 'movement' | 'arrival' | undefined;
  #seen: Promise<void> | undefined;
  #resolveSeen: (() => void) | undefined;

  /**
   * @param seeker hears of the node's events first; `pending` while the playhead is not where it is to be
   * @param signal ends the listening
   */
  constructor(
    node: HTMLAudioElement,
    seeker: { readonly pending: boolean },
    dispatch: (type: AudioEventType) => void,
    signal: AbortSignal,
  ) {
    const listen = (type: string, listener: () => void): void => node.addEventListener(type, listener, { signal });
    const stop = (): void => {
      this.moving = false;
      this.#last = Infinity;
    };
    const tellIfAwaited = (what: 'movement' | 'arrival'): void => {
      if (this.#awaited !== what || seeker.pending) return;
      this.#awaited = undefined;
      dispatch('playing');
    };
    listen('seeking', stop);
    listen('waiting', () => {
      stop();
      this.#awaited = 'movement';
    });
    listen('pause', () => {
      stop();
      this.#awaited = undefined;
    });
    listen('playing', () => {
      this.#awaited = 'arrival';
      tellIfAwaited('arrival');
    });
    listen('seeked', () => tellIfAwaited('arrival'));
    listen('timeupdate', () => {
      this.moving = node.currentTime > this.#last;
      this.#last = node.currentTime;
      if (!this.moving) return;
      this.#resolveSeen?.();
      this.#seen = undefined;
      tellIfAwaited('movement');
    });
  }

  /** Resolves once the playhead is seen to move. */
  get seen(): Promise<void> {
    if (this.moving) return Promise.resolve();
    return (this.#seen ??= new Promise((resolve) => (this.#resolveSeen = resolve)));
  }
}
