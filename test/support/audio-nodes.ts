/** Every audio node that is made while a test runs: the one way to look behind an engine. */
export class AudioNodes {
  /** Compare their number: Chromium hangs where a failed assertion prints the nodes themselves. */
  readonly made: HTMLAudioElement[] = [];
  readonly #Audio = window.Audio;

  constructor() {
    window.Audio = new Proxy(this.#Audio, {
      construct: (constructor, args: ConstructorParameters<typeof Audio>) => {
        const node = new constructor(...args);
        this.made.push(node);
        return node;
      },
    });
  }

  /** Where the sound of the first one began, in seconds: the earliest place; `Infinity` while none is written down. */
  get begun(): number {
    const played = this.made[0]?.played;
    let begun = Infinity;
    for (let index = 0; index < (played?.length ?? 0); index++) {
      // WebKit also lists a range without a length, and a busy browser may be late to tell that it has loaded.
      if (played!.end(index) - played!.start(index) > 0.1) begun = Math.min(begun, played!.start(index));
    }
    return begun;
  }

  restore(): void {
    window.Audio = this.#Audio;
  }
}
