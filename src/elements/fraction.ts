/** Where a time stands on a track, from 0 to 1; 0 while the length is unknown. Seconds. */
export const fractionOf = (time: number, duration: number): number => (duration > 0 ? Math.min(time / duration, 1) : 0);

/** Hands a leaf its place on a track, from 0 to 1; the style sheet says what that means. */
export function setFraction(leaf: HTMLElement, fraction: number): void {
  leaf.style.setProperty('--_at', fraction.toFixed(5));
}
