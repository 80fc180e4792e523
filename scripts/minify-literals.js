import { parseAst } from 'vite';
import { isOwnSource } from './path.js';

/** Stands for a `${value}`: a literal is minified as one text, because a quoted string in it may contain a value. */
const VALUE = '\uE000';

/** White space in HTML and CSS: a no-break space does not count. */
const SPACE = /[\t\n\f\r ]+/g;

/** Kept as it is: a string, and a comment around a value. */
const KEPT = /("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\*[\s\S]*?\*\/)/;

/** Dropped: any other comment, and the quotes around a name that an attribute is compared with. */
const NEEDLESS = new RegExp(`/\\*[^${VALUE}]*?\\*/|(?<==)'([a-z][\\w-]*)'(?=\\])|${KEPT.source}`, 'g');

/** A tag in HTML, up to its end. */
const TAG = /<\w(?:"[^"]*"|[^">])*>/g;

/**
 * Takes the white space of the source's layout out of html`` and css`` literals: the minifier leaves strings alone.
 * In markup one space stays of each run, for a space between two words or boxes can be seen, and a value that is one word
 * loses its quotes; in styles what stands around punctuation goes too, and so do comments, zeros before a point and quotes
 * around a name; strings stay as they are.
 */
export const minifyLiterals = () => ({
  name: 'minify-literals',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!isOwnSource(id) || !/\b(?:html|css)`/.test(code)) return null;
    /** @type {{ start: number, end: number, text: string }[]} */
    const changes = [];
    visit(parseAst(code, { lang: 'js' }), (/** @type {any} */ node) => {
      if (node.type !== 'TaggedTemplateExpression') return;
      const minify = MINIFIERS.get(node.tag.name);
      if (!minify) return;
      /** @type {{ start: number, end: number, value: { cooked: string } }[]} */
      const parts = node.quasi.quasis;
      const texts = minify(parts.map(({ value }) => value.cooked).join(VALUE)).split(VALUE);
      parts.forEach(({ start, end }, index) => changes.push({ start, end, text: asSource(texts[index] ?? '') }));
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
const minifyHtml = (text) => text.replace(SPACE, ' ').replace(TAG, (tag) => tag.replace(/="([\w-]+)"(?=[ >])/g, '=$1'));

/** @param {string} text */
const minifyCss = (text) =>
  text
    .replace(NEEDLESS, '$1$2')
    .split(KEPT)
    // split() by a pattern with a group also returns what the group matched: at the odd places, here what is kept as it is.
    .map((part, index) => (index % 2 === 0 ? minifyRules(part) : part))
    .join('');

/** @param {string} text styles without strings and comments */
const minifyRules = (text) =>
  text
    .replace(SPACE, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .replace(/;}/g, '}');

/** @param {string} text @returns {string} as it is written in a literal */
const asSource = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

const MINIFIERS = new Map([
  ['html', minifyHtml],
  ['css', minifyCss],
]);

/** @param {unknown} node @param {(node: object) => void} call on every node, inner ones later */
function visit(node, call) {
  if (node === null || typeof node !== 'object') return;
  if ('type' in node) call(node);
  for (const child of Object.values(node)) visit(child, call);
}
