/** Space-separated numbers, such as the `rates` attribute; what is no positive number is left out. */
export function numberList(value: string | null): readonly number[] {
  return (value ?? '')
    .split(/\s+/)
    .map(Number)
    .filter((number) => number > 0 && number < Infinity);
}

/** A positive number of seconds, or the default where the page wrote none. */
export const secondsOr =
  (fallback: number) =>
  (value: string | null): number => {
    const seconds = Number(value);
    return value !== null && seconds > 0 && seconds < Infinity ? seconds : fallback;
  };
