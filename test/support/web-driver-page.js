/** WebDriver's code points for the keys that are no characters, by the names that `KeyboardEvent.key` has for them. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @typedef {keyof typeof BUTTONS} Button */

/**
 * What the runner's commands ask of a page (`keyboard`, `mouse`, the viewport), put into WebDriver's actions.
 */
export class WebDriverPage {
  #driver;

  /** @param {import('./web-driver.js').WebDriver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  keyboard = {
    /** @param {string} text */
    type: (text) => this.#keys([...text].flatMap(stroke)),
    /** @param {string} key */
    press: (key) => this.#keys(stroke(key)),
    /** @param {string} key */
    down: (key) => this.#keys([keyDown(key)]),
    /** @param {string} key */
    up: (key) => this.#keys([keyUp(key)]),
  };

  mouse = {
    /** @param {number} x @param {number} y */
    move: (x, y) => this.#pointer([moveTo(x, y)]),
    /** @param {number} x @param {number} y @param {{ button?: Button }} [options] */
    click: (x, y, options) => this.#pointer([moveTo(x, y), buttonDown(options), buttonUp(options)]),
    /** @param {{ button?: Button }} [options] */
    down: (options) => this.#pointer([buttonDown(options)]),
    /** @param {{ button?: Button }} [options] */
    up: (options) => this.#pointer([buttonUp(options)]),
  };

  /** @param {{ width: number, height: number }} size of the viewport, CSS pixels; a window has a smallest width */
  async setViewportSize({ width, height }) {
    // Full screen, the window is the viewport.
    await this.#driver.resize({ width, height });
    const actual = await this.#driver.execute('return `${innerWidth} × ${innerHeight}`');
    if (actual !== `${width} × ${height}`) throw new Error(`The window became ${actual}, not ${width} × ${height}.`);
  }

  /** @param {readonly object[]} actions */
  #keys = (actions) => this.#driver.perform([{ type: 'key', id: 'keyboard', actions }]);

  /** @param {readonly object[]} actions */
  #pointer = (actions) =>
    this.#driver.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
}

/** @param {string} key */
const value = (key) => KEYS[/** @type {keyof typeof KEYS} */ (key)] ?? key;
/** @param {string} key */
const keyDown = (key) => ({ type: 'keyDown', value: value(key) });
/** @param {string} key */
const keyUp = (key) => ({ type: 'keyUp', value: value(key) });
/** @param {string} key */
const stroke = (key) => [keyDown(key), keyUp(key)];
/** @param {number} x @param {number} y */
const moveTo = (x, y) => ({ type: 'pointerMove', x, y, duration: 0 });
/** @param {{ button?: Button }} [options] */
const buttonDown = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
/** @param {{ button?: Button }} [options] */
const buttonUp = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });
