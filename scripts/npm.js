import { spawnSync } from 'node:child_process';
import { env, execPath, platform } from 'node:process';

/**
 * Runs npm, the one that runs this script where there is one, and throws when it fails.
 *
 * @param {readonly string[]} args
 */
export function npm(args) {
  const script = env['npm_execpath'];
  const [command, first] = script ? [execPath, [script]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], {
    stdio: 'inherit',
    // Windows has no npm program, only a script for its shell.
    shell: script === undefined && platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed${error ? `: ${error.message}` : ''}.`);
}
