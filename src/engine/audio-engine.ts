/** `HTMLMediaElement.preload`; here the first is the default. */
export const PRELOADS = ['none', 'metadata', 'auto'] as const;
export type Preload = (typeof PRELOADS)[number];

/** As `HTMLMediaElement.readyState` counts, also where there is no such element. */
export const HAVE_NOTHING = 0;
export const HAVE_METADATA = 1;
export const HAVE_CURRENT_DATA = 2;
export const HAVE_FUTURE_DATA = 3;

/** `MediaError.MEDIA_ERR_NETWORK` and `MEDIA_ERR_SRC_NOT_SUPPORTED`, also where there is no `MediaError`. */
export const NETWORK_ERROR = 2;
export const NOT_SUPPORTED_ERROR = 4;

/** The speeds that browsers play, as factors. */
export const MIN_RATE = 1 / 16;
export const MAX_RATE = 16;

/** As `MediaError`: `code` is 1 aborted, 2 network, 3 decode, 4 source not supported. */
export interface AudioError {
  readonly code: number;
  readonly message: string;
}

/** The native names of what an engine dispatches, one event per thing that happened. */
export const AUDIO_EVENTS = [
  'loadstart',
  'loadedmetadata',
  'durationchange',
  'progress',
  'play',
  'playing',
  'pause',
  'waiting',
  'stalled',
  'seeking',
  'seeked',
  'timeupdate',
  'ended',
  'ratechange',
  'volumechange',
  'error',
] as const;

export type AudioEventType = (typeof AUDIO_EVENTS)[number];

/**
 * Makes sound: the part of `HTMLMediaElement` that a chaptered episode needs, with its names and
 * its meanings. An engine asks for nothing until `load()`, `play()`, or a `preload` other than
 * `none` with a `src`.
 */
export interface AudioEngine extends EventTarget {
  /** Absolute or relative URL; empty for none. Setting it stops and forgets the old source at once. */
  src: string;
  /** `src` as it was resolved when it was set, whatever became of the page's address since. */
  readonly currentSrc: string;
  preload: Preload;
  crossOrigin: string | null;
  loop: boolean;

  /** Seconds. The position asked for counts from the moment it is asked, loaded or not. */
  currentTime: number;
  /** Seconds; `NaN` until known, `Infinity` for a stream without an end. */
  readonly duration: number;
  /** What the listener wants: `false` from `play()` on, whatever the network does. */
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** `HTMLMediaElement.readyState`, 0 to 4. */
  readonly readyState: number;
  readonly buffered: TimeRanges;
  /** Sound is wanted, its connection is lost, and the engine makes it anew. It begins with the event of that name. */
  readonly stalled: boolean;
  readonly error: AudioError | null;

  playbackRate: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;

  /** Drops what is loaded and loads the source again; keeps the position, and plays on if it was playing. */
  load(): void;
  /** Call inside the listener's gesture. Rejects with `NotAllowedError` or `NotSupportedError` as `<audio>` does. */
  play(): Promise<void>;
  pause(): void;
  /**
   * Lets what is heard go from `volume` to nothing within `seconds`. `volume` itself stays as it is, and is heard again after the
   * next pause, or once it is set.
   */
  fade(seconds: number): void;
  /** Silence at once; leaves no audio element, request, timer or event listener. All settings stay for a later `play()`. */
  dispose(): void;
}
