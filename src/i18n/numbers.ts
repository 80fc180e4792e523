import { clockParts } from '../domain/time.js';
import type { Locale } from './locale.js';
import { fill, type Messages } from './messages.js';

/*
 * Numbers and times in the words of the table. `Intl.NumberFormat` and `Intl.ListFormat` know them for every language, but
 * whichever a page uses first takes 40 to 100 ms in Chromium, before anything is drawn; `Intl.PluralRules` takes 2.
 */

/** By language tag: a list of chapters speaks a thousand times. */
const rules = new Map<string, Intl.PluralRules>();

function isOne(count: number, tag: string): boolean {
  const rule = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, rule);
  return rule.select(count) === 'one';
}

/** A time as a screen reader should say it: `12 minutes 34 seconds`. Empty where the time is unknown or endless. */
export function spokenTime(time: number, { tag, messages }: Locale): string {
  if (!Number.isFinite(time)) return '';
  const say = (count: number, one: keyof Messages, more: keyof Messages): string =>
    fill(messages[isOne(count, tag) ? one : more], { count });
  const { hours, minutes, seconds } = clockParts(time);
  return [
    hours > 0 && say(hours, 'hour', 'hours'),
    minutes > 0 && say(minutes, 'minute', 'minutes'),
    (seconds > 0 || time < 1) && say(seconds, 'second', 'seconds'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number as the language writes it, to the thousandth: `1.25`, `1,25`. */
export const formatNumber = (value: number, { messages }: Locale): string =>
  String(Number(value.toFixed(3))).replace('.', messages.decimalPoint);
