import type { AudioEngine } from '../engine/audio-engine.js';

/** A range at whose end playback stops once, a quote's or a link's; `loop` is suspended meanwhile. */
export class PlayedRange {
  /** Whether the range is played by itself, or has just ended; until playback goes on from there or elsewhere. */
  byItself = false;
  #end = Infinity;
  #loop = false;

  constructor(private readonly engine: Pick<AudioEngine, 'loop'>) {}

  /** Begins a range that ends at `end`, in seconds; with `Infinity` there is none. */
  select(end: number): void {
    this.end = end;
    this.byItself = end !== Infinity;
  }

  /** Seconds; `Infinity` while playback stops nowhere. */
  get end(): number {
    return this.#end;
  }

  set end(end: number) {
    this.#end = end;
    // A looping node fires no `ended`: the end of a range at the end of the recording would pass unnoticed.
    this.engine.loop = this.#loop && end === Infinity;
  }

  /** Whether the recording begins again at its end, where no range ends. */
  get loop(): boolean {
    return this.#loop;
  }

  set loop(loop: boolean) {
    this.#loop = loop;
    this.end = this.#end;
  }
}
