import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ENGINES } from '../../scripts/find-browser.js';
import { path } from '../../scripts/path.js';

/** What `npm run reliability` recorded with the page. */
const runs = JSON.parse(readFileSync(path('docs/reliability.json'), 'utf8'));

const WORDS = /'([^']*)'|`([^`]*)`/.source;
const ROW = new RegExp(`row: (\\d+),\\s*fault:\\s*(?:${WORDS}),\\s*expected:\\s*(?:${WORDS})`, 'g');

/** Every test of the matrix as pieces of its title: what stands in `${}` is left out. */
function tests() {
  const folder = path('test/reliability/');
  return readdirSync(folder)
    .flatMap((file) => [...readFileSync(folder + file, 'utf8').matchAll(ROW)])
    .map(([, row, ...words]) => [`row ${row} · `, ...words.flatMap((part) => part?.split(/\$\{[^}]*\}/) ?? [])]);
}

describe('docs/reliability.md', () => {
  it('tells of every test of the matrix, in its words: `npm run reliability` writes it', () => {
    const rows = tests();
    assert.ok(rows.length > 60);
    assert.deepEqual(Object.keys(runs).sort(), [...ENGINES].sort());
    for (const [engine, { results }] of Object.entries(runs)) {
      const untold = rows.filter(
        (pieces) =>
          !results.some((/** @type {{ title: string }} */ { title }) => pieces.every((p) => title.includes(p))),
      );
      assert.deepEqual(untold, [], engine);
    }
  });

  it('tells of no test that failed, and of none that was left out without a reason', () => {
    for (const [engine, { results }] of Object.entries(runs)) {
      const failed = results.filter(
        (/** @type {{ title: string, passed: boolean, skipped?: boolean }} */ { title, passed, skipped }) =>
          skipped ? !title.includes(' · not tested: ') : !passed,
      );
      assert.deepEqual(failed, [], engine);
    }
  });
});
