import type { PlayerStore } from './player-store.js';

/** What the keys take from the page's settings. */
interface HotkeySettings {
  /** `off`: no letter, digit or sign does anything (WCAG 2.2, 2.1.4). */
  readonly hotkeys: 'on' | 'off';
  /** Seconds. */
  readonly skipBack: number;
  /** Seconds. */
  readonly skipForward: number;
  readonly rates: readonly number[];
}

type Command = (store: PlayerStore, settings: HotkeySettings) => void;

const toTenth =
  (tenth: number): Command =>
  (store) => {
    const time = tenth === 0 ? 0 : (store.state.duration * tenth) / 10;
    if (Number.isFinite(time)) store.seek(time);
  };

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['k', (store) => store.toggle()],
  ['j', (store, { skipBack }) => store.skip(-skipBack)],
  ['l', (store, { skipForward }) => store.skip(skipForward)],
  ['p', (store) => store.previousChapter()],
  ['n', (store) => store.nextChapter()],
  ['m', (store) => store.toggleMuted()],
  ['<', (store, { rates }) => changeRate(store, Math.max(...rates.filter((rate) => rate < store.playbackRate)))],
  ['>', (store, { rates }) => changeRate(store, Math.min(...rates.filter((rate) => rate > store.playbackRate)))],
  ...Array.from({ length: 10 }, (_, tenth): [string, Command] => [String(tenth), toTenth(tenth)]),
]);

/** Held down, these would go on and off. */
const ONCE = ['k', 'm'];

/** Where letters are written or choose something: the keys belong to the field there. */
const FIELD = `textarea, select, [role=textbox], [role=searchbox], [role=combobox],
  input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])`;

/**
 * Does what a letter, digit or sign means anywhere in the player: README, "Keyboard". By the character, whatever the
 * layout of the keyboard; nothing with Ctrl, Alt or Meta, while typing or composing, or if the key was taken already.
 */
export function handleHotkey(event: KeyboardEvent, store: PlayerStore, settings: HotkeySettings): void {
  if (settings.hotkeys === 'off' || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || isField(event.composedPath()[0])) return;
  const key = event.key.toLowerCase();
  const command = COMMANDS.get(key);
  if (!command) return;
  event.preventDefault();
  if (!event.repeat || !ONCE.includes(key)) command(store, settings);
}

function isField(target: EventTarget | undefined): boolean {
  // By shape, not by class: a page adopted into another has the classes of both.
  const element = target as Partial<HTMLElement> | undefined;
  // The page's own element, whose inside is closed, may hold a field.
  if (element?.localName?.includes('-') && !element.shadowRoot) return true;
  return element?.isContentEditable === true || element?.matches?.(FIELD) === true;
}

/** Without a faster or slower rate, `Math.min()` and `Math.max()` are infinite: there is nothing to step to. */
function changeRate(store: PlayerStore, rate: number): void {
  if (Number.isFinite(rate)) store.playbackRate = rate;
}
