import { canFetchChromium, fetchChromium } from './fetch-chromium.js';
import { findBrowser } from './find-browser.js';

/**
 * The browser to test in: one of the wanted engine; where none is wanted Chromium, installed or fetched, and only then Firefox,
 * for the one that a distribution installs may not be allowed to read the profiles that tests make. Without a browser it ends
 * the process with a sentence that says what to install.
 *
 * @param {string} [wanted] `chromium`, `firefox` or `webkit`
 * @returns {Promise<import('./find-browser.js').Browser>}
 */
export async function chooseBrowser(wanted) {
  try {
    return await choose(wanted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** @param {string} [wanted] */
async function choose(wanted) {
  switch (wanted) {
    case undefined:
    case '':
      return (
        findBrowser('chromium') ??
        (await fetched().catch(tell)) ??
        findBrowser('firefox') ??
        missing('Install Chrome, Chromium, Edge or Firefox, or set CHROME_PATH.')
      );
    case 'chromium':
      return (
        findBrowser('chromium') ?? (await fetched()) ?? missing('Install Chrome, Chromium or Edge, or set CHROME_PATH.')
      );
    case 'firefox':
      return findBrowser('firefox') ?? missing('Install Firefox.');
    case 'webkit':
      return (
        findBrowser('webkit') ??
        missing('WebKit is tested with WebKitGTK on Linux: install the packages webkit2gtk-driver and xvfb.')
      );
    default:
      return missing(`TEST_BROWSER is chromium, firefox or webkit, not "${wanted}".`);
  }
}

/** @param {unknown} error */
const tell = (error) =>
  void console.error('Chromium could not be fetched.', error instanceof Error ? error.message : error);

const fetched = async () => (canFetchChromium ? await fetchChromium() : undefined);

/** @param {string} remedy @returns {never} */
function missing(remedy) {
  throw new Error(`There is no browser to test in. ${remedy}`);
}
