import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells when its host has left the page. A move is none: it takes the element out and puts it back in one task, and is to
 * change nothing.
 */
export class RemovalController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly removed: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.removed();
    });
  }
}
