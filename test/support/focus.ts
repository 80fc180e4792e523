/** The element that has focus, through the shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** The first part name of the element that has focus; empty outside a player. */
export function focusedPart(): string {
  return focusedElement()?.getAttribute('part')?.split(' ')[0] ?? '';
}

/** Every control that the Tab key reaches, in the order they stand in, through the shadow roots. */
export function tabStops(within: Element): HTMLElement[] {
  return [...(within.shadowRoot ?? within).children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || !child.matches('button, a[href], select, input')) return tabStops(child);
    return child.checkVisibility() ? [child] : [];
  });
}
