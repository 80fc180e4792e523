/** Chapter documents are exact to the millisecond, and floating point is not. */
export const roundToMs = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The whole hours, minutes and seconds of a time. */
export function clockParts(seconds: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}

const CLOCK = /^(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d*))?$/;

/**
 * Seconds of a clock string, to the millisecond: `ss`, `mm:ss` or `hh:mm:ss`, each with a fraction after a point or a
 * comma. One digit is enough everywhere; after a colon nothing is above 59. `undefined` for anything else.
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
  // Enough digits overflow to Infinity.
  return Number.isFinite(time) ? time : undefined;
}

/**
 * A clock string: `0:05`, `12:34`, `1:02:03`. Hours stand there when `of`, the total that the time is part of, has hours,
 * so that the text does not grow while playing. Unknown and endless times give `–:––`.
 */
export function formatTime(seconds: number, { of: total = seconds }: { of?: number } = {}): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const time = clockParts(seconds);
  const hours = Math.max(time.hours, Number.isFinite(total) ? clockParts(total).hours : 0) > 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${hours ? `${time.hours}:${pad(time.minutes)}` : time.minutes}:${pad(time.seconds)}`;
}

/** A duration string of HTML, for `<time datetime>`: `PT1M23S`. `seconds` is finite. */
export function isoDuration(seconds: number): string {
  const total = roundToMs(Math.max(0, seconds));
  const { hours, minutes } = clockParts(total);
  const rest = roundToMs(total % 60);
  const parts = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
  return `PT${parts}${rest || !parts ? `${rest}S` : ''}`;
}
