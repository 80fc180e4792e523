import { html, render } from 'lit';
import { formatTime } from '../domain/time.js';
import { chapterTitle } from './chapter-title.js';
import { fractionOf, setFraction } from './fraction.js';
import type { PlayerElement } from './player-element.js';

/** Chapter and time of a place on the timeline, in seconds: under the pointer, or at the thumb. */
export class SeekTooltip {
  /** It stands at the thumb, and goes with it. */
  #follows = false;
  /** While the pointer is over the timeline: listens for the key that dismisses it, wherever the focus is. */
  #pointed: AbortController | undefined;
  #dismissed = false;

  /** @param leaf what it is drawn in, once that is rendered */
  constructor(
    private readonly host: PlayerElement,
    private readonly leaf: () => HTMLElement,
  ) {}

  show(at: number): void {
    const { store, locale } = this.host;
    const { duration, chapters } = store.state;
    if (!Number.isFinite(at) || !(duration > 0)) return;
    const leaf = this.leaf();
    const index = store.chapterIndexAt(at);
    const title = index < 0 ? '' : chapterTitle(chapters, index, locale);
    render(html`<bdi>${title}</bdi><time>${formatTime(at, { of: duration })}</time>`, leaf);
    setFraction(leaf, fractionOf(at, duration));
    leaf.hidden = false;
  }

  point(at: number): void {
    this.#follows = false;
    this.#pointed ??= this.#listen();
    if (!this.#dismissed) this.show(at);
  }

  /** The pointer is gone, or the timeline. */
  leave(): void {
    this.#pointed?.abort();
    this.#pointed = undefined;
    this.#dismissed = false;
    this.hide();
  }

  followThumb(): void {
    this.#follows = true;
    this.show(this.host.store.currentTime);
  }

  thumbMoved(at: number): void {
    if (this.#follows) this.show(at);
  }

  hide(): void {
    this.#follows = false;
    this.leaf().hidden = true;
  }

  #listen(): AbortController {
    const pointed = new AbortController();
    const dismiss = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      this.#dismissed = true;
      this.hide();
    };
    this.host.ownerDocument.addEventListener('keydown', dismiss, { signal: pointed.signal });
    return pointed;
  }
}
