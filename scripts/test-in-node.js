/** Runs the tests that need no browser. By name, for neither every shell nor every Node knows patterns. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { path } from './path.js';

const FOLDERS = ['test/contract', 'bench'];

const files = FOLDERS.flatMap((folder) => readdirSync(path(folder)).map((name) => `${folder}/${name}`));
const tests = files.filter((name) => name.endsWith('.test.js'));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests], {
  cwd: path(''),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
