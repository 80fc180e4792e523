import type { PlayerStore } from '../player/player-store.js';

/** How far an arrow goes on the seek bar, in seconds. */
export const ARROW_STEP = 5;
/** How far Page Up and Page Down go, in seconds. */
export const PAGE_STEP = 30;
/** What assistive technology calls a step is one of the range (Chromium) or a twentieth of it (VoiceOver, Android). */
const STEPS_PER_RANGE = 20;

type Command = (store: PlayerStore) => void;

const by =
  (seconds: number): Command =>
  (store) =>
    store.skip(seconds);

const KEYS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ArrowRight', by(ARROW_STEP)],
  ['ArrowLeft', by(-ARROW_STEP)],
  ['ArrowUp', by(ARROW_STEP)],
  ['ArrowDown', by(-ARROW_STEP)],
  ['PageUp', by(PAGE_STEP)],
  ['PageDown', by(-PAGE_STEP)],
  ['Home', (store) => store.seek(0)],
  [
    'End',
    (store) => {
      const { duration } = store.state;
      if (Number.isFinite(duration)) store.seek(duration);
    },
  ],
]);

const SHIFTED: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ArrowRight', (store) => store.nextChapter()],
  ['ArrowLeft', (store) => store.previousChapter()],
]);

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowLeft', 'ArrowRight'],
]);

/** What a key does on the seek bar, `undefined` for a key that is not its own: README, "Keyboard"; APG, "Slider". */
export function seekCommand({ key, shiftKey }: KeyboardEvent, rightToLeft: boolean): Command | undefined {
  const name = (rightToLeft && MIRRORED.get(key)) || key;
  return (shiftKey && SHIFTED.has(name) ? SHIFTED : KEYS).get(name);
}

/**
 * How far assistive technology wants to go, in seconds, after it has moved the range `by` so many; `undefined` where it was no
 * step, but names a place.
 */
export function assistiveStep(by: number, duration: number): number | undefined {
  if (Math.abs(by) <= 1) return Math.sign(by) * ARROW_STEP;
  return Math.abs(by) <= duration / STEPS_PER_RANGE + 1 ? by : undefined;
}
