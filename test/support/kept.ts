import { executeServerCommand } from '@web/test-runner-commands';
import { skip } from './skip.js';

export interface Kept {
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * What is still held once garbage is collected, in the page or out of it. Skips the test where the browser does not say: outside
 * Chromium.
 *
 * @param test the test's `this`
 */
export async function kept(test: Mocha.Context): Promise<Kept> {
  const held = await executeServerCommand<Kept | false, undefined>('kept');
  if (held) return held;
  return skip(test, 'what is held is not told here');
}
