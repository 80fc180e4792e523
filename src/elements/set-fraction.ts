/** Hands a leaf its place on a track, from 0 to 1; the style sheet says what that means. */
export function setFraction(leaf: HTMLElement, fraction: number): void {
  leaf.style.setProperty('--_at', fraction.toFixed(5));
}
