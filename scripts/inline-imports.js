import { isOwnSource } from './path.js';

/** `const { one, other } = await import('./module.js')`, the one form in which the source asks for what it needs later. */
const IMPORT = /\{ ([\w, ]+) \} = await import\(\s*('[^']+'|"[^"]+")\s*\)/g;

/**
 * For a build of one file: `import()` becomes a static import that is still awaited. Left to the bundler, every module
 * that a lazy part shares with the others, Lit included, is wrapped in a function; and single names cost less than a
 * module object.
 */
export const inlineImports = () => ({
  name: 'inline-imports',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!isOwnSource(id)) return null;
    /** @type {string[]} */
    const imports = [];
    const inlined = code.replace(IMPORT, (_, names, specifier) => {
      const renamed = names.split(', ').map((/** @type {string} */ name) => ({ name, local: `inlined$${name}` }));
      const list = (/** @type {string} */ between) =>
        renamed.map((/** @type {{ name: string, local: string }} */ { name, local }) => name + between + local).join();
      imports.push(`import { ${list(' as ')} } from ${specifier};`);
      return `{ ${names} } = await { ${list(': ')} }`;
    });
    if (/\bimport\(/.test(inlined))
      throw new Error(`${id}: an import() of another form than { names } = await import(…)`);
    return imports.length > 0 ? { code: `${imports.join('')}${inlined}`, map: null } : null;
  },
});
