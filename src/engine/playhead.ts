import { HAVE_FUTURE_DATA } from './audio-engine.js';

/**
 * A browser reports the position in steps, Firefox in steps of some 40 ms. After each, the wall clock carries the position on, but
 * for no longer than this; not before the first step, because sound that was just asked for begins late. Milliseconds.
 */
const LONGEST_STEP = 60;

/**
 * A step back by less than this is not shown: the position was extrapolated a little too far, or a seek landed just
 * before its target, and the previous chapter would flash. Seconds.
 */
const SLACK = 0.25;

/**
 * The position of an audio node: without steps, and not at 0 for no reason. Played again right after a pause, a node of WebKitGTK
 * is at 0 and stands there, about once in a hundred times: it has lost its place.
 */
export class Playhead {
  /** The node's own position, in seconds, and when it moved there, in milliseconds of the page; `Infinity` if it stands. */
  #nodeTime = 0;
  #nodeTimeAt = Infinity;
  /** The position given out last, in seconds. */
  #given = -Infinity;

  constructor(private readonly node: HTMLAudioElement) {}

  /** Seconds. */
  get position(): number {
    const { currentTime, playbackRate, duration, seeking, loop } = this.node;
    const now = performance.now();
    if (!this.#moves) this.#nodeTimeAt = Infinity;
    else if (currentTime !== this.#nodeTime) this.#nodeTimeAt = now;
    this.#nodeTime = currentTime;
    const since = Math.max(Math.min(now - this.#nodeTimeAt, LONGEST_STEP), 0);
    const position = currentTime + (since / 1000) * playbackRate;
    // The jump of a loop may come without a seek, in Firefox.
    const lost = currentTime === 0 && !seeking && !loop;
    if (position > this.#given || (position < this.#given - SLACK && !lost)) this.#given = position;
    return this.#given > duration ? duration : this.#given;
  }

  /** A seek landed where it was sent to, in seconds: that is a jump, and no step of the sound. */
  land(time = this.node.currentTime): void {
    this.#given = time;
    this.#nodeTime = this.node.currentTime;
    this.#nodeTimeAt = Infinity;
  }

  get #moves(): boolean {
    const { paused, seeking, ended, readyState } = this.node;
    return !paused && !seeking && !ended && readyState >= HAVE_FUTURE_DATA;
  }
}
