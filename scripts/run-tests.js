import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { outcome } from './outcome.js';

/** The runner's own file, for Node: no shell, because each system's has its own way with quotes and patterns. */
const RUNNER = fileURLToPath(new URL('dist/bin.js', import.meta.resolve('@web/test-runner')));

/** @typedef {{ row: number, what: string, value: number, unit: string }} Figure */
/** @typedef {{ title: string, passed: boolean, skipped: boolean }} Result */
/** @typedef {{ results: Result[], figures: Figure[] }} Run */

/**
 * Runs the browser tests.
 *
 * @param {object} options
 * @param {string | undefined} [options.engine] `chromium`, `firefox` or `webkit`; without it, what `$TEST_BROWSER` says
 * @param {readonly string[]} [options.files] paths and patterns; without any, all tests
 * @param {string} [options.results] the file to which the result of each test is written
 * @param {'shown' | 'returned' | 'both'} options.output what is only shown has the terminal, and draws its progress there
 * @returns {Promise<import('./outcome.js').Outcome>}
 */
export function runTests({ engine, files = [], results, output }) {
  const child = spawn(execPath, [RUNNER, ...files], {
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...(engine && { TEST_BROWSER: engine }), ...(results && { TEST_RESULTS: results }) },
  });
  return outcome(child, { live: output === 'both' });
}

/**
 * Runs the browser tests for what came of each.
 *
 * @param {Omit<Parameters<typeof runTests>[0], 'results'>} options
 * @returns {Promise<Run | undefined>} nothing where they did not run
 */
export async function testResults(options) {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  try {
    const results = join(folder, 'results.json');
    await runTests({ ...options, results });
    return existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
