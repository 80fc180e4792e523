/** Chapter documents are exact to the millisecond, and floating point is not. */
export const roundToMs = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The numbers of a clock. */
function split(seconds: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}

const CLOCK = /^(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d*))?$/;

/**
 * Seconds of a clock string, to the millisecond: `ss`, `mm:ss` or `hh:mm:ss`, each with a fraction after a point or a
 * comma. One digit is enough everywhere; behind a colon nothing is above 59. `undefined` for anything else.
 */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  if (minutes !== undefined && Number(seconds) > 59) return undefined;
  const time = roundToMs(
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(`${seconds}.${fraction ?? ''}`),
  );
  // Digits enough make an infinity.
  return Number.isFinite(time) ? time : undefined;
}

/**
 * A clock string: `0:05`, `12:34`, `1:02:03`. Hours stand there when `of`, the total that the time is part of, has hours,
 * so that the text does not grow while playing. Unknown and endless times give `–:––`.
 */
export function formatTime(seconds: number, { of: total = seconds }: { of?: number } = {}): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const time = split(seconds);
  const hours = Math.max(time.hours, Number.isFinite(total) ? split(total).hours : 0) > 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${hours ? `${time.hours}:${pad(time.minutes)}` : time.minutes}:${pad(time.seconds)}`;
}

const UNITS = ['hour', 'minute', 'second'] as const;

/** Formatters are expensive to create, and a list of chapters speaks a thousand times. */
const speakers = new Map<string, (parts: readonly number[]) => string>();

function speaker(locale: string): (parts: readonly number[]) => string {
  const numbers = UNITS.map((unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }));
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  return (parts) => {
    const spoken = numbers.flatMap((format, index) => (parts[index] ? format.format(parts[index]) : []));
    return spoken.length > 0 ? list.format(spoken) : (numbers.at(-1)?.format(0) ?? '');
  };
}

/**
 * A time in words, as a screen reader should say it: `12 minutes 34 seconds`. Empty where the time is unknown or endless.
 * @param locale a BCP 47 tag; throws a `RangeError` where it is not one
 */
export function spokenTime(seconds: number, locale: string): string {
  if (!Number.isFinite(seconds)) return '';
  const speak = speakers.get(locale) ?? speaker(locale);
  speakers.set(locale, speak);
  const time = split(seconds);
  return speak([time.hours, time.minutes, time.seconds]);
}

/** A duration string of HTML, for `<time datetime>`: `PT1M23S`. `seconds` is finite. */
export function isoDuration(seconds: number): string {
  const total = roundToMs(Math.max(0, seconds));
  const { hours, minutes } = split(total);
  const rest = roundToMs(total % 60);
  const parts = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
  return `PT${parts}${rest || !parts ? `${rest}S` : ''}`;
}
