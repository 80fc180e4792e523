import type { AudioEventType } from './audio-engine.js';

/**
 * Whether the playhead of an audio node is seen to move. WebKitGTK may play on after a seek or a wait with `readyState`
 * still at `HAVE_CURRENT_DATA`, and fire no `playing`: after a wait it is fired here, and `seen` resolves in place of
 * its `play()`.
 */
export class Movement {
  /** Between the last two `timeupdate` the playhead went on. */
  running = false;
  /** Where it was at the last one, in seconds; `Infinity` since a jump or a wait. */
  #last = Infinity;
  /** There was a `waiting`, and no `playing` since. */
  #waits = false;
  #seen: Promise<void> | undefined;
  #tellSeen: (() => void) | undefined;

  /** @param signal ends the listening */
  constructor(node: HTMLAudioElement, tell: (type: AudioEventType) => void, signal: AbortSignal) {
    const listen = (type: string, listener: () => void): void => node.addEventListener(type, listener, { signal });
    const stop = (waits: boolean): void => {
      this.running = false;
      this.#last = Infinity;
      this.#waits = waits;
    };
    listen('waiting', () => stop(true));
    listen('pause', () => stop(false));
    listen('seeking', () => stop(this.#waits));
    listen('playing', () => (this.#waits = false));
    listen('timeupdate', () => {
      this.running = node.currentTime > this.#last;
      this.#last = node.currentTime;
      if (!this.running) return;
      this.#tellSeen?.();
      this.#seen = undefined;
      if (!this.#waits) return;
      this.#waits = false;
      tell('playing');
    });
  }

  /** Resolves once the playhead is seen to move. */
  get seen(): Promise<void> {
    if (this.running) return Promise.resolve();
    return (this.#seen ??= new Promise((resolve) => (this.#tellSeen = resolve)));
  }
}
