/**
 * `next`, reusing objects of `previous`: an equal entry is the same object and an equal list the same list, so that a
 * comparison by identity sees only what changed. Entries are flat; the list is frozen.
 */
export function reuseEqual<Entry extends object>(previous: readonly Entry[], next: readonly Entry[]): readonly Entry[] {
  const entries = next.map((entry, index) => {
    const old = previous[index];
    return old && isEqual(old, entry) ? old : entry;
  });
  const same = entries.length === previous.length && entries.every((entry, index) => entry === previous[index]);
  return same ? previous : Object.freeze(entries);
}

function isEqual<Entry extends object>(one: Entry, other: Entry): boolean {
  return one === other || (Object.keys(one) as (keyof Entry)[]).every((key) => Object.is(one[key], other[key]));
}
