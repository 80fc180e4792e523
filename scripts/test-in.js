/** Runs the browser tests in one browser: `node scripts/test-in.js firefox [files…]`. */
import { spawnSync } from 'node:child_process';

const [engine, ...files] = process.argv.slice(2);
const { status } = spawnSync('wtr', files, {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, BROWSER: engine },
});
process.exitCode = status ?? 1;
