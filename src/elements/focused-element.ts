/** The element inside `host` that has focus, through all shadow roots; `null` where none has. */
export function focusedElement(host: Element): Element | null {
  const focused = host.shadowRoot?.activeElement ?? null;
  return focused && (focusedElement(focused) ?? focused);
}
