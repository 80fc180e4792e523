import { platform } from 'node:process';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
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
        ...(platform === 'linux' ? ['--no-sandbox'] : []),
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
      executablePath,
      env: { ...process.env, ...env },
      extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
    },
  });
}

/**
 * Launches that browser so that tests may play sound without a gesture.
 *
 * @param {import('../../scripts/find-browser.js').Browser} browser
 */
export async function launcher({ engine, executablePath }) {
  const sound = await nullSink();
  return { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher }[engine](
    executablePath,
    sound,
  );
}
