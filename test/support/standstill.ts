/** How the page stood still since it was made, in seconds: a busy machine gives the page no time while the sound goes on. */
export class Standstill {
  /** The longest stop, the 20 ms between two looks included. */
  longest = 0;
  /** All stops together. */
  lost = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => this.#look(), 20);

  /** Looks a last time. */
  end(): this {
    this.#look();
    clearInterval(this.#timer);
    return this;
  }

  /**
   * Ends the watch. By how much a timer set for an edge may be late at this rate, in seconds of sound: 0.3 s plus the longest
   * standstill.
   */
  late(rate: number): number {
    return (0.3 + this.end().longest) * rate;
  }

  #look(): void {
    const now = performance.now();
    const gap = (now - this.#last) / 1000;
    this.#last = now;
    this.longest = Math.max(this.longest, gap);
    if (gap > 0.1) this.lost += gap;
  }
}
