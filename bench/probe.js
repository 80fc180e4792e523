/**
 * Runs in every document before anything else does, the players' frames included. It finds the media elements, in the page
 * or not, and counts; it changes nothing of what a player sees. Uses nothing from outside.
 *
 * @param {{ play: string, rows: string, chapters: number, players: number }} wanted functions as text
 */
export function probe(wanted) {
  if (window !== window.top) {
    Object.assign(window, { bench: /** @type {any} */ (window.top).bench });
    watchMedia(bench());
    countTimers(bench());
    return;
  }
  const state = { media: new Set(), timersSet: 0, timersFired: 0, mediaMade: 0, shift: 0, usableAt: 0, listedAt: 0 };
  Object.assign(window, { bench: state });
  watchMedia(state);
  countTimers(state);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
  if (wanted.players > 0) waitUntilUsable(state);

  function bench() {
    return /** @type {any} */ (window).bench;
  }

  /** @param {any} state */
  function watchMedia(state) {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      state.media.add(this);
      return play.call(this);
    };
    window.addEventListener('play', ({ target }) => state.media.add(target), { capture: true });
    const { Audio } = window;
    window.Audio = /** @type {any} */ (
      class extends Audio {
        /** @param {string} [src] */
        constructor(src) {
          super(src);
          state.mediaMade += 1;
        }
      }
    );
  }

  /** @param {any} state */
  function countTimers(state) {
    for (const name of /** @type {const} */ (['setTimeout', 'setInterval', 'requestAnimationFrame'])) {
      const original = /** @type {any} */ (window[name]);
      /** @type {any} */ (window)[name] = (/** @type {any} */ callback, /** @type {any[]} */ ...rest) => {
        state.timersSet += 1;
        if (typeof callback !== 'function') return original.call(window, callback, ...rest);
        const counted = (/** @type {any[]} */ ...args) => {
          state.timersFired += 1;
          return callback(...args);
        };
        return original.call(window, counted, ...rest);
      };
      state[name] ??= original.bind(window);
    }
  }

  /** Usable: every play button has a box that can be seen. Listed: so have the chapters, where they need no opening. @param {any} state */
  function waitUntilUsable(state) {
    const play = evaluate(wanted.play);
    const rows = wanted.rows && evaluate(wanted.rows);
    const everyHost = (/** @type {(host: Element) => boolean} */ holds) => {
      const hosts = [...document.querySelectorAll('.host')];
      return hosts.length === wanted.players && hosts.every(holds);
    };
    const look = () => {
      const usable = everyHost((host) => {
        const button = play(host);
        return button?.getBoundingClientRect().width > 0 && button.checkVisibility({ visibilityProperty: true });
      });
      const listed = usable && (!rows || everyHost((host) => rows(host).length === wanted.chapters));
      // A message comes after the frame that this callback belongs to.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (usable) state.usableAt ||= performance.now();
        if (listed) state.listedAt ||= performance.now();
      };
      port2.postMessage(null);
      if (!listed) state.requestAnimationFrame(look);
    };
    state.requestAnimationFrame(look);
  }

  /** @param {string} source */
  function evaluate(source) {
    return (0, eval)(`(${source})`);
  }
}
