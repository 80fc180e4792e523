/**
 * A span of the recording, in seconds, half-open: `[startTime, endTime)`.
 * `endTime` is `null` when the span lasts to the end of a recording whose length is unknown.
 * Named after `VTTCue`.
 */
export interface TimedCue {
  readonly startTime: number;
  readonly endTime: number | null;
}

/** Index of the first cue that starts after `time`; the number of cues where none does. `cues` are in order of start. */
export function firstCueAfter(cues: readonly Pick<TimedCue, 'startTime'>[], time: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cue = cues[middle];
    if (cue && cue.startTime <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Index of the cue that contains `time`; -1 before the first, in a gap and past the last. `cues` are in order of start.
 * Of cues that overlap, the one that started last is meant: a quote inside one that lasts the whole chapter.
 */
export function findCueIndexAt(cues: readonly TimedCue[], time: number): number {
  for (let index = firstCueAfter(cues, time) - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue && time < (cue.endTime ?? Infinity)) return index;
  }
  return -1;
}

/** The next moment after `time` at which a cue starts or ends; `Infinity` where there is none. `cues` are in order of start. */
export function nextCueEdge(cues: readonly TimedCue[], time: number): number {
  let edge = Infinity;
  for (const { startTime, endTime } of cues) {
    if (startTime > time) return Math.min(edge, startTime);
    if (endTime !== null && endTime > time) edge = Math.min(edge, endTime);
  }
  return edge;
}
