import { exec } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { promisify } from 'node:util';
import { path } from './path.js';

/** What a build goes by, beside `src/` and `scripts/`. */
const SETTINGS = [
  ...['package.json', 'package-lock.json', 'LICENSE', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'],
  'custom-elements-manifest.config.js',
];

/** @type {Promise<unknown> | undefined} */
let building;

/**
 * The text of a file that `npm run build` makes: built first where it is missing, or older than what it is made of, as after a pull.
 *
 * @param {string} file
 */
export async function built(file) {
  const place = path(file);
  if (isStale(place)) {
    building ??= build().finally(() => (building = undefined));
    await building;
  }
  return readFile(place, 'utf8');
}

function build() {
  console.log('Building…');
  // Not `npm run build`, which may install dependencies: they would change under a server that runs. And for production, as the
  // package is published: Vite's server, which may be what runs this, has set NODE_ENV to its own mode.
  return promisify(exec)('npm run build:package', { cwd: path(''), env: { ...env, NODE_ENV: 'production' } });
}

/** @param {string} place */
function isStale(place) {
  const made = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [...SETTINGS, ...filesIn('src'), ...filesIn('scripts')].some((file) => statSync(path(file)).mtimeMs > made);
}

/** @param {string} folder */
const filesIn = (folder) => readdirSync(path(folder), { recursive: true }).map((name) => join(folder, String(name)));
