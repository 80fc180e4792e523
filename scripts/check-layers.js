import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { isMain, path } from './path.js';

/** From the innermost out: a file imports from its own folder and from those before it. */
const LAYERS = ['domain', 'engine', 'player', 'i18n', 'elements', 'define', 'types'];

/** What only some files may name; `where` is how their paths begin. */
const ONLY_IN = [
  {
    what: /(?:from|import)\s*\(?\s*['"]howler\b/,
    where: ['engine/howler'],
    why: 'only the engine made with howler names it',
  },
  { what: /\bcustomElements\s*\.\s*define\b/, where: ['define/'], why: 'elements are registered in define/ alone' },
];

/** Names that only a page has: the domain runs anywhere. */
const PAGE = /(?<![\w.$'"`-])(?:document|window|HTMLElement|customElements|localStorage|navigator)(?=[.[(])/;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])(.+?)\1/g;

/**
 * Reads every TypeScript file below a folder and returns what breaks the order of the layers, one sentence each.
 *
 * @param {string} root the folder that holds the layers
 * @returns {string[]}
 */
export function checkLayers(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => checkFile(file.split(sep).join('/'), withoutComments(readFileSync(`${root}/${file}`, 'utf8'))));
}

/** @param {string} file relative to the root @param {string} code */
function checkFile(file, code) {
  const layer = layerOf(file);
  const imports = [...code.matchAll(IMPORT)].map((match) => match[2] ?? '');
  const wrong = imports.flatMap((specifier) => {
    const why = refuse(file, layer, specifier);
    return why ? [`${file} imports '${specifier}': ${why}.`] : [];
  });
  for (const { what, where, why } of ONLY_IN) {
    if (what.test(code) && !where.some((start) => file.startsWith(start))) wrong.push(`${file}: ${why}.`);
  }
  const page = layer === 'domain' ? PAGE.exec(code) : null;
  if (page) wrong.push(`${file} names ${page[0]}: the domain knows no page.`);
  return wrong;
}

/** @param {string} file @param {string | undefined} layer @param {string} specifier */
function refuse(file, layer, specifier) {
  if (!specifier.startsWith('.')) {
    return layer === 'domain' ? 'the domain depends on no package' : undefined;
  }
  // index.ts stands outside the layers and exports from all but define/ and types/.
  if (layer === undefined) return undefined;
  const target = layerOf(posix.join(posix.dirname(file), specifier));
  if (target === undefined) return 'it lies outside the layers';
  if (LAYERS.indexOf(target) > LAYERS.indexOf(layer)) return `${layer}/ may not know ${target}/`;
  return undefined;
}

/** @param {string} file @returns {string | undefined} */
const layerOf = (file) => LAYERS.find((layer) => file.startsWith(`${layer}/`));

/** @param {string} code */
const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

if (isMain(import.meta.url)) {
  const root = process.argv[2] ?? path('src');
  const wrong = checkLayers(root);
  for (const sentence of wrong) console.error(`${relative('.', root)}/${sentence}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
