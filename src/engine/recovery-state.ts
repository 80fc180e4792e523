/**
 * `idle`: no sound is wanted. `watching`: sound is wanted, and comes as far as is known. `waiting`: for the next attempt.
 * `trying`: the source is being loaded again. `failed`: given up.
 */
type RecoveryPhase = 'idle' | 'watching' | 'waiting' | 'trying' | 'failed';

/** What is known of the sound and its network; times in milliseconds of the page, positions in seconds. */
export interface RecoveryState {
  readonly phase: RecoveryPhase;
  /** Whether the listener wants sound. */
  readonly wanted: boolean;
  /** When a playhead that has not moved counts as stopped, or the next attempt is made; `Infinity` for never. */
  readonly due: number;
  /** Whether this source has loaded before. */
  readonly loaded: boolean;
  /** Attempts made or planned in this outage. */
  readonly attempts: number;
  /** When this outage began. */
  readonly since: number;
  /** Where the sound stopped. */
  readonly stopPosition: number;
  /** Where the playhead was last, and when it last moved. */
  readonly position: number;
  readonly movedAt: number;
  /** When it last had an excuse to stand (a seek, another speed, more data, a `waiting`): standing still counts from then on at the earliest. */
  readonly excusedAt: number;
  /** Until when what is loaded lasts, as of the last look at a playhead that moved. */
  readonly loadedUntil: number;
  /** When the attempt under way began, or last got something. */
  readonly aliveAt: number;
  /** How much was loaded at the last look at a playhead that stood still, in milliseconds; `Infinity` if it has moved since. */
  readonly ahead: number;
}

export const IDLE: RecoveryState = Object.freeze({
  phase: 'idle',
  wanted: false,
  due: Infinity,
  loaded: false,
  attempts: 0,
  since: 0,
  stopPosition: 0,
  position: 0,
  movedAt: 0,
  excusedAt: 0,
  loadedUntil: 0,
  aliveAt: 0,
  ahead: Infinity,
});

/** Sound is wanted and does not come; the page knows of no error. */
export const isRecovering = ({ phase }: RecoveryState): boolean => phase === 'waiting' || phase === 'trying';
