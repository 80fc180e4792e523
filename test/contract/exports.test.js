import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { path } from '../../scripts/path.js';

/** @param {string} file relative to the project */
const read = (file) => readFileSync(path(file), 'utf8');

describe('the built package', () => {
  const manifest = JSON.parse(read('package.json'));
  const targets = Object.values(manifest.exports).flatMap((target) =>
    Object.values(/** @type {object} */ ({ target })),
  );
  const files = targets.flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));

  it('has and publishes every file that it exports', () => {
    for (const file of [
      ...files,
      manifest.types,
      manifest.unpkg,
      manifest.jsdelivr,
      manifest.customElements,
      manifest['web-types'],
    ]) {
      assert.ok(existsSync(path(file.replace(/\*.*$/, ''))), `${file} exists`);
      // npm packs package.json unasked.
      const packed = /** @type {string[]} */ (['package.json', ...manifest.files]);
      const published = packed.some((start) => `${file}/`.startsWith(`./${start}/`));
      assert.ok(published, `${file} is published`);
    }
  });

  it('imports in Node: the classes, no registration, no page, no global', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const { EpiquePlayer } = await import(new URL('../../dist/index.js', import.meta.url).href);
    assert.equal(typeof EpiquePlayer, 'function');
    // Lit keeps the lists of its versions there, and in Node a registry of its own.
    const added = Object.getOwnPropertyNames(globalThis).filter(
      (name) => !before.includes(name) && !/^(lit|reactive|customElements$)/.test(name),
    );
    assert.deepEqual(added, []);
  });

  it('leaves lit to the bundler and brings howler along', () => {
    assert.match(read('dist/elements/epique-player.js'), /from "lit"/);
    assert.match(read('dist/engine/howler.core.js'), /James Simpson of GoldFire Studios/);
  });

  it('tells the integrity of the standalone file', () => {
    const hash = createHash('sha384').update(read('dist/epique-player.js')).digest('base64');
    assert.deepEqual(JSON.parse(read('dist/sri.json')), { 'epique-player.js': `sha384-${hash}` });
  });

  it('has everything inside the standalone file, under its licences', () => {
    const code = read('dist/epique-player.js');
    const notice = code.slice(0, code.indexOf('*/'));
    for (const text of ['lit 3', 'Copyright (c) 2017 Google LLC', 'Redistributions in binary form must reproduce']) {
      assert.ok(notice.includes(text), text);
    }
    for (const text of ['howler 2', 'Copyright (c) 2013-2020 James Simpson', 'shall be included in all copies']) {
      assert.ok(notice.includes(text), text);
    }
    assert.doesNotMatch(code, /\b(?:import|from)\s*["'`]|\bimport\(/);
  });
});
