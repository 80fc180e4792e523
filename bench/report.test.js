import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { table } from './report.js';

const METRIC = {
  id: 'seek',
  rounds: 3,
  rows: [{ id: 'seeked', title: 'seek', unit: 'ms', goal: 1.1 }],
  measure: () => Promise.reject(new Error('Nothing is measured here.')),
};

/** The cells of the only row. @param {Record<string, (number | string)[]>} seeked by player */
function cells(seeked) {
  const samples = Object.fromEntries(Object.entries(seeked).map(([player, values]) => [player, { seeked: values }]));
  const [, , row = ''] = table([METRIC], { seek: { conditions: 'here and now', samples } }).split('\n');
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('the table of the benchmark', () => {
  it('has the median, the spread, and the ratio within the rounds', () => {
    assert.deepEqual(cells({ epique: [10, 11, 30], bare: [10, 10, 10] }), [
      'seek, ms',
      '≤ 1.1× ✓',
      '11 (10–30), 1.1×',
      '10',
    ]);
  });

  it('says which rounds failed, and reaches no goal by them', () => {
    assert.deepEqual(cells({ epique: [10, 'failed', 'failed'], bare: [10, 10, 10] }), [
      'seek, ms',
      '≤ 1.1× ✗',
      '10, 1×, 2 of 3 failed',
      '10',
    ]);
  });

  it('has the word of a player that has no such number', () => {
    assert.deepEqual(cells({ epique: [10, 10, 10], bare: ['failed', 'failed', 'failed'] }), [
      'seek, ms',
      '≤ 1.1× ✗',
      '10',
      'failed',
    ]);
  });
});
