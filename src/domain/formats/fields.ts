import { parseClock, roundToMs } from '../time.js';

/** Seconds of a number or a clock string, to the millisecond; `NaN` for anything that is no time. */
export function toSeconds(value: unknown): number {
  const seconds = typeof value === 'string' ? parseClock(value) : value;
  // Math.abs makes 0 of -0.
  return typeof seconds === 'number' && seconds >= 0 ? Math.abs(roundToMs(seconds)) : NaN;
}

/** A string, cleaned, and cut with an ellipsis where it is longer than `max`; `null` for anything else and where nothing is left. */
export function toText(value: unknown, max: number, clean: (text: string) => string): string | null {
  if (typeof value !== 'string') return null;
  // Cut before it is cleaned, so that an endless string costs nothing.
  return (value.length > max ? `${clean(value.slice(0, max - 1))}…` : clean(value)) || null;
}
