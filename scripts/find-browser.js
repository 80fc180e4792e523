import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {{ engine: Engine, executablePath: string }} Browser
 */

/** All that the tests run in. @type {readonly string[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const PROGRAM_FILES = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(
  (path) => path ?? [],
);

/** Folders that are searched for each name in {@link NAMES}. */
const FOLDERS = platform === 'win32' ? PROGRAM_FILES : platform === 'darwin' ? ['/Applications'] : searchPath();

/** What each engine's browsers are called below those folders, the preferred one first. */
const NAMES = {
  linux: {
    chromium: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
    firefox: ['firefox', 'firefox-esr'],
    webkit: ['WebKitWebDriver'],
  },
  darwin: {
    chromium: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['Firefox.app/Contents/MacOS/firefox'],
    webkit: [],
  },
  win32: {
    chromium: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
    firefox: ['Mozilla Firefox/firefox.exe'],
    webkit: [],
  },
};

/**
 * An installed browser of that engine; for WebKit it is the WebDriver that starts one.
 * `$CHROME_PATH` wins for Chromium; throws where it names nothing that can be run.
 *
 * @param {Engine} engine
 * @returns {Browser | undefined}
 */
export function findBrowser(engine) {
  const named = engine === 'chromium' ? env['CHROME_PATH'] : undefined;
  if (named && !isExecutable(named)) throw new Error(`CHROME_PATH is ${named}, which is no program${inApp(named)}.`);
  const names = NAMES[/** @type {keyof typeof NAMES} */ (platform)]?.[engine] ?? [];
  const candidates = named ? [named] : names.flatMap((name) => FOLDERS.map((folder) => join(folder, name)));
  const executablePath = candidates.find(isExecutable);
  return executablePath ? { engine, executablePath } : undefined;
}

function searchPath() {
  return (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** On macOS an application is a folder. @param {string} path */
const inApp = (path) => (/\.app\/?$/.test(path) ? ': name the one in its Contents/MacOS' : '');
