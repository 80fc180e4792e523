/** @typedef {readonly [pattern: RegExp, other: string]} Replacement */

/**
 * Changes a module that is not ours. Throws where a pattern is not found: a new version then says something else there.
 *
 * @param {string} code
 * @param {string} id the module's name, for the error
 * @param {readonly Replacement[]} replacements each of which has to be found
 * @returns {string}
 */
export const replaceEach = (code, id, replacements) =>
  replacements.reduce((text, [pattern, other]) => {
    if (text.search(pattern) === -1) throw new Error(`${id} has no ${pattern}`);
    return text.replace(pattern, other);
  }, code);
