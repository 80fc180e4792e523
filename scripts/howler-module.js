/**
 * Howler's core is a UMD script that leaves `Howl`, `Howler`, `HowlerGlobal` and `Sound` on `window`. This Vite plugin
 * wraps it into a module that exports `Howl` and `Howler` and leaves nothing: its `global`, `define` and `exports` are ours.
 */
export const howlerModule = () => ({
  name: 'howler-module',
  enforce: 'pre',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.split('?')[0]?.endsWith('/howler/src/howler.core.js')) return null;
    return {
      code: `const exports = {}, global = {}, define = undefined;\n${code}\nexport const { Howl, Howler } = exports;\n`,
      map: null,
    };
  },
});
