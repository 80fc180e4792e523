/**
 * Runs the browser tests again and again, to show that they are to be trusted: `npm run repeat -- 20 firefox [files…]`.
 * Without an engine, in all three. Ends with one line for each engine; fails when any run failed.
 */
import { ENGINES } from './find-browser.js';
import { runTests } from './run-tests.js';

const words = process.argv.slice(2);
const isNumber = (/** @type {string} */ word) => /^\d+$/.test(word);
const count = Number(words.find(isNumber) ?? 20);
const engines = words.filter((word) => ENGINES.includes(word));
const files = words.filter((word) => !isNumber(word) && !ENGINES.includes(word));

// Otherwise a test that fails would have two more tries.
delete process.env['CI'];

const summary = [];
for (const engine of engines.length > 0 ? engines : ENGINES) {
  let passed = 0;
  for (let turn = 1; turn <= count; turn++) {
    const { status, output } = await runTests({ engine, files, output: 'returned' });
    if (status === 0) passed++;
    else console.log(output);
    console.log(`${engine} ${turn}/${count}: ${status === 0 ? 'passed' : 'failed'}`);
  }
  summary.push({ engine, passed });
}
for (const { engine, passed } of summary) console.log(`${engine}: ${passed} of ${count} runs passed`);
process.exitCode = summary.every(({ passed }) => passed === count) ? 0 : 1;
