import type { AudioEventType } from './audio-engine.js';

/**
 * Whether the playhead of an audio node is seen to move: WebKitGTK plays on after a seek or a wait at `HAVE_CURRENT_DATA`,
 * and says nothing more. The `playing` that it leaves out after a wait is told here, and so is what its `play()` waits for.
 */
export class Movement {
  /** Between the last two `timeupdate` the playhead went on. */
  running = false;
  /** Where it was at the last one, in seconds; `Infinity` since a jump or a wait. */
  #heard = Infinity;
  /** A `waiting` was told, and no `playing` since. */
  #waits = false;
  #seen: Promise<void> | undefined;
  #tellSeen: (() => void) | undefined;

  /** @param signal ends the listening */
  constructor(node: HTMLAudioElement, tell: (type: AudioEventType) => void, signal: AbortSignal) {
    const listen = (type: string, listener: () => void): void => node.addEventListener(type, listener, { signal });
    const stand = (waits: boolean): void => {
      this.running = false;
      this.#heard = Infinity;
      this.#waits = waits;
    };
    listen('waiting', () => stand(true));
    listen('pause', () => stand(false));
    listen('seeking', () => stand(this.#waits));
    listen('playing', () => (this.#waits = false));
    listen('timeupdate', () => {
      this.running = node.currentTime > this.#heard;
      this.#heard = node.currentTime;
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
