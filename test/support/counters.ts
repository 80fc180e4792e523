import { LitElement } from 'lit';

/** How often any element of the page updates from now on. */
export function countUpdates(): { end(): number } {
  const prototype = LitElement.prototype as unknown as { performUpdate(): void };
  const { performUpdate } = prototype;
  let count = 0;
  prototype.performUpdate = function (this: typeof prototype) {
    count += 1;
    performUpdate.call(this);
  };
  return {
    end: () => {
      prototype.performUpdate = performUpdate;
      return count;
    },
  };
}

/** How many timers are set from now on. */
export function countTimers(): { end(): number } {
  const { setTimeout, setInterval } = window;
  let count = 0;
  const counted =
    <Set extends typeof setTimeout | typeof setInterval>(set: Set) =>
    (...args: Parameters<Set>) => {
      count += 1;
      return (set as (...args: unknown[]) => number)(...args);
    };
  Object.assign(window, { setTimeout: counted(setTimeout), setInterval: counted(setInterval) });
  return {
    end: () => {
      Object.assign(window, { setTimeout, setInterval });
      return count;
    },
  };
}

/** How often anything below these roots changes from now on, shadow roots below them left out. */
export function countChanges(...roots: Node[]): { end(): number } {
  let count = 0;
  const observer = new MutationObserver((changes) => (count += changes.length));
  for (const root of roots) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  return {
    end: () => {
      count += observer.takeRecords().length;
      observer.disconnect();
      return count;
    },
  };
}
