import type { LitElement, ReactiveController } from 'lit';

/**
 * How wide an element is drawn where a person can see it. While it is scrolled away, hidden, or the page is in the
 * background, nothing about it need move.
 */
export class VisibilityController implements ReactiveController {
  /** Device pixels; 0 while the element cannot be seen. */
  pixels = 0;
  #width = 0;
  #onScreen = false;
  #lifetime: AbortController | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#lifetime = new AbortController());
    const intersections = new IntersectionObserver((entries) => {
      this.#onScreen = entries.at(-1)?.isIntersecting ?? false;
      this.#measure();
    });
    const sizes = new ResizeObserver((entries) => {
      this.#width = entries.at(-1)?.contentRect.width ?? 0;
      this.#measure();
    });
    intersections.observe(this.host);
    sizes.observe(this.host);
    this.host.ownerDocument.addEventListener('visibilitychange', () => this.#measure(), { signal });
    signal.addEventListener('abort', () => {
      intersections.disconnect();
      sizes.disconnect();
    });
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
    this.pixels = 0;
  }

  #measure(): void {
    const pixels = this.#onScreen && !this.host.ownerDocument.hidden ? this.#width * devicePixelRatio : 0;
    if (pixels === this.pixels) return;
    this.pixels = pixels;
    this.changed();
  }
}
