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

const spokenCount = (count: number, one: keyof Messages, more: keyof Messages, locale: Locale): string =>
  fill(locale.messages[isOne(count, locale.tag) ? one : more], { count: formatNumber(count, locale) });

/** A time as a screen reader should say it: `12 minutes 34 seconds`. Empty where the time is unknown or endless. */
export function spokenTime(time: number, locale: Locale): string {
  if (!Number.isFinite(time)) return '';
  const { hours, minutes, seconds } = clockParts(time);
  return [
    hours > 0 && spokenCount(hours, 'hour', 'hours', locale),
    minutes > 0 && spokenCount(minutes, 'minute', 'minutes', locale),
    (seconds > 0 || time < 1) && spokenSeconds(seconds, locale),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number of seconds, however many: `90 seconds`. */
export const spokenSeconds = (count: number, locale: Locale): string => spokenCount(count, 'second', 'seconds', locale);

/** A number as the language writes it, to the thousandth: `1.25`, `1,25`. */
export const formatNumber = (value: number, { messages }: Locale): string =>
  String(Number(value.toFixed(3))).replace('.', messages.decimalPoint);
