/** Everything that is kept of a listener has a name that begins with this. */
const PREFIX = 'epique-player:v1:';

/**
 * `localStorage` that never throws: where it is absent, forbidden or full, nothing is found and nothing is kept. Values
 * are JSON, and are not to be trusted when they are read.
 */
export const listenerStorage = {
  read(name: string): unknown {
    return attempt((storage) => JSON.parse(storage.getItem(PREFIX + name) ?? 'null') as unknown) ?? null;
  },

  keep(name: string, value: unknown): void {
    attempt((storage) => storage.setItem(PREFIX + name, JSON.stringify(value)));
  },

  remove(name: string): void {
    attempt((storage) => storage.removeItem(PREFIX + name));
  },

  /** The names of what is kept, of those that begin with `beginning`. */
  names(beginning = ''): readonly string[] {
    const keys = attempt((storage) => Object.keys(storage)) ?? [];
    return keys.filter((key) => key.startsWith(PREFIX + beginning)).map((key) => key.slice(PREFIX.length));
  },
};

function attempt<Value>(act: (storage: Storage) => Value): Value | undefined {
  try {
    // To name it is to ask for it, and a browser that forbids it throws here.
    return act(localStorage);
  } catch {
    return undefined;
  }
}
