import type { CSSResult, LitElement } from 'lit';

/** Every style as a sheet of the document it is needed in. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Gives its styles to an element in another document than the script's: a constructed sheet belongs to the document it was made
 * in. To be called in `adoptedCallback()` too, where the sheets stay behind.
 */
export function restyle({ constructor, shadowRoot, ownerDocument }: LitElement): void {
  const { defaultView } = ownerDocument;
  if (!shadowRoot || !defaultView) return;
  const made = sheets.get(ownerDocument) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(ownerDocument, made);
  // All styles here are written as css`…`.
  const styles = (constructor as typeof LitElement).elementStyles as CSSResult[];
  shadowRoot.adoptedStyleSheets = styles.map((style) => {
    const sheet = made.get(style) ?? new defaultView.CSSStyleSheet();
    if (!made.has(style)) sheet.replaceSync(style.cssText);
    made.set(style, sheet);
    return sheet;
  });
}
