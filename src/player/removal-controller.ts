import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Reports that its host has left the page. A move does not count: it takes the element out and puts it back in one
 * task, and should change nothing.
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
    queueMicrotask(() => {
      if (!this.host.isConnected) this.removed();
    });
  }
}
