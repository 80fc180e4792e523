import { css as litCss, type CSSResult } from 'lit';

/** Pixels of a `rem` where nobody has changed it: as in every browser. */
const REM = 16;

/**
 * Lit's `css`, in which a `rem` is 16 pixels at least. Many pages make the text of their root smaller, to count in tens, and enlarge
 * all their own text again; nobody would do that for the player's. A root with larger text counts: readers ask for it.
 */
export const css = (strings: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  litCss(Object.assign(strings.map(withFloor), { raw: strings.raw }), ...values);

const withFloor = (text: string): string =>
  text.replace(
    /(-?[\d.]+)rem/g,
    (size, count: string) => `${count.startsWith('-') ? 'min' : 'max'}(${size}, ${Number(count) * REM}px)`,
  );
