/**
 * Measures the players beside each other, A B C A B C …, and writes `results.json` and the table in
 * `docs/performance.md`: `node bench/run.js [--metrics=usable,steady] [--players=epique,bare] [--rounds=3]`.
 * Metrics that are not measured anew stay as they were. With `--dry`, or with some of the players alone, nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chooseBrowser } from '../scripts/choose-browser.js';
import { BenchPage } from './bench-page.js';
import { highlight } from './metrics/highlight.js';
import { leaks } from './metrics/leaks.js';
import { manyChapters } from './metrics/many-chapters.js';
import { manyPlayers } from './metrics/many-players.js';
import { quiet } from './metrics/quiet.js';
import { seek } from './metrics/seek.js';
import { start } from './metrics/start.js';
import { steady } from './metrics/steady.js';
import { usable } from './metrics/usable.js';
import { weight } from './metrics/weight.js';
import { PLAYERS, playerNamed } from './players.js';
import { table, writeReport } from './report.js';
import { BenchServer } from './server.js';

/**
 * @typedef {{ browser: import('puppeteer-core').Browser, server: BenchServer, origin: string }} Rig
 *
 * @typedef {object} Row one line of the table
 * @property {string} id
 * @property {string} title
 * @property {string} unit
 * @property {number} [goal] at most so many times what the bare element needs
 * @property {number} [most]
 * @property {number} [least]
 *
 * @typedef {object} Metric rows that are measured together
 * @property {string} id
 * @property {number} rounds
 * @property {readonly Row[]} rows
 * @property {(rig: Rig, player: import('./players.js').Player) => Promise<Record<string, number | string>>} measure by row; a word says
 *   why the player has no such number
 *
 * @typedef {Record<string, Record<string, (number | string)[]>>} Samples by player and row, one for each round
 * @typedef {{ conditions: string, samples: Samples }} Measurement of one metric: the browser, the processors and the day it comes from
 * @typedef {Record<string, Measurement>} Results by metric
 */

/** @type {readonly Metric[]} */
const METRICS = [weight, usable, start, seek, steady, quiet, highlight, manyChapters, manyPlayers, leaks];

const RESULTS = new URL('results.json', import.meta.url);

/** A page without a gesture may play, and without a sandbox where there is none. */
const ARGS = ['--autoplay-policy=no-user-gesture-required', ...(process.platform === 'linux' ? ['--no-sandbox'] : [])];

const { values: args } = parseArgs({
  options: {
    metrics: { type: 'string' },
    players: { type: 'string' },
    rounds: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const metrics = args.metrics ? args.metrics.split(',').map(metricNamed) : METRICS;
const players = args.players ? args.players.split(',').map(playerNamed) : PLAYERS;

const server = new BenchServer();
const { executablePath } = await chooseBrowser('chromium');
const browser = await puppeteer.launch({ executablePath, args: ARGS });
const rig = { browser, server, origin: await server.start() };
const conditions = [
  await browser.version(),
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  new Date().toISOString().slice(0, 10),
].join(', ');
const results = read();

// The browser's audio service starts with the first sound.
await BenchPage.with(rig, playerNamed('bare'), {}, (page) => page.play());

for (const metric of metrics) {
  const measurement = { conditions, samples: await measure(metric) };
  console.log(table([metric], { [metric.id]: measurement }));
  if (!args.dry && !args.players) {
    results[metric.id] = measurement;
    writeFileSync(RESULTS, `${JSON.stringify(results)}\n`);
    await writeReport(METRICS, results);
  }
}

await browser.close();
server.stop();

/** @param {Metric} metric @returns {Promise<Samples>} */
async function measure(metric) {
  /** @type {Samples} */
  const samples = {};
  const rounds = Number(args.rounds ?? metric.rounds);
  if (!(rounds >= 1)) throw new Error('--rounds is a number from 1 on.');
  for (let round = 1; round <= rounds; round += 1) {
    // In turn each is the first, which finds the machine at rest.
    for (const player of [
      ...players.slice((round - 1) % players.length),
      ...players.slice(0, (round - 1) % players.length),
    ]) {
      process.stderr.write(`${metric.id} ${round}/${rounds} ${player.id}\n`);
      const sample = await attempt(metric, player);
      const rows = (samples[player.id] ??= {});
      for (const [row, value] of Object.entries(sample)) (rows[row] ??= []).push(value);
    }
  }
  return samples;
}

/** Whatever a player fails at is said in its cell, and the run goes on. @param {Metric} metric @param {import('./players.js').Player} player */
async function attempt(metric, player) {
  try {
    return await metric.measure(rig, player);
  } catch (error) {
    // Without a browser all of them would.
    if (!browser.connected) throw error;
    console.error(error);
    return Object.fromEntries(metric.rows.map(({ id }) => [id, 'failed']));
  }
}

/** @returns {Results} */
function read() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} id */
function metricNamed(id) {
  const metric = METRICS.find((one) => one.id === id);
  if (!metric) throw new Error(`There is no metric "${id}": ${METRICS.map((one) => one.id).join(', ')}.`);
  return metric;
}
