import { executeServerCommand } from '@web/test-runner-commands';
import { skip } from './skip.js';

/** Media features by name: `{ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }`. */
export type MediaFeatures = Readonly<Record<string, string>>;

/**
 * Emulates media features for the rest of the test, or skips the test where the browser has no way to: outside Chromium.
 *
 * @param test the test's `this`
 */
export async function emulateMediaFeatures(test: Mocha.Context, features: MediaFeatures): Promise<void> {
  if (await executeServerCommand<boolean, MediaFeatures>('media-features', features)) {
    emulating = true;
    return;
  }
  skip(test, 'media features cannot be emulated here');
}

let emulating = false;

afterEach('end the emulation of media features', async () => {
  if (emulating) await executeServerCommand<boolean, MediaFeatures>('media-features', {});
  emulating = false;
});
