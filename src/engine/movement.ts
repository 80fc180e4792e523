/**
 * Whether the playhead of an audio node is seen to move: WebKitGTK plays on after a seek at `HAVE_CURRENT_DATA`, and says
 * nothing more.
 */
export class Movement {
  /** Between the last two `timeupdate` the playhead went on. */
  running = false;
  /** Where it was at the last one, in seconds; `Infinity` since a jump or a wait. */
  #heard = Infinity;

  /** @param signal ends the listening */
  constructor(node: HTMLAudioElement, signal: AbortSignal) {
    const listen = (type: string, listener: () => void): void => node.addEventListener(type, listener, { signal });
    listen('timeupdate', () => {
      this.running = node.currentTime > this.#heard;
      this.#heard = node.currentTime;
    });
    for (const type of ['waiting', 'seeking', 'pause']) {
      listen(type, () => {
        this.running = false;
        this.#heard = Infinity;
      });
    }
  }
}
