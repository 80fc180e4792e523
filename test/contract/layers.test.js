import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkLayers } from '../../scripts/check-layers.js';

describe('the layer check', () => {
  /** @type {string} */
  let root;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'layers-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  /** @param {string} file @param {string} code */
  const check = (file, code) => {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), code);
    return checkLayers(root);
  };

  it('finds nothing in the sources', () => {
    assert.deepEqual(checkLayers('src'), []);
  });

  it('allows imports from the own folder and from inner layers', () => {
    const code = `import { a } from './a.js';\nimport type { B } from '../domain/b.js';\nimport { html } from 'lit';`;
    assert.deepEqual(check('elements/x.ts', code), []);
  });

  it('names the file and the import of an outer layer', () => {
    assert.deepEqual(check('engine/x.ts', `import { y } from '../player/y.js';`), [
      `engine/x.ts imports '../player/y.js': engine/ may not know player/.`,
    ]);
  });

  for (const [name, file, code] of [
    ['words in the player', 'player/x.ts', `import { en } from '../i18n/en.js';`],
    ['an outer layer, imported as a type', 'domain/x.ts', `import type { E } from '../engine/e.js';`],
    ['an outer layer, imported when needed', 'player/x.ts', `const e = await import('../elements/e.js');`],
    ['an outer layer, exported again', 'domain/x.ts', `export * from '../player/p.js';`],
    ['a package in the domain', 'domain/formats/x.ts', `import { html } from 'lit';`],
    ['the page in the domain', 'domain/x.ts', `export const title = () => document.title;`],
    ['howler outside its engine', 'player/x.ts', `import { Howl } from 'howler/src/howler.core.js';`],
    ['a registration beside its class', 'elements/x.ts', `customElements.define('x-y', class extends HTMLElement {});`],
  ]) {
    it(`refuses ${name}`, () => {
      assert.equal(check(/** @type {string} */ (file), /** @type {string} */ (code)).length, 1);
    });
  }

  it('does not read comments', () => {
    assert.deepEqual(check('domain/x.ts', `/** import { y } from '../player/y.js'; */\n// document.title\n`), []);
  });
});
