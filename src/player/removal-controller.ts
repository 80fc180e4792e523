import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Reports that its host has left the page. A move does not count: it takes the element out and puts it back in one
 * task, and should change nothing.
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
