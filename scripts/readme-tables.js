/**
 * Writes the README's tables from `custom-elements.json`, between `<!-- name -->` and `<!-- /name -->`: what the doc
 * comments of the player say is written once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMain, path } from './path.js';

const README = path('README.md');

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, readonly?: boolean, optional?: boolean }} Entry */
/** @typedef {Entry & { kind: string, attribute?: string, parameters?: Entry[], return?: { type: { text: string } } }} Member */

/** @param {string} text in a cell */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text}\`` : '');
/** @param {readonly string[]} head @param {readonly string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** A constant's name says nothing outside the sources. @param {Entry} entry */
const defaultOf = ({ default: value }) => (value && value !== 'null' && !/^[A-Za-z]\w*\(/.test(value) ? value : '');

/** What a reader looks for first, and last; the others stand as in the sources. */
const FIRST = ['src', 'chapters', 'preload'];
const LAST = ['lang', 'focus', 'forget'];

/** @template {Entry} One @param {readonly One[]} entries @returns {One[]} */
function inOrder(entries) {
  const among = (/** @type {readonly string[]} */ names) =>
    names.flatMap((name) => entries.filter((one) => one.name === name));
  const others = entries.filter(({ name }) => ![...FIRST, ...LAST].includes(name));
  return [...among(FIRST), ...others, ...among(LAST)];
}

/** @param {Member} method */
const signature = ({ name, parameters = [], return: result }) =>
  `${name}(${parameters.map(parameter).join(', ')}): ${result?.type.text ?? 'void'}`;

/** @param {Entry} entry */
const parameter = ({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text}`;

/** @param {Record<string, any>} player @returns {Record<string, string>} */
function tables(player) {
  const members = /** @type {Member[]} */ (player['members']);
  const attributes = /** @type {(Entry & { fieldName?: string })[]} */ (player['attributes']);
  const described = (/** @type {Entry[]} */ entries) =>
    entries.map(({ name, description = '' }) => [code(name), description]);
  return {
    attributes: table(
      ['Attribute', 'Property', 'Meaning', 'Default'],
      inOrder(attributes).map((one) => [
        code(one.name),
        code(one.fieldName),
        one.description ?? '',
        code(defaultOf(one).replaceAll("'", '')),
      ]),
    ),
    properties: table(
      ['Property', 'Type', 'Meaning'],
      members
        .filter(({ kind, attribute }) => kind === 'field' && !attribute)
        .map((one) => [
          code(one.name),
          code(one.type?.text),
          `${one.readonly ? 'Read only. ' : ''}${one.description ?? ''}`,
        ]),
    ),
    methods: table(
      ['Method', 'Meaning'],
      inOrder(members.filter(({ kind }) => kind === 'method')).map((one) => [
        code(signature(one)),
        one.description ?? '',
      ]),
    ),
    events: table(
      ['Event', 'Type', 'When'],
      /** @type {Entry[]} */ (player['events']).map((one) => [
        code(one.name),
        code(one.type?.text),
        one.description ?? '',
      ]),
    ),
    parts: table(['Part', 'What it is'], described(player['cssParts'])),
    'custom-properties': table(
      ['Custom property', 'Default', 'Paints'],
      /** @type {Entry[]} */ (player['cssProperties']).map((one) => [
        code(one.name),
        code(one.default),
        one.description ?? '',
      ]),
    ),
    states: table(
      ['State', 'When'],
      /** @type {Entry[]} */ (player['cssStates']).map(({ name, description = '' }) => [
        `\`:state(${name})\``,
        description,
      ]),
    ),
    slots: table(
      ['Slot', 'Where'],
      /** @type {Entry[]} */ (player['slots']).map(({ name, description = '' }) => [
        name ? code(name) : '(default)',
        description,
      ]),
    ),
  };
}

/**
 * @param {string} readme
 * @returns {Promise<string>} the same with the tables of the manifest
 */
export async function withTables(readme) {
  const { modules } = JSON.parse(readFileSync(path('custom-elements.json'), 'utf8'));
  const declarations = modules.flatMap((/** @type {{ declarations: object[] }} */ { declarations }) => declarations);
  const player = declarations.find((/** @type {{ tagName?: string }} */ { tagName }) => tagName);
  const filled = Object.entries(tables(player)).reduce((text, [name, rows]) => {
    const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- /${name} -->)`);
    if (!place.test(text))
      throw new Error(`The README has no place for the ${name}: <!-- ${name} --><!-- /${name} -->`);
    return text.replace(place, (_, start, end) => `${start}\n\n${rows}\n\n${end}`);
  }, readme);
  return format(filled, { ...(await resolveConfig(README)), parser: 'markdown' });
}

if (isMain(import.meta.url)) {
  writeFileSync(README, await withTables(readFileSync(README, 'utf8')));
}
