import { startHowler, type Howl, type HowlerCore } from 'howler/src/howler.core.js';

export interface SoundOptions {
  readonly src: string;
  /** MIME type, empty where the page names none. */
  readonly type: string;
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
  static load(node: HTMLAudioElement, { src, type, preload, playbackRate, volume }: SoundOptions): HowlerSound {
    const { Howl, Howler } = howler(node);
    Howler._html5AudioPool.push(node);
    const howl = new Howl({
      src: [src],
      format: [formatOf(src, type, Howler)],
      html5: true,
      preload: preload === 'auto' || preload,
      rate: playbackRate,
      volume,
    });
    const [sound] = howl._sounds;
    if (!sound) throw new Error(`Howler makes no sound of ${src}.`);
    node.removeEventListener('ended', sound._endFn);
    return new HowlerSound(howl, sound._id);
  }

  /** Ends a fade. */
  setVolume(volume: number, muted: boolean): void {
    // In this order: while it is muted, Howler does not hand a volume on to the node.
    this.#howl.mute(muted, this.#id);
    this.#howl.volume(volume, this.#id);
  }

  setRate(rate: number): void {
    this.#howl.rate(rate, this.#id);
  }

  fade(from: number, to: number, seconds: number): void {
    // Between two equal volumes Howler's timer would never end.
    if (from !== to) this.#howl.fade(from, to, Math.max(seconds * 1000, 1), this.#id);
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
export function howler(node: HTMLAudioElement): HowlerCore {
  return (core ??= start(node));
}

function start(node: HTMLAudioElement): HowlerCore {
  // To Howler, an element that is muted at the start is a browser without audio.
  const { muted } = node;
  node.muted = false;
  const { Howl, Howler } = startHowler(node);
  node.muted = muted;
  // Web Audio makes an AudioContext, and unlocking adds four listeners to the document: a streamed sound needs neither.
  Howler.usingWebAudio = false;
  Howler.autoUnlock = false;
  // `canplaythrough`, its own choice, can be seconds away on a slow line, and in Firefox never come.
  Howler._canPlayEvent = 'loadedmetadata';
  Howl.prototype._clearSound = (element) => {
    element.removeAttribute('src');
    element.load();
  };
  return { Howl, Howler };
}

/**
 * The format to give to Howler, which refuses a source whose format it does not know or thinks unplayable. Whether a
 * file plays is for the browser to find out. So: the subtype of the MIME type, else the extension, else anything that
 * the browser plays.
 */
function formatOf(src: string, type: string, { codecs }: HowlerCore['Howler']): string {
  const subtype = /^audio\/(?:x-)?([\w-]+)/i.exec(type)?.[1];
  const extension = /\.(\w+)(?=[?#]|$)/.exec(src)?.[1];
  const formats = [subtype, extension, 'mp3', 'wav'].map((format) => format?.toLowerCase());
  return formats.find((format) => format !== undefined && codecs(format)) ?? 'mp3';
}
