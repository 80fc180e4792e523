/** The keys that a browser moves a range by. */
const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

/**
 * Guards a range from keys that are not ours to take: Chromium moves one also by Ctrl, Alt or Meta and an arrow. They stay the
 * page's and the system's, so the key is not cancelled; what it did to the range is undone.
 */
export class RangeKeyGuard {
  /** Whether the range is being moved by such a key. */
  active = false;

  readonly down = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    this.active = MOVES.includes(key) && (ctrlKey || altKey || metaKey);
  };

  /** To be called whenever something else may move the range: a key that is let go may be let go elsewhere. */
  readonly release = (): void => {
    this.active = false;
  };
}
