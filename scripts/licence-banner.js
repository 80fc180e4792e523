import { readFileSync } from 'node:fs';
import { path } from './path.js';

/** @param {string} file relative to the project */
const read = (file) => readFileSync(path(file), 'utf8').trim();

/** Each part's `package.json` and the text of its licence. */
const EPIQUE_PLAYER = ['package.json', 'LICENSE'];
const LIT = ['node_modules/lit/package.json', 'node_modules/lit/LICENSE'];
const HOWLER = ['node_modules/howler/package.json', 'node_modules/howler/LICENSE.md'];

/** One line for each paragraph: then the two MIT licences are the same text, which compresses to one. @param {string} text */
const unwrap = (text) => text.replace(/(\S) *\n *(?=\S)/g, '$1 ');

/** @param {string[]} part */
function notice([manifest = '', licence = '']) {
  const { name, version, license } = JSON.parse(read(manifest));
  return `${name} ${version}, ${license}\n\n${unwrap(read(licence))}`;
}

/** @param {readonly string[][]} parts */
const banner = (...parts) => `/*!\n${parts.map(notice).join('\n\n---\n\n')}\n*/`;

/** The notices that have to go with a copy of the standalone file: what is inside, of which version, under which licence. */
export const standaloneBanner = () => banner(EPIQUE_PLAYER, LIT, HOWLER);

/** The notice that goes with the package's copy of howler's core. */
export const howlerBanner = () => banner(HOWLER);
