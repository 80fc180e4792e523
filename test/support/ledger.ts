type Timers = Pick<Window & typeof globalThis, 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>;

/** What the code under test holds of the page from now on: timers, channels to other tabs, listeners on document and window. */
export class Ledger {
  readonly #timers = new Set<number>();
  readonly #channels = new Set<BroadcastChannel>();
  readonly #listeners = new Map<string, number>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.#watchTimers();
    this.#watchChannels();
    for (const [name, target] of Object.entries({ document, window })) this.#watchListeners(name, target);
  }

  /** Timers that have neither rung nor been cleared. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Channels to other tabs that have not been closed. */
  get channels(): number {
    return this.#channels.size;
  }

  /** Listeners that are still there: `document visibilitychange`. */
  get listeners(): string[] {
    return [...this.#listeners].filter(([, count]) => count > 0).map(([name]) => name);
  }

  close(): void {
    for (const undo of this.#undo) undo();
  }

  #watchTimers(): void {
    const { setTimeout, clearTimeout, setInterval, clearInterval }: Timers = window;
    const replaced = {
      setTimeout: (callback: () => void, delay?: number, ...rest: unknown[]): number => {
        const id = setTimeout(
          (...args: []) => {
            this.#timers.delete(id);
            callback(...args);
          },
          delay,
          ...rest,
        );
        this.#timers.add(id);
        return id;
      },
      clearTimeout: (id: number): void => {
        this.#timers.delete(id);
        clearTimeout(id);
      },
      setInterval: (callback: () => void, delay?: number): number => {
        const id = setInterval(callback, delay);
        this.#timers.add(id);
        return id;
      },
      clearInterval: (id: number): void => {
        this.#timers.delete(id);
        clearInterval(id);
      },
    };
    Object.assign(window, replaced);
    this.#undo.push(() => Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval }));
  }

  #watchChannels(): void {
    const { BroadcastChannel } = window;
    const open = this.#channels;
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        open.add(this);
      }

      override close(): void {
        open.delete(this);
        super.close();
      }
    };
    this.#undo.push(() => Object.assign(window, { BroadcastChannel }));
  }

  #watchListeners(name: string, target: EventTarget): void {
    const { addEventListener, removeEventListener } = target;
    const count = (type: string, by: number): void => {
      this.#listeners.set(`${name} ${type}`, (this.#listeners.get(`${name} ${type}`) ?? 0) + by);
    };
    target.addEventListener = (type: string, listener: EventListener, options?: boolean | AddEventListenerOptions) => {
      count(type, 1);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(type, -1), { once: true });
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: boolean | EventListenerOptions) => {
      count(type, -1);
      removeEventListener.call(target, type, listener, options);
    };
    this.#undo.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }
}
