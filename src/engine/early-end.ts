/** What a browser may have played without a `timeupdate`, in seconds. */
const SLACK = 2;

/**
 * Distinguishes the end from a lost connection. Where the data runs out, a browser may fire `ended` and put the
 * playhead at the full duration: Firefox once a lost connection's buffer is played, every browser when a server or a
 * proxy just stops sending.
 */
export class EarlyEnd {
  #position = 0;
  /** When the playhead was there, in milliseconds of the page. */
  #at = 0;
  #lastEnd: number | undefined;

  /** The playhead is at `position`, in seconds: played there, sent there, or to begin there. */
  reached(position: number): void {
    this.#position = position;
    this.#at = performance.now();
  }

  /**
   * Whether the sound cannot have reached the end of a recording of `duration` seconds at this rate. A second early end
   * at the same place is the real one: the file is shorter than its header says.
   */
  isEarly(duration: number, rate: number): boolean {
    const elapsed = (performance.now() - this.#at) / 1000;
    const short = this.#position + elapsed * rate + SLACK < duration;
    const again = this.#lastEnd !== undefined && Math.abs(this.#position - this.#lastEnd) < SLACK;
    return short && !again;
  }

  /** Sound runs at `position`, in seconds: an early end well before it was not the real one. */
  ran(position: number): void {
    if (position > (this.#lastEnd ?? Infinity) + SLACK) this.#lastEnd = undefined;
  }

  /** An early end was reported as a lost connection. */
  reported(): void {
    this.#lastEnd = this.#position;
  }
}
