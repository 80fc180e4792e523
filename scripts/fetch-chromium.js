import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { npm } from './npm.js';
import { path } from './path.js';
import { platform } from './platform.js';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const folder = path('node_modules/.cache/chromium');
/** Chromium ends at once where it finds no font; the package's own list looks for its fonts in /tmp only. */
const FONTS = `<fontconfig><dir>/usr/share/fonts</dir><dir>${xml(folder)}/fonts</dir><cachedir>${xml(folder)}/font-cache</cachedir></fontconfig>`;
const entry = `${folder}/node_modules/@sparticuz/chromium/build/index.js`;
/** There once it is installed and unpacked as a whole. */
const complete = `${folder}/complete`;

/** Not on Alpine and its like: the build is for glibc. */
export const canFetchChromium = platform === 'linux x64 glibc';

/**
 * A headless Chromium from the npm registry, for a Linux x64 machine that has none of its family. It is fetched when first
 * needed, not a dependency: it would cost everybody else 67 MB.
 *
 * @returns {Promise<import('./find-browser.js').Browser>}
 */
export async function fetchChromium() {
  if (!existsSync(complete)) {
    // What an interrupted run has left.
    rmSync(folder, { recursive: true, force: true });
    console.log('No Chromium found: fetching a headless Chromium from npm (67 MB).');
    mkdirSync(folder, { recursive: true });
    npm([
      'install',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--loglevel=error',
      '--prefix',
      folder,
      PACKAGE,
    ]);
  }
  // Each time: a clone may have moved.
  writeFileSync(`${folder}/fonts.conf`, FONTS);
  const { TMPDIR } = env;
  // It unpacks where temporary files go, and brings the system libraries that a bare machine lacks only on AWS Lambda.
  Object.assign(env, { TMPDIR: folder, FONTCONFIG_PATH: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const executablePath = await chromium.executablePath();
    writeFileSync(complete, '');
    return { engine: 'chromium', executablePath };
  } finally {
    delete env['AWS_EXECUTION_ENV'];
    if (TMPDIR === undefined) delete env['TMPDIR'];
    else env['TMPDIR'] = TMPDIR;
  }
}

/** @param {string} text */
function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
