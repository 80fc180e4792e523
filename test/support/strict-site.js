import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The strictest policy under which everything has to work. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Where the addresses below `/strict/` that are no page of the site itself lead to, in the project. */
const ELSEWHERE = new Map([
  ['epique-player.js', 'dist/epique-player.js'],
  ['howler.js', 'node_modules/howler/dist/howler.js'],
]);

/**
 * A site with a strict policy, below `/strict/`: the pages of `test/support/strict`, and the standalone file as it was built.
 *
 * @param {string} root the project's folder
 * @returns {import('@web/dev-server-core').Middleware}
 */
export const strictSite = (root) => async (context, next) => {
  const name = /^\/strict\/([\w-]+\.\w+)$/.exec(context.path)?.[1];
  if (name === undefined) return next();
  context.body = await readFile(join(root, ELSEWHERE.get(name) ?? `test/support/strict/${name}`));
  context.type = TYPES[extname(name)] ?? 'text/plain';
  context.set('Content-Security-Policy', POLICY);
};
