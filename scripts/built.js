import { exec } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../', import.meta.url);

/** @type {Promise<unknown> | undefined} */
let building;

/**
 * The text of a file that `npm run build` makes: built first where it is missing, or older than a source, as after a pull.
 *
 * @param {string} file
 */
export async function built(file) {
  const url = new URL(file, root);
  if (isStale(url)) {
    building ??= build().finally(() => (building = undefined));
    await building;
  }
  return readFile(url, 'utf8');
}

function build() {
  console.log('Building…');
  // Vite's server sets the environment of its own mode; the package is built as it is published.
  return promisify(exec)('npm run build', { cwd: fileURLToPath(root), env: { ...env, NODE_ENV: 'production' } });
}

/** @param {URL} url */
function isStale(url) {
  const made = statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = fileURLToPath(new URL('src/', root));
  return readdirSync(sources, { recursive: true }).some((name) => statSync(join(sources, String(name))).mtimeMs > made);
}
