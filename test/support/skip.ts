/**
 * Skips a test, and says why in its title.
 *
 * @param test the test's `this`
 */
export function skip(test: Mocha.Context, reason: string): never {
  if (test.test) test.test.title += ` (${reason})`;
  return test.skip();
}
