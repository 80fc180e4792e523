import { isList } from '../domain/untrusted.js';

// Turn what a page sets, as an attribute or a property and of whatever type, into what the player reads.

/** The one of `choices` that is meant, upper or lower case, as in an enumerated attribute of HTML; the first where none is. */
export function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  const wanted = String(value).toLowerCase();
  return choices.find((choice) => choice === wanted) ?? choices[0];
}

/** Numbers of an array, or of a string that separates them by spaces, each once, frozen; those outside `min` to `max` are left out. */
export function numberList(value: unknown, { min, max }: { min: number; max: number }): readonly number[] {
  const entries = typeof value === 'string' ? value.split(/\s+/) : isList(value) ? value : [];
  return Object.freeze([...new Set(entries.map(Number))].filter((number) => number >= min && number <= max));
}

/** A positive number of seconds, or `fallback` for anything else. */
export function secondsOr(fallback: number, value: unknown): number {
  const seconds = Number(value);
  return seconds > 0 && seconds < Infinity ? seconds : fallback;
}
