/**
 * Makes a fresh clone ready to run: installs the dependencies of the lockfile, where they are missing or older than it.
 * Needs Node alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.js';
import { path } from './path.js';
import { platform } from './platform.js';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// What the tools of the lockfile agree on.
if (!(major === 20 ? minor >= 19 : major === 22 ? minor >= 13 : major >= 24)) {
  console.error(
    `This needs Node 20 (from 20.19 on), Node 22 (from 22.13 on), or Node 24 or later; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Where it is written for which system the dependencies are: a folder may be shared with another. */
const platformFile = path('node_modules/.platform');

if (!isInstalled()) {
  console.log('Installing the dependencies…');
  // Where NODE_ENV is `production`, as in many containers, npm would leave out all that builds and tests.
  try {
    // And no package runs a script of its own here: none needs to.
    npm(['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  writeFileSync(platformFile, platform);
}

/** Whether what npm last installed is what the lockfile asks for. */
function isInstalled() {
  const installed = path('node_modules/.package-lock.json');
  if (!existsSync(installed) || !existsSync(platformFile)) return false;
  if (readFileSync(platformFile, 'utf8') !== platform) return false;
  const [wanted, present] = [packages(path('package-lock.json')), packages(installed)];
  return Object.entries(wanted).every(
    // Packages for other platforms are in the lockfile only.
    ([place, { version, optional }]) => place === '' || optional || (present[place] || {}).version === version,
  );
}

/** @param {string} lockfile @returns {Record<string, { version?: string, optional?: boolean }>} */
function packages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
