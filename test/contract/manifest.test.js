import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { path } from '../../scripts/path.js';

/** @param {string} file relative to the project */
const read = (file) => readFileSync(path(file), 'utf8');
/** @param {string} folder */
const readAll = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`${folder}/${file}`).replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
/** @param {Iterable<string>} names */
const set = (names) => [...new Set(names)].sort();
/** @param {string} code @param {RegExp} pattern */
const matches = (code, pattern) => [...code.matchAll(pattern)].map(([, name]) => name ?? '');
/** @param {string} file */
const load = (file) => import(new URL(`../../${file}`, import.meta.url).href);

/** @typedef {{ name: string }[]} Names */
/** @type {{ modules: { path: string, declarations?: any[], exports?: { kind: string, name: string, declaration: { module: string } }[] }[] }} */
const manifest = JSON.parse(read('custom-elements.json'));
/** @type {{ tagName?: string, attributes: (Names[0] & { type: { text: string } })[], events: Names, slots: Names, cssParts: Names, cssProperties: Names, cssStates: Names, members: (Names[0] & { description?: string, type?: object, kind: string })[] }[]} */
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const [player] = declarations.filter(({ tagName }) => tagName);
/** @param {'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates'} kind */
const listed = (kind) => set(player?.[kind].map(({ name }) => name) ?? []);

describe('custom-elements.json lists what there is, no more and no less', () => {
  const elements = readAll('src/elements');

  it('one element', () => {
    assert.deepEqual(
      declarations.flatMap(({ tagName }) => tagName ?? []),
      ['epique-player'],
    );
  });

  it('where it is registered', () => {
    const definitions = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports.flatMap(({ kind, name, declaration }) =>
        kind === 'custom-element-definition' ? [path, name, declaration.module] : [],
      ),
    );
    assert.deepEqual(definitions, ['dist/define/epique-player.js', 'epique-player', 'dist/elements/epique-player.js']);
  });

  it('its attributes, each by what can be written there', async () => {
    const { EpiquePlayer } = await load('dist/index.js');
    // The language may also stand on any element around the player, and is watched there.
    assert.deepEqual(listed('attributes'), set([...EpiquePlayer.observedAttributes, 'lang']));
    for (const { name, type } of player?.attributes ?? []) assert.doesNotMatch(type.text, /^[A-Z]|\[\]/, name);
  });

  it('its events', async () => {
    const { AUDIO_EVENTS } = await load('dist/engine/audio-engine.js');
    const map = /interface EpiquePlayerEventMap[^{]*\{([\s\S]*?)\n\}/.exec(read('src/player/events.ts'))?.[1] ?? '';
    const own = matches(map, /^ {2}(\w+):/gm);
    assert.ok(own.length > 0);
    assert.deepEqual(listed('events'), set([...AUDIO_EVENTS, ...own]));
  });

  it('its parts', async () => {
    const classes = /** @type {{ parts?: string[] }[]} */ (Object.values(await load('dist/index.js')));
    const forwarded = classes.flatMap(({ parts }) => parts ?? []);
    const written = matches(elements, /\bpart=(?:"([^"]+)"|\$\{)/g).flatMap((names) => names.split(' '));
    const chosen = matches(elements, /\bpart=\$\{([^}]*)\}/g).flatMap((code) => matches(code, /'([^']+)'/g));
    const handed = matches(elements, /\bpicture\('([^']+)'/g);
    const names = [...forwarded, ...written, ...handed, ...chosen.flatMap((part) => part.split(' '))];
    assert.deepEqual(listed('cssParts'), set(names.filter((name) => name !== '')));
  });

  it('its custom properties', () => {
    assert.deepEqual(listed('cssProperties'), set(matches(elements, /var\(\s*(--epique-[\w-]+)/g)));
  });

  it('its slots; the default one shows only while there is no script', () => {
    assert.deepEqual(listed('slots'), set(['', ...matches(elements, /<slot name="([^"]+)"/g)]));
  });

  it('with words and a type for everything', () => {
    for (const kind of /** @type {const} */ ([
      'attributes',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
      'cssStates',
    ])) {
      for (const entry of player?.[kind] ?? []) assert.ok('description' in entry && entry.description, entry.name);
    }
    for (const { name, kind, type, description } of player?.members ?? []) {
      assert.ok(description, `${name} has words`);
      assert.ok(kind === 'method' || type, `${name} has a type`);
    }
  });
});

/** What pages, themes and scripts rely on: written by hand, so that no name goes or changes unseen. */
const RELIED_ON = {
  attributes:
    'src chapters preload duration episode-title show-title artwork crossorigin loop muted skip-back skip-forward rates quotes layout persist hotkeys lang',
  members:
    'src chapters preload episodeTitle showTitle artwork crossOrigin loop muted skipBack skipForward rates quotes layout persist hotkeys messages ' +
    'currentTime duration paused ended seeking playbackRate volume buffered readyState error episode currentChapter currentQuote ' +
    'play pause load skip nextChapter previousChapter playChapter playQuote',
  events:
    'play playing pause ended waiting seeking seeked timeupdate durationchange loadedmetadata volumechange ratechange error ' +
    'episodeload episodeerror chapterchange quotechange',
  cssProperties:
    '--epique-accent --epique-surface --epique-text --epique-muted --epique-line --epique-radius --epique-font --epique-font-quote --epique-space',
  cssStates: 'playing buffering error has-chapters',
  slots: 'header actions footer',
};

describe('what pages rely on stays by its name', () => {
  for (const [kind, names] of Object.entries(RELIED_ON)) {
    it(kind, () => {
      const there = /** @type {Names | undefined} */ (player?.[/** @type {keyof typeof RELIED_ON} */ (kind)]);
      const lost = names.split(' ').filter((relied) => !there?.some(({ name }) => name === relied));
      assert.deepEqual(lost, []);
    });
  }
});

describe('the custom properties of a page', () => {
  it('are read, never declared', () => {
    assert.doesNotMatch(readAll('src'), /--epique-[\w-]+\s*:|setProperty\(\s*['"`]--epique-/);
  });
});
