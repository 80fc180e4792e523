import type { LitElement, ReactiveController } from 'lit';
import { focusedElement } from './focused-element.js';

/** The control that had focus is gone. Bubbles to the player and no further. */
export class FocusLostEvent extends Event {
  static readonly type = 'epique-focus-lost';

  /** @param shown whether the listener saw which control had it, as with the keyboard */
  constructor(readonly shown: boolean) {
    super(FocusLostEvent.type, { bubbles: true, composed: true });
  }
}

/** Notices when an update takes away the control that has focus, which would send a listener back to the top of the page. */
export class FocusController implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = focusedElement(this.host);
    if (!focused) return;
    const shown = focused.matches(':focus-visible');
    // In the next frame, which lays out anyway: asked now, `checkVisibility()` would force a layout, and delay the sound of a click.
    requestAnimationFrame(() => {
      const now = focusedElement(this.host);
      const { activeElement, body } = this.host.ownerDocument;
      const elsewhere = now ? now !== focused : activeElement !== body;
      // Removed, or hidden as by another layout.
      if (!elsewhere && !focused.checkVisibility()) this.host.dispatchEvent(new FocusLostEvent(shown));
    });
  }
}

/** Has a player look for its focus also where its width alone folds away what it has no room for: then nothing updates. */
export class FoldController implements ReactiveController {
  #sizes: ResizeObserver | undefined;
  #width = 0;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      if (width !== this.#width && focusedElement(this.host)) this.host.requestUpdate();
      this.#width = width;
    });
    this.#sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }
}
