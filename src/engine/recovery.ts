import { MAX_RATE, NETWORK_ERROR, NOT_SUPPORTED_ERROR } from './audio-engine.js';
import { IDLE, type RecoveryState } from './recovery-state.js';

/**
 * What to do when the network goes: a pure function of what happened, what was before, and the time. It sets no timer and
 * touches no element; `ResilientEngine` does what it says. All times are in milliseconds, all positions in seconds.
 */

/** How long to wait before each of the first attempts. */
const BACKOFF = [500, 1000, 2000, 4000] as const;

/** Before each that follows; cut to `LONGEST_WAIT`. */
const LAST_BACKOFF = 8000;

/** Each wait is up to this much longer or shorter, so that a server that comes back is not met by all its listeners at once. */
const JITTER = 0.25;

/** No wait is longer: with a second for loading, sound is back within the promised 8 s of the network's return. */
const LONGEST_WAIT = 7000;

/**
 * A playhead that has stood this long, with not a byte coming in, will not move by itself. While it moves, the next
 * look is when what is loaded runs out (Firefox stops three seconds short of it), or after a minute.
 */
const STALL = 6000;

/** However much is loaded, the next look is no farther away: a playhead can get stuck there too, without an event. */
const LONGEST_WATCH = 60_000;

/** Until the playhead is known to move, it is looked at this often. */
const LOOK = 1250;

/**
 * A playhead that has stood this long, with so much loaded and no more coming in, waits for nothing: after one seek in a
 * hundred WebKitGTK stands still until the source is loaded again.
 */
const STUCK = 2000;
const PLENTY = 10_000;

/** The first answer of a server may take this long. */
const FIRST_ANSWER = 15_000;

/** After this long without sound the listener is asked whether to try again. */
const PATIENCE = 120_000;

/**
 * A source that has never loaded may be a refused connection or no audio at all: browsers do not say which. It gets
 * this many further attempts, as does audio that cannot be decoded.
 */
const DOUBTFUL_ATTEMPTS = 3;

/** Sound that ran this long ends an outage: what fails next begins a new one. Seconds. */
const STEADY = 2;

/** An attempt that lands this far before the place has started over. Seconds. */
const STARTED_OVER = 2;

/** A step this much longer than the fastest sound makes is a jump. Seconds. */
const JUMP = 2;

/**
 * A smaller step forward is no sound yet: WebKitGTK lands a little beyond where a seek was sent to, and from there the playhead is
 * carried on by up to 60 ms of the clock, 0.12 s at twice the speed; faster than that, one look more may be needed. Sound at a
 * sixteenth of its speed goes 0.125 s before it would count as stuck. Seconds.
 */
const NUDGE = 0.124;

/** A ring this late means that the page slept, and says nothing about the network. */
const SLEPT = 2000;

/** What has not moved for this long, a playhead or an attempt, is at rest: `online` is worth an attempt at once. */
const RESTING = 1000;

export type RecoveryEvent =
  /** The source was changed: nothing of the old one counts. */
  | { readonly type: 'source' }
  /** The same source is to be loaded anew, with no sound wanted. */
  | { readonly type: 'load' }
  /** `play`: sound is wanted. `stop`: it no longer is. */
  | { readonly type: 'play' | 'stop' }
  /** `rate`: the speed changed. `waiting`: the browser reports that it ran out of data. */
  | { readonly type: 'rate' | 'waiting' }
  /** Some data came. */
  | { readonly type: 'alive' }
  /** Metadata came, and the source begins at `position`. `startedOver`: it cannot begin at its place, and does at 0. */
  | { readonly type: 'loaded'; readonly startedOver: boolean; readonly position: number }
  /** Where the playhead is; `seek`: because it was sent there. `online`: the browser believes the network to be back. */
  | { readonly type: 'position' | 'seek' | 'online'; readonly position: number }
  /**
   * The timer rang, `late` milliseconds after it was to, with the playhead at `position`; what is loaded from there on lasts
   * for `ahead` milliseconds.
   */
  | { readonly type: 'timer'; readonly position: number; readonly ahead: number; readonly late: number }
  /** The load failed, with the playhead at `position`: it moves no more. */
  | { readonly type: 'error'; readonly code: number; readonly position: number };

/**
 * `load`: load the source again and play on from the same position. `fail`: report the error. `silence`: the same, after
 * silencing audio that started over elsewhere and going back to `position`.
 */
export type RecoveryAction = 'load' | 'fail' | 'silence';

interface RecoveryStep {
  readonly state: RecoveryState;
  readonly action?: RecoveryAction;
}

/** When the timer is to ring: sooner than `due` until the playhead is known to move. */
export const ringsAt = ({ phase, due, loadedUntil }: RecoveryState, now: number): number =>
  phase === 'watching' && loadedUntil <= now ? Math.min(due, now + LOOK) : due;

/** @param random of 0 to 1, for the jitter */
export function recover(state: RecoveryState, event: RecoveryEvent, now: number, random: number): RecoveryStep {
  const { phase, loaded, position } = state;
  switch (event.type) {
    case 'source':
      return { state: IDLE };
    case 'load':
      // A source that was given up is tried again as one that has played.
      return { state: phase === 'failed' ? { ...IDLE, loaded, position } : IDLE };
    case 'stop':
      // The alert stays until the listener tries again.
      if (phase === 'failed') return { state: { ...state, wanted: false } };
      return { state: { ...IDLE, loaded, position } };
    case 'play':
      if (phase === 'watching' || phase === 'trying') return { state: lookSoon(state, now) };
      if (phase === 'waiting') return { state: attempt(state, now), action: 'load' };
      return { state: watch({ ...IDLE, loaded, position, movedAt: now }, now) };
    case 'loaded':
      if (loaded && (event.startedOver || hasStartedOver(state, event.position))) return onStartedOver(state);
      // The first time it begins where it can.
      return {
        state: alive({ ...state, loaded: true, aliveAt: now, position: loaded ? position : event.position }, now),
      };
    case 'alive':
      return { state: alive({ ...state, aliveAt: now }, now) };
    case 'rate':
    case 'waiting':
      return { state: lookSoon(state, now) };
    case 'seek':
      return { state: { ...lookSoon(alive(state, now), now), position: event.position, stopPosition: event.position } };
    case 'position':
      if (hasStartedOver(state, event.position)) return onStartedOver(state);
      return { state: onPosition(state, event.position, now) };
    case 'error':
      return onError({ ...state, position: event.position }, event.code, now, random);
    case 'timer':
      return onTimer(onPosition(state, event.position, now), event, now, random);
    case 'online':
      return onOnline({ ...state, position: event.position }, now);
  }
}

const hasStartedOver = ({ phase, position }: RecoveryState, at: number): boolean =>
  phase === 'trying' && at < position - STARTED_OVER;

/**
 * From a server without Range Chromium starts over, and so does a stream without an end: better to ask the listener, who may have
 * it begin where it can.
 */
const onStartedOver = ({ position }: RecoveryState): RecoveryStep => ({
  state: { ...IDLE, position, phase: 'failed' },
  action: 'silence',
});

const backoff = (attempts: number): number => BACKOFF[attempts] ?? LAST_BACKOFF;

const watch = (state: RecoveryState, now: number): RecoveryState => ({
  ...state,
  phase: 'watching',
  wanted: true,
  due: now + (state.loaded ? STALL : FIRST_ANSWER),
});

/** On a slow line a first sound can take longer than any watchdog: each attempt gets more time than the last. */
const attempt = (state: RecoveryState, now: number): RecoveryState => ({
  ...state,
  phase: 'trying',
  aliveAt: now,
  due: now + STALL + backoff(state.attempts),
});

const alive = (state: RecoveryState, now: number): RecoveryState =>
  state.phase === 'watching' || state.phase === 'trying' ? { ...state, due: Math.max(state.due, now + STALL) } : state;

/** Forgets how long the loaded data was to last: the playhead is looked at again within `LOOK`. */
const lookSoon = (state: RecoveryState, now: number): RecoveryState =>
  state.phase === 'watching' && state.loaded
    ? { ...state, due: now + STALL, loadedUntil: 0, ahead: Infinity, excusedAt: now }
    : state;

function onPosition(state: RecoveryState, position: number, now: number): RecoveryState {
  const step = position - state.position;
  if (step >= 0 && step < NUDGE) return state;
  const next = { ...state, position };
  // Farther than any sound runs is a jump, and says nothing about the sound.
  const reach = JUMP + (MAX_RATE * (now - state.movedAt)) / 1000;
  if (step < 0 || step > reach || !state.wanted) return next;
  const steady = Math.abs(position - state.stopPosition) > STEADY;
  const loadedUntil = state.phase === 'watching' ? state.loadedUntil : 0;
  const moving = watch({ ...next, movedAt: now, loadedUntil, ahead: Infinity }, now);
  return { ...moving, due: Math.max(moving.due, loadedUntil), attempts: steady ? 0 : state.attempts };
}

function onError(state: RecoveryState, code: number, now: number, random: number): RecoveryStep {
  const network = code === NETWORK_ERROR || (code === NOT_SUPPORTED_ERROR && state.loaded);
  switch (state.phase) {
    case 'idle':
      // No sound is wanted: a lost connection is made again by the next play().
      return network ? { state } : { state: { ...state, phase: 'failed' }, action: 'fail' };
    case 'watching':
    case 'trying':
      return waitOrGiveUp(state, network ? Infinity : DOUBTFUL_ATTEMPTS, now, random);
    default:
      return { state };
  }
}

function waitOrGiveUp(state: RecoveryState, limit: number, now: number, random: number): RecoveryStep {
  const first = state.attempts === 0;
  const since = first ? now : state.since;
  if (state.attempts >= limit || now - since >= PATIENCE) {
    return { state: { ...state, phase: 'failed', due: Infinity }, action: 'fail' };
  }
  const wait = Math.min(backoff(state.attempts) * (1 + JITTER * (2 * random - 1)), LONGEST_WAIT);
  return {
    state: {
      ...state,
      phase: 'waiting',
      due: now + wait,
      attempts: state.attempts + 1,
      since,
      stopPosition: first ? state.position : state.stopPosition,
    },
  };
}

function onTimer(
  state: RecoveryState,
  { ahead, late }: Extract<RecoveryEvent, { type: 'timer' }>,
  now: number,
  random: number,
): RecoveryStep {
  const { phase, due, movedAt, excusedAt } = state;
  const slept = late > SLEPT;
  const stands = movedAt <= excusedAt || now - movedAt >= RESTING;
  if (phase === 'watching' && !slept) {
    // Not every browser tells that bytes come in: WebKitGTK is silent for ten seconds on a slow line.
    if (ahead > state.ahead) return { state: { ...alive(state, now), ahead, excusedAt: now } };
    const standing = now - Math.max(movedAt, excusedAt);
    if (ahead === state.ahead && ahead >= PLENTY && standing >= STUCK) {
      return waitOrGiveUp(state, Infinity, now, random);
    }
    // Whether more comes in takes two looks.
    if (stands && ahead > 0 && state.ahead === Infinity) {
      return { state: { ...state, ahead, due: Math.max(due, now + LOOK) } };
    }
  }
  if (now < due) {
    if (phase !== 'watching') return { state };
    if (stands) return { state: { ...state, ahead } };
    const loadedUntil = now + Math.min(ahead, LONGEST_WATCH);
    return { state: { ...state, loadedUntil, due: Math.max(due, loadedUntil) } };
  }
  if (slept && phase === 'watching') return { state: alive(state, now) };
  // A hidden tab may ring no more than once a minute: an attempt that hangs there is not waited for again.
  if (slept || phase === 'waiting') {
    return { state: { ...attempt(state, now), since: state.since + (slept ? late : 0) }, action: 'load' };
  }
  return waitOrGiveUp(state, Infinity, now, random);
}

function onOnline(state: RecoveryState, now: number): RecoveryStep {
  const again = { attempts: 1, since: now };
  switch (state.phase) {
    case 'trying':
      // Otherwise it hangs: what a network that was gone did not answer is not answered later.
      if (now - state.aliveAt < RESTING) return { state: { ...state, ...again } };
      break;
    case 'idle':
      return { state };
    case 'watching':
      if (now - state.movedAt < RESTING) return { state };
      break;
    case 'failed':
      if (!state.wanted) return { state };
  }
  return {
    state: { ...attempt(state, now), ...again, stopPosition: state.position },
    action: 'load',
  };
}
