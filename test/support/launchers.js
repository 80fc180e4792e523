import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { BrowserPool } from './browser-pool.js';
import { nullSink } from './null-sink.js';
import { webkitLauncher } from './webkit-launcher.js';

/** @param {string} executablePath @param {Record<string, string>} env */
function chromiumLauncher(executablePath, env) {
  return chromeLauncher({
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env },
      args: [
        '--autoplay-policy=no-user-gesture-required',
        // Neither a plain user in a container nor root has a sandbox there.
        ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
      ],
    },
  });
}

/** @param {string} executablePath @param {Record<string, string>} env */
function firefoxLauncher(executablePath, env) {
  return chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: {
      browser: 'firefox',
      // Otherwise Firefox records each request for the runner, which reads none: a quarter of its time, and half of its memory.
      networkEnabled: false,
      executablePath,
      env: { ...process.env, ...env },
      extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
    },
  });
}

/** How many at a time, on two cores: a browser that plays takes little of one. WebKitGTK's sound needs more of it. */
const BROWSERS = { chromium: 5, firefox: 5, webkit: 3 };

/**
 * Launches that browser, several times, so that tests may play sound without a gesture.
 *
 * @param {import('../../scripts/find-browser.js').Browser} browser
 */
export async function launcher({ engine, executablePath }) {
  const sound = await nullSink();
  const launch = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher }[engine];
  const one = () => launch(executablePath, sound);
  return new BrowserPool([one(), ...Array.from({ length: BROWSERS[engine] - 1 }, one)]);
}
