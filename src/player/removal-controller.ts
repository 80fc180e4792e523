import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * So many microtasks may lie between taking an element out and putting it back: some routers await a few promises there. Not a task,
 * for what is removed is silent at once, in a hidden tab as well.
 */
const MICROTASKS = 10;

/**
 * Reports that its host has left the page. A move does not count: it takes the element out and puts it back in one
 * turn, and should change nothing.
 */
export class RemovalController implements ReactiveController {
  #lifetime: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly removed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.host;
    if (ownerDocument === document) return;
    const { signal } = (this.#lifetime = new AbortController());
    // A frame, or a window of its own, goes without taking out what the page has put there; a page may take it back at that moment.
    const look = (): void => {
      if (this.host.ownerDocument === ownerDocument) this.removed();
    };
    // In the back/forward cache it is not gone.
    const leave = ({ persisted }: PageTransitionEvent): unknown => persisted || setTimeout(look);
    ownerDocument.defaultView?.addEventListener('pagehide', leave, { signal });
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
    let microtasks = 0;
    const look = (): void => {
      if (++microtasks < MICROTASKS) queueMicrotask(look);
      else if (!this.host.isConnected) this.removed();
    };
    queueMicrotask(look);
  }
}
