import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { howlerModule } from '../../scripts/howler-module.js';

// As a bundler names it, on Windows too.
const id = createRequire(import.meta.url)
  .resolve('howler/src/howler.core.js')
  .replaceAll('\\', '/');
const howler = readFileSync(id, 'utf8');

describe('the module made of howler', () => {
  it('exports one function, and loads no data: source', () => {
    const { code = '' } = howlerModule().transform(howler, id) ?? {};
    assert.deepEqual(code.match(/^export .*\(/gm), ['export function startHowler(']);
    assert.ok(!code.includes("'data:audio"));
  });

  for (const name of ['_webAudio', 'usingWebAudio', 'ctx', 'data:audio', 'play']) {
    it(`is not made of a howler without ${name}`, () => {
      const other = howler.replaceAll(name, 'renamed');
      assert.throws(() => howlerModule().transform(other, id), { message: /howler\.core\.js has no \// });
    });
  }

  it('leaves every other module alone', () => {
    assert.equal(howlerModule().transform(howler, '/project/src/engine/howler.js'), null);
  });
});
