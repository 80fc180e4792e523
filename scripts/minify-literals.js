import { parseAst } from 'vite';

/**
 * Takes the white space of the source's layout out of html`` and css`` literals: the minifier leaves strings alone.
 * In markup one space stays of each run, for a space between two words or boxes can be seen; in styles what stands around
 * punctuation goes too, and so do zeros before a point and quotes around a name.
 */
export const minifyLiterals = () => ({
  name: 'minify-literals',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/\/src\/.*\.[jt]s$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
    /** @type {{ start: number, end: number, text: string }[]} */
    const changes = [];
    visit(parseAst(code, { lang: 'js' }), (/** @type {any} */ node) => {
      if (node.type !== 'TaggedTemplateExpression') return;
      const minify = MINIFIERS.get(node.tag.name);
      if (!minify) return;
      for (const { start, end } of node.quasi.quasis) {
        changes.push({ start, end, text: minify(code.slice(start, end)) });
      }
    });
    // Literals stand inside literals: from the last to the first, no change moves another.
    changes.sort((one, other) => other.start - one.start);
    const minified = changes.reduce(
      (result, { start, end, text }) => result.slice(0, start) + text + result.slice(end),
      code,
    );
    return { code: minified, map: null };
  },
});

/** @param {string} text */
const minifyHtml = (text) => text.replace(/\s+/g, ' ');

/** @param {string} text */
const minifyCss = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .replace(/='([a-z][\w-]*)'\]/g, '=$1]')
    .replace(/;}/g, '}');

const MINIFIERS = new Map([
  ['html', minifyHtml],
  ['svg', minifyHtml],
  ['css', minifyCss],
]);

/** @param {unknown} node @param {(node: object) => void} call on every node, inner ones later */
function visit(node, call) {
  if (node === null || typeof node !== 'object') return;
  if ('type' in node) call(node);
  for (const child of Object.values(node)) visit(child, call);
}
