/** Runs the tests that need no browser. By name, for neither every shell nor every Node knows patterns. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = 'test/contract';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(`${cwd}${FOLDER}`).filter((name) => name.endsWith('.test.js'));
const options = ['--test', '--test-reporter=spec', ...files.map((name) => `${FOLDER}/${name}`)];
const { status } = spawnSync(execPath, options, { cwd, stdio: 'inherit' });
process.exitCode = status ?? 1;
