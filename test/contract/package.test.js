import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** @type {string} */
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'package-'))));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} command a program that the project brings, with its arguments @returns {string} what it prints */
const run = (command) => spawn(`npm exec --no -- ${command}`);

/** @param {string} command @returns {string} what it prints */
function spawn(command) {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

describe('the package', () => {
  /** @type {{ filename: string, files: { path: string }[] }} */
  let packed;
  before(() => {
    [packed] = JSON.parse(spawn(`npm pack --ignore-scripts --json --pack-destination "${folder}"`));
  });
  const tarball = () => join(folder, packed.filename);

  it('is what publint expects', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball());
    const { messages, pkg } = await publint({
      pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that are those of its modules', () => {
    run(`attw "${tarball()}" --profile esm-only --no-emoji`);
  });

  it('holds what is published and nothing of the workshop', () => {
    const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    assert.deepEqual([...folders].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist',
      'package.json',
      'src',
      'themes',
    ]);
    assert.deepEqual(
      packed.files.map(({ path }) => path).filter((path) => path.startsWith('src/')),
      ['src/chapters.schema.json'],
    );
  });

  it('is built the same twice, byte for byte', () => {
    const again = join(folder, 'dist');
    run(`vite build --mode modules --outDir "${again}"`);
    run(`tsc -p tsconfig.build.json --outDir "${again}"`);
    run(`vite build --mode standalone --outDir "${again}"`);
    spawn(`node scripts/write-integrity.js "${again}"`);
    const files = readdirSync(again, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|ts|json)$/.test(file),
    );
    assert.ok(files.length > 0);
    for (const file of files) {
      assert.ok(readFileSync(join(again, file)).equals(readFileSync(join('dist', file))), `${file} is the same`);
    }
  });
});
