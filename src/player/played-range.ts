import type { AudioEngine } from '../engine/audio-engine.js';

/** A range that playback stops at the end of, once, and the loop that waits for it: a quote's, or one that a link asks for. */
export class PlayedRange {
  /** It is played by itself, or was, until playback goes on from there or elsewhere. */
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
    // A browser that begins again at the end does not tell that it was there.
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
