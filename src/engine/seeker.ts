import { HAVE_NOTHING } from './audio-engine.js';
import { Playhead } from './playhead.js';

/** Native seeks come no faster than this, in milliseconds: each may be a request, and a key that is held asks for thirty a second. */
const SEEK_INTERVAL = 100;

/** What a seek makes a media element dispatch. */
type SeekEventType = 'seeking' | 'timeupdate' | 'seeked';

export interface Beginning {
  /** Where the source is to begin, in seconds: part of loading it, without events or any sound of another place. */
  readonly start: number;
  /** The previous load dispatched `seeking` and never landed: `seeked` follows once this one is ready. */
  readonly owed: boolean;
}

/**
 * Seeks on an audio node that has a source, one native seek at a time: positions asked for meanwhile wait, and the last
 * one counts. Each request is one `seeking`; when the last has landed there is one `timeupdate` and one `seeked`.
 */
export class Seeker {
  readonly #playhead: Playhead;
  /** Asked for and not reached yet, in seconds. */
  #target: number | undefined;
  /** What the native seek under way goes to. */
  #nativeTarget: number | undefined;
  /** When the last native seek began, in milliseconds of the page. */
  #nativeSeekAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seeking = false;
  #begun = false;
  #startedOver = false;

  /** @param signal ends the listening */
  constructor(
    private readonly node: HTMLAudioElement,
    { start, owed }: Beginning,
    private readonly dispatch: (type: SeekEventType) => void,
    signal: AbortSignal,
  ) {
    this.#playhead = new Playhead(node);
    this.#seeking = owed;
    this.#startAt(start);
    node.addEventListener('loadedmetadata', this.#onLoadedMetadata, { signal });
    node.addEventListener('seeking', this.#onSeeking, { signal });
    node.addEventListener('seeked', this.#onSeeked, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Seconds: where the playhead is, or will be once it has landed. */
  get position(): number {
    return this.#target ?? this.#playhead.position;
  }

  /** Whether the playhead has got to where the source is to begin: what the node has is of no use before. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Whether the source, which has an end, was to begin elsewhere and cannot: it begins at 0. */
  get startedOver(): boolean {
    return this.#startedOver;
  }

  /** Whether a seek was announced that has not landed. */
  get seeking(): boolean {
    return this.#seeking;
  }

  /** Whether the position is still a target, so that the node's own clock does not count. */
  get pending(): boolean {
    return this.#seeking || this.#target !== undefined;
  }

  seek(time: number): void {
    if (this.node.readyState === HAVE_NOTHING) {
      this.#startAt(time);
      announceSeek(this.dispatch);
      return;
    }
    if (!this.#canSeek) {
      announceSeek(this.dispatch);
      return;
    }
    this.#seeking = true;
    queueMicrotask(() => this.dispatch('seeking'));
    this.#target = Math.min(time, this.node.duration);
    this.#goSoon();
  }

  /**
   * Whether a seek would go anywhere. In a stream without ranges Firefox lists nothing, or what it has; Chromium lists a range
   * without a length and goes back to 0; WebKitGTK, whose duration is 0 then, would stand still for good.
   */
  get #canSeek(): boolean {
    const { seekable, duration } = this.node;
    return duration > 0 && seekable.length > 0 && seekable.end(seekable.length - 1) > 0;
  }

  // Not by the node's own "default playback start position": WebKitGTK often stands still there.
  #startAt(time: number): void {
    this.#target = time > 0 ? time : undefined;
  }

  #go(target: number): void {
    this.#target = this.#nativeTarget = target;
    this.#nativeSeekAt = performance.now();
    this.node.currentTime = target;
  }

  /**
   * To the last position that was asked for, once the native seek before is over and not too soon after it; at once from where
   * the sound would meanwhile come to its end, and stop.
   */
  #goSoon(): void {
    clearTimeout(this.#timer);
    if (this.node.seeking || this.#target === undefined) return;
    const wait = this.#nativeSeekAt + SEEK_INTERVAL - performance.now();
    const { currentTime, duration, playbackRate } = this.node;
    const leavesEnd = this.#target < duration && duration - currentTime <= (wait / 1000) * playbackRate;
    if (wait > 0 && !leavesEnd) this.#timer = setTimeout(() => this.#goSoon(), wait);
    else this.#go(this.#target);
  }

  readonly #onLoadedMetadata = (): void => {
    if (this.#nativeTarget !== undefined) return;
    if (!this.#canSeek) {
      this.#startedOver = this.#target !== undefined && Number.isFinite(this.node.duration);
      this.#target = undefined;
    }
    if (this.#target !== undefined) this.#go(Math.min(this.#target, this.node.duration));
    else this.#land();
  };

  // A seek that nobody asked for: the jump of a loop, or of playing again after the end.
  readonly #onSeeking = (): void => {
    if (this.pending) return;
    this.#seeking = true;
    this.dispatch('seeking');
  };

  readonly #onSeeked = (): void => {
    if (this.node.seeking) return;
    if (this.#target !== this.#nativeTarget && this.#target !== undefined) this.#goSoon();
    else this.#land();
  };

  #land(): void {
    const announced = this.#seeking;
    this.#playhead.land(this.#target);
    this.#target = this.#nativeTarget = undefined;
    this.#seeking = false;
    this.#begun = true;
    if (!announced) return;
    this.dispatch('timeupdate');
    this.dispatch('seeked');
  }
}

/** The events of a seek that moves no node: nothing is loaded yet, the load failed, or the stream cannot seek. */
export function announceSeek(dispatch: (type: SeekEventType) => void): void {
  queueMicrotask(() => {
    for (const type of ['seeking', 'timeupdate', 'seeked'] as const) dispatch(type);
  });
}
