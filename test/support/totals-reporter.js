/**
 * Ends the run's output with one line of numbers: `41 passed, 0 failed, 2 skipped`.
 * A file that could not be run counts as a failure.
 *
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const totalsReporter = () => ({
  stop({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      const before = total.failed;
      if (session.testResults) count(session.testResults, total);
      if (!session.passed && total.failed === before) total.failed++;
    }
    // On a line of its own: the runner's logger moves the cursor before it writes.
    console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  },
});

/**
 * @param {import('@web/test-runner-core').TestSuiteResult} suite
 * @param {{ passed: number, failed: number, skipped: number }} total is added to
 */
function count({ suites, tests }, total) {
  for (const test of tests) total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suites) count(inner, total);
}
