import { css as litCss, type CSSResult } from 'lit';

/** Pixels of a `rem` where nobody has changed it: as in every browser. */
const REM = 16;

/**
 * Lit's `css`, in which a `rem` is 16 pixels at least. Many a page makes the text of its root smaller, to count in tens, and every
 * text of its own larger again; nobody would do that for the player. A root with larger text counts: readers ask for it.
 */
export const css = (strings: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  litCss(Object.assign(strings.map(withFloor), { raw: strings.raw }), ...values);

const withFloor = (text: string): string =>
  text.replace(/(-?[\d.]+)rem/g, (size, count) => `${count < 0 ? 'min' : 'max'}(${size}, ${count * REM}px)`);
