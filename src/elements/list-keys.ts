/** Where each key leads from a row; at either end of the list it stays there. */
const STEPS: ReadonlyMap<string, (row: Element, list: Element) => Element | null> = new Map([
  ['ArrowDown', (row) => row.nextElementSibling],
  ['ArrowUp', (row) => row.previousElementSibling],
  ['Home', (_, list) => list.firstElementChild],
  ['End', (_, list) => list.lastElementChild],
]);

/** The arrows, Home and End move the focus through a list of buttons, one `li` each; the keys stay the page's elsewhere. */
export function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const list = event.currentTarget as HTMLElement;
  const row = (event.target as HTMLElement).closest('li');
  const step = STEPS.get(event.key);
  if (!row || !step) return;
  event.preventDefault();
  step(row, list)?.querySelector('button')?.focus();
}
