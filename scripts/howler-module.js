import { replaceEach } from './replace-each.js';

/** Its methods that nothing reaches here: the engine plays, pauses and seeks on the node, and hears the node's own events. */
const UNREACHED = [
  'play',
  'pause',
  'loop',
  'duration',
  'on',
  'once',
  '_inactiveSound',
  '_drain',
  '_refreshBuffer',
  '_cleanBuffer',
  '_setupCodecs',
];

/** @type {readonly import('./replace-each.js').Replacement[]} */
const REPLACED = [
  // What decides between howler's two halves, where it is read.
  [/\b(?:self|parent)\._webAudio\b(?! =)/g, 'false'],
  [/\b(?:self|Howler)\.usingWebAudio\b(?! =)/g, 'false'],
  [/\b(?:self|Howler)\.ctx\b(?! =)/g, 'null'],
  [/self\._setupCodecs\(\);/, 'self._codecs = { mp3: true };'],
  // The silence that it would load to drop a source.
  [/'data:audio\/wav[^']*'/g, "''"],
  ...UNREACHED.map((name) => /** @type {const} */ ([new RegExp(`^ {4}${name}: function[^]*?^ {4}\\},$`, 'm'), ''])),
];

const BEFORE = `export function startHowler() {
  const exports = {}, global = {}, define = undefined;
  function Audio() {}`;
const AFTER = `  return exports;
}`;

/**
 * Makes a module of howler's core, for Vite.
 *
 * The core is a UMD script that leaves `Howl`, `Howler`, `HowlerGlobal` and `Sound` on `window`. The module exports one
 * function that runs it, and leaves nothing: its `global`, `define`, `exports` and `Audio` are ours. It would ask an element which
 * formats the browser plays: twenty questions, three milliseconds before the first sound, and the browser answers when it gets
 * the source. So one format is as good as any.
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
