import type { AudioEventType } from './audio-engine.js';

/** `timeupdate` comes at most this often while the sound runs, in milliseconds. */
const TIMEUPDATE_INTERVAL = 250;

/** What an engine dispatches: one event for each thing that happened. */
export class MediaEvents {
  #paused = true;
  /** When the last `timeupdate` was dispatched, in milliseconds of the page. */
  #lastTimeUpdate = -Infinity;

  constructor(private readonly emit: (type: AudioEventType) => void) {}

  readonly dispatch = (type: AudioEventType): void => {
    if (type === 'timeupdate') this.#lastTimeUpdate = performance.now();
    this.emit(type);
  };

  /** After the setter that causes the event has returned: at the end of this turn, where the browser would queue a task. */
  dispatchSoon(type: AudioEventType): void {
    queueMicrotask(() => this.dispatch(type));
  }

  /** `timeupdate` while the sound runs; too soon after the last one it is left out. */
  tick(): void {
    if (performance.now() - this.#lastTimeUpdate >= TIMEUPDATE_INTERVAL) this.dispatch('timeupdate');
  }

  /** `play` or `pause`, unless that one went out last: loading again while playing is neither. */
  dispatchPaused(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.dispatch(paused ? 'pause' : 'play');
  }

  /** `pause` for a sound that the engine itself ended: from the node none follows. */
  dispatchStopped(): void {
    if (this.#paused) return;
    this.#paused = true;
    this.dispatchSoon('pause');
  }
}
