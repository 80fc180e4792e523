const outOfRange = (): never => {
  throw new DOMException('There is no such range.', 'IndexSizeError');
};

/** An empty `TimeRanges`: nothing is buffered while there is no audio node. */
export const NO_RANGES: TimeRanges = Object.freeze({ length: 0, start: outOfRange, end: outOfRange });

/** Seconds of sound that are loaded from the playhead on, without a gap. */
export function loadedAhead({ buffered, currentTime }: Pick<HTMLMediaElement, 'buffered' | 'currentTime'>): number {
  for (let index = 0; index < buffered.length; index++) {
    const end = buffered.end(index);
    if (buffered.start(index) <= currentTime && currentTime < end) return end - currentTime;
  }
  return 0;
}

/** The farthest end, in seconds, of the loaded ranges that start at `time` or before; 0 for none. */
export function loadedUpTo(buffered: TimeRanges, time: number): number {
  let end = 0;
  for (let index = 0; index < buffered.length; index++) {
    if (buffered.start(index) <= time) end = Math.max(end, buffered.end(index));
  }
  return end;
}
