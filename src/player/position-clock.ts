/** Where the playhead is and whether it moves. */
export interface PositionSource {
  /** Seconds. */
  readonly currentTime: number;
  readonly playbackRate: number;
  /** Whether the playhead moves at this moment. */
  readonly moving: boolean;
}

/** What follows the position. */
export interface PositionWatcher {
  /**
   * The playhead is at `time`, in seconds. Called when the watcher is added, on every wake and on every jump. An element only
   * writes its leaves here; it does not render.
   * @param asked the listener or the page asked for this position, it is not just the next one
   */
  position(time: number, asked: boolean): void;
  /** The next position, after `time`, at which this watcher would show something else; `Infinity` while nothing would. */
  nextChange(time: number): number;
}

/** No timer is set further ahead, so that a stalled media clock does not go unnoticed for longer. Milliseconds. */
const LONGEST_SLEEP = 60_000;

/**
 * Wakes its watchers with the position of the playhead, and sleeps until the next change one of them would show. While
 * the source stands still nothing runs. The media clock is the truth: a timer that rings early sets itself again.
 */
export class PositionClock {
  /** With the position that each was told last, in seconds. */
  readonly #watchers = new Map<PositionWatcher, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The position of the next change that a watcher waits for, in seconds. */
  #due = Infinity;

  constructor(private readonly source: PositionSource) {}

  /** Adds a watcher and gives it the position at once. Returns the function that takes it out. */
  watch(watcher: PositionWatcher): () => void {
    this.#tell(watcher, false);
    this.#sleep();
    return () => {
      this.#watchers.delete(watcher);
      this.#sleep();
    };
  }

  /** To be called whenever the position jumped, the source started or stopped, or a watcher's next change moved. */
  readonly sync = (): void => this.#wake(false);

  /** To be called when the source reports how far it is: a timer may ring late, as in a page in the background. */
  check(): void {
    if (this.source.currentTime >= this.#due) this.sync();
  }

  /** To be called when a listener or the page asked for the position that the source now has. */
  jump(): void {
    this.#wake(true);
  }

  #wake(asked: boolean): void {
    for (const watcher of this.#watchers.keys()) this.#tell(watcher, asked);
    this.#sleep();
  }

  /** Reads the position for each anew: the one before may have moved the playhead. */
  #tell(watcher: PositionWatcher, asked: boolean): void {
    const time = this.source.currentTime;
    this.#watchers.set(watcher, time);
    watcher.position(time, asked);
  }

  #sleep(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    if (!this.source.moving) return;
    // After what each was told, not after where the playhead is by now: a change in between would go untold.
    for (const [watcher, told] of this.#watchers) this.#due = Math.min(this.#due, watcher.nextChange(told));
    if (this.#due === Infinity) return;
    const wait = ((this.#due - this.source.currentTime) / this.source.playbackRate) * 1000;
    // Rounded up, because a timer drops the fraction and would ring before the change.
    this.#timer = setTimeout(this.sync, Math.min(Math.max(Math.ceil(wait), 0), LONGEST_SLEEP));
  }
}
