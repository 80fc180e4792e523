/** By the end of a module's name: what is replaced there, each of which has to be found. @type {Record<string, [RegExp, string][]>} */
const REPLACED = {
  '/reactive-element.js': [
    [/,\s*\w+\.litPropertyMetadata\s*\?\?=\s*new WeakMap/, ''],
    [/litPropertyMetadata\.get\(\w+\)/, 'undefined'],
  ],
  '/decorators/property.js': [[/"object"\s*==\s*typeof \w+\s*\?\s*\w+\([\w,\s]+\)\s*:/, '']],
};

/**
 * For a build of one file: Lit without the map that it leaves on the page's global object for what standard decorators tell
 * of a class. The classes here have the older decorators, which tell Lit directly, so nothing would ever be in the map.
 */
export const litMetadata = () => ({
  name: 'lit-metadata',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const module = id.split('/@lit/reactive-element')[1] ?? '';
    const replaced = REPLACED[module];
    if (!replaced) return null;
    for (const [pattern] of replaced) if (!pattern.test(code)) throw new Error(`${id} has no ${pattern}`);
    return { code: replaced.reduce((text, [pattern, other]) => text.replace(pattern, other), code), map: null };
  },
});
