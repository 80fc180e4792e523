import { argv } from 'node:process';
import { createServer } from 'vite';

/** What the test runner serves itself: its own scripts and the page of a session. */
const OWN_PATH = /^\/(__web-|node_modules\/@web\/test-runner-mocha\/|\?|$)/;

/** Tests import the runner's commands, and those the runner's socket: an address, not a file to resolve. */
const runnerModules = {
  name: 'runner-modules',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : null),
};

/** The demo's pages stand in a folder here, and find beside them what the demo's own server has at its root. */
const demoFolder = {
  name: 'demo-folder',
  /** @param {import('vite').ViteDevServer} server */
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      request.url = (request.url ?? '').replace(/^\/demo\/data\//, '/demo/public/data/');
      next();
    });
  },
};

/**
 * Serves the project through Vite inside Web Test Runner: one transform for tests, demo and builds, and HTTP Range for
 * the recordings (without 206 Chromium cannot seek). It has to be a middleware: what a plugin adds comes after the
 * runner's own static files, which know neither TypeScript nor Range.
 *
 * @param {string} root the project's folder; every file below it has its path as address
 * @returns {Promise<import('@web/dev-server-core').Middleware>}
 */
export async function viteMiddleware(root) {
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'warn',
    plugins: [runnerModules, demoFolder],
    server: { middlewareMode: true, hmr: false, ws: false, ...(argv.includes('--watch') ? {} : { watch: null }) },
  });
  return (context, next) => {
    if (OWN_PATH.test(context.url)) return next();
    return new Promise((resolve) => {
      context.respond = false;
      context.res.once('close', resolve);
      vite.middlewares(context.req, context.res, () => {
        context.respond = true;
        resolve(next());
      });
    });
  };
}
