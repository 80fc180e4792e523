/**
 * Writes `dist/sri.json`: the value of the `integrity` attribute for each file that a page names in a tag
 * (Subresource Integrity, SHA-384).
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';

const [folder = 'dist'] = argv.slice(2);
const FILES = ['epique-player.js'];

const integrity = FILES.map((file) => [
  file,
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`,
]);
writeFileSync(`${folder}/sri.json`, `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);
