import { executeServerCommand } from '@web/test-runner-commands';

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
  if (test.test) test.test.title += ' (media features cannot be emulated here)';
  test.skip();
}

let emulating = false;

afterEach('end the emulation of media features', async () => {
  if (emulating) await executeServerCommand<boolean, MediaFeatures>('media-features', {});
  emulating = false;
});
