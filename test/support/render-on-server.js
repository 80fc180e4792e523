import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isMain } from '../../scripts/path.js';

const SELF = fileURLToPath(import.meta.url);

/**
 * A page's player as a server sends it: the built package, rendered by `@lit-labs/ssr` in a process of its own, for that
 * gives its process the names of a browser. Meanwhile a test runner that asked for it serves its other pages.
 *
 * @param {string} path a chapters document, in the project
 * @param {{ preload?: string, place?: number }} [options] `place`: in seconds, of a player that remembers it
 * @returns {Promise<string>} HTML, once the process has ended by itself
 */
export async function renderOnServer(path, options = {}) {
  return (await promisify(execFile)(execPath, [SELF, path, JSON.stringify(options)])).stdout;
}

/**
 * The command `render-on-server`, for tests in a browser.
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<{ path: string }>}
 */
export const renderOnServerPlugin = () => ({
  name: 'render-on-server-command',
  executeCommand: ({ command, payload }) =>
    command === 'render-on-server' ? renderOnServer(payload?.path ?? '') : undefined,
});

if (isMain(import.meta.url)) {
  const { render } = await import('@lit-labs/ssr');
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  const { html, nothing } = await import('lit');
  const { unsafeHTML } = await import('lit/directives/unsafe-html.js');
  const project = new URL('../../', import.meta.url);
  await import(new URL('dist/define/epique-player.js', project).href);
  const { preload = 'none', place } = JSON.parse(argv[3] ?? '{}');
  const chapters = JSON.parse(readFileSync(new URL(argv[2] ?? '', project), 'utf8'));
  // As the README says it: where the browser finds the same document.
  const json = JSON.stringify(chapters).replaceAll('<', '\\u003c');
  const script = unsafeHTML(`<script type="application/json">${json}</script>`);
  const page = html`<epique-player
    lang="fr"
    src="/demo/public/data/episode-demo.mp3"
    preload=${preload}
    persist=${place === undefined ? nothing : 'position'}
    .currentTime=${place ?? 0}
    .chapters=${chapters}
    >${script}</epique-player
  >`;
  stdout.write(await collectResult(render(page)));
}
