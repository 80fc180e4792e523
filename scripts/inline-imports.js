const IMPORT = /\bimport\(\s*('[^']+'|"[^"]+"|`[^`$]+`)\s*\)/g;

/**
 * For a build of one file: what is imported when needed comes with the rest, still as a promise. Left to the bundler, every
 * module that such a part shares with the others is wrapped in a function, Lit's among them.
 */
export const inlineImports = () => ({
  name: 'inline-imports',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/\/src\/.*\.[jt]s$/.test(id)) return null;
    /** @type {string[]} */
    const imports = [];
    const inlined = code.replace(IMPORT, (_, specifier) => {
      const name = `inlined$${imports.length}`;
      imports.push(`import * as ${name} from ${specifier};`);
      return `Promise.resolve(${name})`;
    });
    return imports.length > 0 ? { code: `${imports.join('')}${inlined}`, map: null } : null;
  },
});
