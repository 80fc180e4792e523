/**
 * A span of the recording, in seconds, half-open: `[startTime, endTime)`.
 * `endTime` is `null` when the span lasts to the end of a recording whose length is unknown.
 * Named after `VTTCue`.
 */
export interface TimedCue {
  readonly startTime: number;
  readonly endTime: number | null;
}
