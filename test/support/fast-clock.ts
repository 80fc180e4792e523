/** Has the page's clock and the timers that are set from now on run so many times as fast: for waits of minutes. */
export class FastClock {
  readonly #now = performance.now;
  readonly #setTimeout = window.setTimeout;

  constructor(speed: number) {
    const [now, setTimeout] = [this.#now.bind(performance), this.#setTimeout];
    const begin = now();
    performance.now = () => begin + (now() - begin) * speed;
    Object.assign(window, {
      setTimeout: (callback: () => void, delay = 0): number => setTimeout(callback, delay / speed),
    });
  }

  restore(): void {
    performance.now = this.#now;
    Object.assign(window, { setTimeout: this.#setTimeout });
  }
}
