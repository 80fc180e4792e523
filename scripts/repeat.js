/**
 * Runs the browser tests again and again, to show that they are to be trusted: `npm run repeat -- 20 firefox [files…]`.
 * Without an engine, in all three. Ends with one line for each engine; fails when any run failed.
 */
import { spawnSync } from 'node:child_process';

const [count = '20', ...rest] = process.argv.slice(2);
const ENGINES = ['chromium', 'firefox', 'webkit'];
const engines = rest.filter((word) => ENGINES.includes(word));
const files = rest.filter((word) => !ENGINES.includes(word));

/** @param {string} engine @returns {string} the tests' own last lines; empty where all passed */
function run(engine) {
  const { status, stdout } = spawnSync(
    'wtr',
    files.flatMap((file) => ['--files', `'${file}'`]),
    {
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, BROWSER: engine },
    },
  );
  return status === 0 ? '' : stdout;
}

const summary = (engines.length > 0 ? engines : ENGINES).map((engine) => {
  let passed = 0;
  for (let turn = 1; turn <= Number(count); turn++) {
    const failure = run(engine);
    if (failure === '') passed++;
    else console.log(failure);
    console.log(`${engine} ${turn}/${count}: ${failure === '' ? 'passed' : 'failed'}`);
  }
  return { engine, passed };
});
for (const { engine, passed } of summary) console.log(`${engine}: ${passed} of ${count} runs passed`);
process.exitCode = summary.every(({ passed }) => passed === Number(count)) ? 0 : 1;
