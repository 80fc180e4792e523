import { replaceEach } from './replace-each.js';

/**
 * Its methods that nothing reaches here: the engine plays, pauses and seeks on the node, and hears the node's own events. Of a
 * name that is there twice, the global one comes first and is left out.
 */
const UNREACHED = [
  ...['mute', 'stop', 'unload', 'codecs', '_setupCodecs', '_unlockAudio', '_autoSuspend', '_releaseHtml5Audio'],
  ...['play', 'pause', 'stop', 'loop', 'seek', 'playing', 'duration', 'on', 'off', 'once'],
  ...['_ended', '_clearTimer', '_inactiveSound', '_drain', '_refreshBuffer', '_cleanBuffer', 'reset'],
];

/** Conditions that never hold: for a sound that Howler itself does not play, and a source that is there. */
const NEVER = [
  /!o\.src \|\| o\.src\.length === 0/,
  /self\._autoplay(?=\) \{)/,
  /\bHowler\.noAudio(?! =)/g,
  /\bself\._playLock(?! =)/g,
  /self\.playing\(id\[i\]\)/,
  /self\._endTimers\[id\[i\]\] \|\| !sound\._paused/,
  /!sounds\[i\]\._paused/,
];

/**
 * What has no effect: timers and spans of a sound that Howler plays, its own listeners, and its watch for the end; its questions
 * about what the browser can play and what a host serves; the nodes that it would make, and what it keeps for the next sound.
 */
const IDLE = [
  /^ {6}\/\/ Public properties\.[^]*?(?=^ {6}\/\/ Setup the various state)/m,
  /^ {6}\/\/ Automatically begin the 30-second[^]*?(?=^ {6}return self;)/m,
  /^ {6}\/\/\.Check if the audio is locked[^]*?return new Audio\(\);\n/m,
  /^ {6}self\._(?:navigator|autoplay|format|html5|pool|loop|sprite|endTimers|seek|paused|ended) = .*\n/gm,
  /^ {6}self\._xhr = [^]*?^ {6}\};\n/m,
  /^ {6}\/\/ If the hosting page is HTTPS[^]*?(?=^ {6}\/\/ Create a new sound object)/m,
  /^ {10}Howler\._releaseHtml5Audio\(.*\n/m,
  /^ {6}\/\/ Delete this sound from the cache[^]*?(?=^ {6}\/\/ Clear global errors)/m,
  /^ {2}\/\/ Add to global in Node\.js[^]*(?=^\}\)\(\);)/m,
  /^ {6}var checkIE = [^]*?^ {6}\}\n/m,
  /^ {12}var seek = self\.seek\(id\[i\]\);\n.*\n.*\n/m,
  /^ {8}self\._clearTimer\(sounds\[i\]\._id\);\n/m,
  /^ {6}self\._on\w+ = .*\n/gm,
  /^ {6}var events = [^]*?(?=^ {6}\/\/ Pass the event type)/m,
  /^ {6}parent\._duration = [^]*?(?=^ {6}if \(parent\._state)/m,
  /^ {8}self\._endFn = .*\n.*\n/m,
  /^.*_endFn, false\);\n(?=\n *\/\/ Release)/m,
  /,\n\n {4}\/\*\*\n.*ended listener callback[^]*?^ {4}\}$/m,
];

/** @type {readonly import('./replace-each.js').Replacement[]} */
const REPLACED = [
  // What decides between howler's two halves, where it is read.
  [/\b(?:self|parent)\._webAudio\b(?! =)/g, 'false'],
  [/\b(?:self|Howler)\.usingWebAudio\b(?! =)/g, 'false'],
  [/\b(?:self|Howler)\.ctx\b(?! =)/g, 'null'],
  // Whether the browser plays it, it says once it has the source.
  [/^ {6}\/\/ Loop through the sources[^]*?(?=^ {6}self\._src = url;)/m, 'url = self._src[0];\n'],
  // The silence that it would load to drop a source.
  [/'data:audio\/wav[^']*'/g, "''"],
  ...UNREACHED.map((name) => /** @type {const} */ ([new RegExp(`^ {4}${name}: function[^]*?^ {4}\\},$`, 'm'), ''])),
  ...NEVER.map((condition) => /** @type {const} */ ([condition, 'false'])),
  ...IDLE.map((statements) => /** @type {const} */ ([statements, ''])),
];

const BEFORE = `export function startHowler() {
  const exports = {}, define = undefined;`;
const AFTER = `  return exports;
}`;

/**
 * Makes a module of howler's core, for Vite.
 *
 * The core is a UMD script that leaves `Howl`, `Howler`, `HowlerGlobal` and `Sound` on `window`. The module exports one
 * function that runs it, and leaves nothing: its `define` and `exports` are ours. It would ask an element which formats the
 * browser plays: twenty questions, three milliseconds before the first sound, and the browser answers when it gets the source.
 *
 * Its Web Audio half, which decodes a whole episode before the first sound, is never used. Saying so lets the minifier
 * leave it out. So is the silence that it would load to drop a source: a strict policy refuses a `data:` source.
 */
export const howlerModule = () => ({
  name: 'howler-module',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.split('?')[0]?.endsWith('/howler/src/howler.core.js')) return null;
    return { code: `${BEFORE}\n${replaceEach(code, id, REPLACED)}\n${AFTER}\n`, map: null };
  },
});
