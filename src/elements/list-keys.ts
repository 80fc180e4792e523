/** The arrows, Home and End move the focus through a list of buttons, one `li` each; the keys stay the page's elsewhere. */
export function moveFocus(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const list = event.currentTarget as HTMLElement;
  const row = (event.target as HTMLElement).closest('li');
  const goal = row && targetRow(event.key, row, list);
  if (!goal) return;
  event.preventDefault();
  goal.querySelector('button')?.focus();
}

function targetRow(key: string, row: Element, list: Element): Element | null {
  switch (key) {
    case 'ArrowDown':
      return row.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling;
    case 'Home':
      return list.firstElementChild;
    case 'End':
      return list.lastElementChild;
    default:
      return null;
  }
}
