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

  restore(): void {
    window.Audio = this.#Audio;
  }
}
