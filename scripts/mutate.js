/**
 * Puts one fault after another into the sources, and runs the test that is there to catch it: `npm run mutate`.
 * A fault that no named test catches is a hole in the tests. `npm run mutate -- recovery` tries those of one file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { MUTANTS } from './mutants.js';
import { testResults } from './run-tests.js';
import { path } from './path.js';

/** Runs one test file; returns the titles of the tests that failed. @param {string} test @returns {Promise<string[]>} */
async function failures(test) {
  const run = await testResults({ files: [`test/${test}`], output: 'returned' });
  if (!run) throw new Error('The tests did not run.');
  return run.results.filter(({ passed, skipped }) => !passed && !skipped).map(({ title }) => title);
}

/** @param {import('./mutants.js').Mutant} mutant @returns {Promise<boolean>} whether it was caught */
async function isCaught({ file, from, to, test, caughtBy }) {
  const source = path(`src/${file}`);
  const original = readFileSync(source, 'utf8');
  if (original.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  const restore = () => writeFileSync(source, original);
  process.once('exit', restore);
  writeFileSync(
    source,
    original.replace(from, () => to),
  );
  try {
    return (await failures(test)).some((title) => title.includes(caughtBy));
  } finally {
    restore();
    process.off('exit', restore);
  }
}

// An interrupted run leaves no fault behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const [part = ''] = process.argv.slice(2);
const chosen = MUTANTS.filter(({ file }) => file.includes(part));
if (chosen.length === 0) throw new Error(`There is no fault for a file named "${part}".`);
let missed = 0;
for (const mutant of chosen) {
  const caught = await isCaught(mutant);
  if (!caught) missed++;
  console.log(
    `${caught ? '✓' : '✗'} ${mutant.file}: ${mutant.from.trim()} → ${mutant.to || 'nothing'} (“${mutant.caughtBy}”)`,
  );
}
console.log(missed === 0 ? 'Every fault was caught.' : `${missed} not caught.`);
process.exitCode = missed === 0 ? 0 : 1;
