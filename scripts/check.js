/**
 * Everything that has to hold before a change lands, one line each: `npm test`. The output of what fails follows its line.
 * The last line counts the tests and the checks.
 */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';
import { chooseBrowser } from './choose-browser.js';
import { outcome } from './outcome.js';
import { runTests } from './run-tests.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** A check passes or fails as one. @param {string} _output @param {boolean} ok @returns {Totals} */
const asOne = (_output, ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** Node's test runner ends with one line for each number. @type {typeof asOne} */
const nodeTests = (output, ok) => {
  const number = (/** @type {string} */ name) =>
    Number(new RegExp(`^\\S+ ${name} (\\d+)$`, 'm').exec(stripVTControlCharacters(output))?.[1] ?? 0);
  return atLeastOne(
    { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') },
    ok,
  );
};

/** The browser tests end with all numbers in one line. @type {typeof asOne} */
const browserTests = (output, ok) => {
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output) ?? [];
  return atLeastOne({ passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: Number(skipped ?? 0) }, ok);
};

/**
 * A run that failed without a failed test still failed; so did one in which no test passed.
 *
 * @param {Totals} totals @param {boolean} ok @returns {Totals}
 */
const atLeastOne = (totals, ok) => ((ok && totals.passed > 0) || totals.failed > 0 ? totals : { ...totals, failed: 1 });

/** @param {string} command a line for the shell */
const shell = (command) => () => outcome(spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] }));

/** @typedef {{ name: string, run: () => Promise<import('./outcome.js').Outcome>, count?: typeof asOne, live?: boolean }} Step */

/** Stages run one after the other, the steps of a stage at the same time. @type {readonly (readonly Step[])[]} */
const STAGES = [
  [
    { name: 'format', run: shell('prettier --check --log-level warn .') },
    { name: 'lint', run: shell('npm run --silent lint:code') },
    { name: 'types', run: shell('tsc && tsc -p tsconfig.node.json') },
    { name: 'templates', run: shell('npm run --silent lint:templates') },
    { name: 'layers', run: shell('npm run --silent lint:layers') },
  ],
  [{ name: 'build', run: shell('npm run --silent build') }],
  [
    { name: 'size', run: shell('node scripts/check-size.js') },
    { name: 'node tests', run: shell('npm run --silent test:node'), count: nodeTests },
  ],
  [{ name: 'browser tests', run: () => runTests({ output: 'both' }), count: browserTests, live: true }],
];

const browser = await chooseBrowser(process.env['TEST_BROWSER']);
console.log(`Testing in ${browser.executablePath}`);

const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {Step} step */
async function check({ name, run, count = asOne, live = false }) {
  const start = performance.now();
  const { status, output } = await run();
  const ok = status === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const totals = count(output, ok);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok && !live) console.log(output);
  for (const key of /** @type {(keyof Totals)[]} */ (Object.keys(total))) total[key] += totals[key];
}

for (const stage of STAGES) await Promise.all(stage.map(check));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
