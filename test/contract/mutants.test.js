import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MUTANTS } from '../../scripts/mutants.js';
import { path } from '../../scripts/path.js';

const read = (/** @type {string} */ file) => readFileSync(path(file), 'utf8');

test('every deliberate fault still has its place in the sources, and the test that catches it', () => {
  assert.ok(MUTANTS.length >= 10);
  for (const { file, from, test, caughtBy } of MUTANTS) {
    assert.equal(read(`src/${file}`).split(from).length, 2, `${file} holds once: ${from}`);
    assert.ok(read(`test/${test}`).includes(caughtBy), `${test} holds: ${caughtBy}`);
  }
});
