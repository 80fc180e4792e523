/** Which row each key leads to; at either end of the list it stays there. */
const STEPS = new Map<string, (row: number, last: number) => number>([
  ['ArrowDown', (row, last) => Math.min(row + 1, last)],
  ['ArrowUp', (row) => Math.max(row - 1, 0)],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/** The arrows, Home and End move the focus through a list of buttons, one `li` each; the keys stay the page's elsewhere. */
export function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll('li:not([role=none])')];
  const row = rows.findIndex((one) => one.contains(event.target as Node));
  const step = STEPS.get(event.key);
  if (row < 0 || !step) return;
  event.preventDefault();
  rows[step(row, rows.length - 1)]?.querySelector('button')?.focus();
}
