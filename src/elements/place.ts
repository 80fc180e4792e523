/** Hands a leaf its place on a track, from 0 to 1; the style sheet says what that means. */
export function place(leaf: HTMLElement, at: number): void {
  leaf.style.setProperty('--_at', at.toFixed(5));
}
