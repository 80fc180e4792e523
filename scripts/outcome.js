/** @typedef {{ status: number, output: string }} Outcome the exit code, and what was printed to a pipe */

/**
 * Waits until a program ends.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ live?: boolean }} [options] `live` shows as it comes what is printed to a pipe
 * @returns {Promise<Outcome>}
 */
export const outcome = (child, { live = false } = {}) =>
  new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    }
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
