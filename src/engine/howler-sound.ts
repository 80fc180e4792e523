import { startHowler, type Howl, type HowlerCore } from 'howler/src/howler.core.js';

export interface SoundOptions {
  readonly src: string;
  readonly preload: 'metadata' | 'auto';
  readonly playbackRate: number;
  readonly volume: number;
}

/** One source, loaded by Howler on an audio node that the engine gives and keeps. */
export class HowlerSound {
  readonly #howl: Howl;
  readonly #id: number;

  private constructor(howl: Howl, id: number) {
    this.#howl = howl;
    this.#id = id;
  }

  /** Begins to load. */
  static load(node: HTMLAudioElement, { src, preload, playbackRate, volume }: SoundOptions): HowlerSound {
    const { Howl, Howler } = howler();
    Howler._html5AudioPool.push(node);
    const howl = new Howl({
      src: [src],
      preload: preload === 'auto' || preload,
      rate: playbackRate,
      volume,
    });
    return new HowlerSound(howl, howl._sounds[0]._id);
  }

  /** Ends a fade, too. */
  setVolume(volume: number, muted: boolean): void {
    // In this order: while it is muted, Howler does not hand a volume on to the node.
    this.#howl.mute(muted, this.#id);
    this.#howl.volume(volume, this.#id);
  }

  setRate(rate: number): void {
    this.#howl.rate(rate, this.#id);
  }

  /** Lets the sound go from `volume` to nothing. */
  fade(volume: number, seconds: number): void {
    // Between two equal volumes Howler's timer would never end.
    if (volume > 0) this.#howl.fade(volume, 0, Math.max(seconds * 1000, 1), this.#id);
  }

  /** Gives the node back without a source. */
  unload(): void {
    // The timer of a fade outlives unload(); muting ends it.
    this.#howl.mute(true, this.#id);
    this.#howl.unload();
  }
}

let core: HowlerCore | undefined;

/** Howler, started with the first sound: until then nothing of it runs. */
export function howler(): HowlerCore {
  return (core ??= start());
}

function start(): HowlerCore {
  const { Howl, Howler } = startHowler();
  // `canplaythrough`, its own choice, can be seconds away on a slow line, and in Firefox never come.
  Howler._canPlayEvent = 'loadedmetadata';
  Howl.prototype._clearSound = (element) => {
    element.removeAttribute('src');
    element.load();
  };
  return { Howl, Howler };
}
