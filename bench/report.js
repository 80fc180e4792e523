import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { PLAYERS } from './players.js';
import { median } from './statistics.js';

/** @typedef {import('./run.js').Metric} Metric */
/** @typedef {import('./run.js').Results} Results */
/** @typedef {import('./run.js').Row} Row */

const DOCUMENT = new URL('../docs/performance.md', import.meta.url);
/** The table stands between these in the document. */
const [BEGIN, END] = ['<!-- table -->', '<!-- end of table -->'];

const OURS = 'epique';
const BASE = 'bare';

/** @param {readonly Metric[]} metrics @param {Results} results */
export async function writeReport(metrics, results) {
  const [before = '', rest = ''] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  const [, after = ''] = rest.split(END);
  const text = [before + BEGIN, ...tables(metrics, results), END + after].join('\n\n');
  writeFileSync(DOCUMENT, await format(text, { parser: 'markdown', printWidth: 120 }));
}

/** A table for each day and machine, under its name. @param {readonly Metric[]} metrics @param {Results} results */
function tables(metrics, results) {
  const measured = metrics.filter(({ id }) => results[id]);
  const conditions = new Set(measured.map(({ id }) => results[id]?.conditions));
  return [...conditions].flatMap((one) => [
    `${one}:`,
    table(
      measured.filter(({ id }) => results[id]?.conditions === one),
      results,
    ),
  ]);
}

/**
 * One line for each row: the goal and whether it is reached, then for each player the median, the least and the most, and
 * how many times the bare element's that is.
 *
 * @param {readonly Metric[]} metrics @param {Results} results
 */
export function table(metrics, results) {
  const players = PLAYERS.filter(({ id }) => metrics.some((metric) => id in (results[metric.id]?.samples ?? {})));
  const lines = metrics.flatMap(({ id, rows }) => rows.map((row) => line(row, results[id]?.samples ?? {}, players)));
  const head = ['', 'goal', ...players.map(({ name }) => name)];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Row} row @param {import('./run.js').Samples} samples @param {readonly import('./players.js').Player[]} players */
function line(row, samples, players) {
  const base = samples[BASE]?.[row.id];
  const title = row.unit ? `${row.title}, ${row.unit}` : row.title;
  return [
    title,
    goal(row, samples[OURS]?.[row.id], base),
    ...players.map(({ id }) => cell(samples[id]?.[row.id] ?? [], base)),
  ];
}

/** Not reached by rounds that failed. @param {Row} row @param {readonly (number | string)[]} [ours] @param {readonly (number | string)[]} [base] */
function goal({ goal, most, least }, ours = [], base = []) {
  const whole = numbers(ours).length === ours.length;
  const value = median(numbers(ours));
  const times = median(ratios(ours, base));
  const mark = (/** @type {boolean} */ reached) => (ours.length === 0 ? '' : whole && reached ? ' ✓' : ' ✗');
  if (goal !== undefined) return `≤ ${goal}×${mark(times <= goal)}`;
  if (most !== undefined) return `≤ ${most}${mark(value <= most)}`;
  if (least !== undefined) return `≥ ${least}${mark(value >= least)}`;
  return '';
}

/** @param {readonly (number | string)[]} values @param {readonly (number | string)[]} [base] */
function cell(values, base = []) {
  const known = numbers(values);
  if (known.length === 0) return String(values[0] ?? '');
  const [least, most] = [Math.min(...known), Math.max(...known)].map(short);
  const spread = least === most ? '' : ` (${least}–${most})`;
  const times = median(ratios(values, base));
  const ratio = Number.isFinite(times) && values !== base ? `, ${short(times)}×` : '';
  const failed = values.length - known.length;
  return `${short(median(known))}${spread}${ratio}${failed > 0 ? `, ${failed} of ${values.length} failed` : ''}`;
}

/** Each round's own, so that a busy minute counts for both. @param {readonly (number | string)[]} values @param {readonly (number | string)[]} base */
function ratios(values, base) {
  return values.flatMap((value, round) => {
    const other = base[round];
    return typeof value === 'number' && typeof other === 'number' && other > 0 ? [value / other] : [];
  });
}

/** @param {readonly (number | string)[]} values */
const numbers = (values) => values.filter((value) => typeof value === 'number');

/** @param {number} value */
function short(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2)));
}
