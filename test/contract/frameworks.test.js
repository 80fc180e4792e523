import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../frameworks', import.meta.url));

/** @param {string} command a program that the project brings, with its arguments */
function run(command) {
  const { status, stdout, stderr } = spawnSync(`npm exec --no -- ${command}`, { cwd: folder, shell: true });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

describe('the examples of a framework compile against the built package', () => {
  it('in React 19', () => run('tsc -p .'));
  it('in Vue', () => run('vue-tsc -p .'));
  it('in Svelte', () => run('svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'));
});
