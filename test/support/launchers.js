import { platform } from 'node:process';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';

/** @param {string} executablePath @param {Record<string, string>} [env] */
export function chromiumLauncher(executablePath, env = {}) {
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

/** @param {string} executablePath @param {Record<string, string>} [env] */
export function firefoxLauncher(executablePath, env = {}) {
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
