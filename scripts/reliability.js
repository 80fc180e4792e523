/**
 * Runs the fault matrix in every engine there is and writes docs/reliability.md from what came of it: `npm run reliability`.
 * `npm run reliability -- firefox` runs it in one engine, and keeps the others' figures; `-- none` writes the page alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { testResults } from './run-tests.js';
import { ENGINES } from './find-browser.js';
import { path } from './path.js';

/** @typedef {import('./run-tests.js').Run & { date: string }} Run */

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** `row 5 · fault · what the listener sees`, and a reason where it is not tested. */
const TITLE = /^row (\d+) · (.+?) · (.+?)(?: · not tested: (.*))?$/;

const page = path('docs/reliability.md');
/** What the last runs gave, by engine, each with its day; beside the page, so that one engine can be run alone. */
const record = path('docs/reliability.json');

/** @param {string} engine */
const run = (engine) =>
  testResults({ engine, files: ['test/reliability/*.test.ts', 'test/reliability/thirty-outages.ts'], output: 'shown' });

/** @param {Partial<Record<string, Run>>} runs */
function table(runs) {
  /** @type {Map<string, { row: number, fault: string, expected: string, cells: Record<string, string> }>} */
  const lines = new Map();
  for (const engine of ENGINES) {
    for (const { title, passed, skipped } of runs[engine]?.results ?? []) {
      const [, row, fault, expected, reason] = TITLE.exec(title) ?? [];
      if (!row || !fault || !expected) continue;
      const line = lines.get(`${row} ${fault}`) ?? { row: Number(row), fault, expected, cells: {} };
      line.cells[engine] = skipped ? (reason ?? 'not tested') : passed ? '✓' : '✗';
      lines.set(`${row} ${fault}`, line);
    }
  }
  return [...lines.values()]
    .sort((a, b) => a.row - b.row)
    .map(({ row, fault, expected, cells }) => [row, fault, expected, ...ENGINES.map((engine) => cells[engine] ?? '–')])
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** @param {Partial<Record<string, Run>>} runs */
function figures(runs) {
  /** @type {Map<string, Record<string, number[]>>} */
  const lines = new Map();
  for (const engine of ENGINES) {
    for (const { row, what, value, unit } of runs[engine]?.figures ?? []) {
      const key = `${row} | ${what}${unit ? `, ${unit}` : ''}`;
      const line = lines.get(key) ?? {};
      (line[engine] ??= []).push(value);
      lines.set(key, line);
    }
  }
  const cell = (/** @type {number[]} */ values) => values.map(String).join(' · ') || '–';
  return [...lines]
    .sort(([a], [b]) => parseInt(a) - parseInt(b))
    .map(([key, line]) => `| ${key} | ${ENGINES.map((engine) => cell(line[engine] ?? [])).join(' | ')} |`)
    .join('\n');
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !ENGINES.includes(word) && word !== 'none');
if (unknown) throw new Error(`"${unknown}" is not one of ${ENGINES.join(', ')}, none.`);
/** @type {Partial<Record<string, Run>>} */
const runs = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
for (const engine of wanted.length > 0 ? ENGINES.filter((one) => wanted.includes(one)) : ENGINES) {
  const result = await run(engine);
  if (!result) throw new Error(`The tests did not run in ${engine}.`);
  runs[engine] = { date: new Date().toISOString().slice(0, 10), ...result };
  // One that cannot run later does not take this hour with it.
  writeFileSync(record, await prettier.format(JSON.stringify(runs), { parser: 'json' }));
}
const named = ENGINES.map((engine) => ({ ...runs[engine], name: NAMES[/** @type {keyof typeof NAMES} */ (engine)] }));
const head = named.map(({ name }) => name).join(' | ');
const dates = named.flatMap(({ name, date }) => (date ? `${name} ${date}` : [])).join(', ');

const text = `# What goes wrong, and what a listener then hears

<!-- Written by \`npm run reliability\` from the tests in test/reliability/: change those. -->

The audio plays over real connections that are cut, stalled, slowed or answer wrongly, in three engines. A lost
connection is retried 0.5, 1, 2 and 4 s after the attempt before has failed, and from then on after 6 to 7 s, each wait
varied by up to a quarter; an attempt that hangs is given up after 7 to 14 s. A new attempt is made at once when the
browser reports that it is online. It is also made when the playhead has stood still for 6 s with no byte coming in (2.5 s
where a seek has led to a place with ten seconds of sound loaded), and when a first answer has not come after 15 s. After
two minutes the listener is offered a retry. An attempt is one load: browsers repeat its request by themselves, Firefox ten
times at once.
Meanwhile the position is kept, \`paused\` stays \`false\`, there is one \`waiting\`, one \`stalled\` and no \`error\`; after
ten seconds a notice says that the connection is lost.

✓ held in the last run (${dates}), ✗ not held; a sentence says why a row is not tested in an engine. Imitated: no test can make a
browser do it, so the test does or dispatches what the browser would.

| Row | What goes wrong | What is promised | ${head} |
| --: | --- | --- | --- | --- | --- |
${table(runs)}

## Figures of the last run

| Row | What | ${head} |
| --: | --- | --- | --- | --- |
${figures(runs)}
`;
writeFileSync(page, await prettier.format(text, { parser: 'markdown' }));
