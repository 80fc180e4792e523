import { writeFileSync } from 'node:fs';
import { env } from 'node:process';

/** @import { Figure, Result } from '../../scripts/run-tests.js' */

/** @type {Figure[]} */
const figures = [];

/**
 * The command `figure`: a number that a test measured.
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<Figure>}
 */
export const figuresPlugin = () => ({
  name: 'figures',
  executeCommand({ command, payload }) {
    if (command !== 'figure' || !payload) return undefined;
    figures.push(payload);
    return true;
  },
});

/**
 * Writes the titles and results of the tests, and the figures, to the file that `$TEST_RESULTS` names, for `testResults()` in
 * `scripts/run-tests.js`. Does nothing without it.
 *
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const resultsReporter = () => ({
  stop({ sessions }) {
    const file = env['TEST_RESULTS'];
    if (!file) return;
    const results = sessions.flatMap(({ testResults }) => (testResults ? flatten(testResults) : []));
    writeFileSync(file, JSON.stringify({ results, figures }));
  },
});

/** @param {import('@web/test-runner-core').TestSuiteResult} suite @returns {Result[]} */
const flatten = ({ suites, tests }) => [
  ...tests.map(({ name, passed, skipped }) => ({ title: name, passed, skipped })),
  ...suites.flatMap(flatten),
];
