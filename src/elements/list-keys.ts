/**
 * The arrows, Home and End move the focus through a list of buttons, one `li` each; at either end it stays. Outside a list
 * they are left to the page.
 */
export function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll('li:not([role=none])')];
  const row = rows.findIndex((one) => one.contains(event.target as Node));
  const steps: ReadonlyMap<string, number> = new Map([
    ['ArrowDown', row + 1],
    ['ArrowUp', row - 1],
    ['Home', 0],
    ['End', rows.length - 1],
  ]);
  const step = steps.get(event.key);
  if (row < 0 || step === undefined) return;
  event.preventDefault();
  rows[step]?.querySelector('button')?.focus();
}
