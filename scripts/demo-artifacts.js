import { readFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { built } from './built.js';
import { path } from './path.js';

/** The file that pages without a bundler load, wherever the site's folder is mounted. */
const STANDALONE = 'epique-player.js';

/** Modules that are made, not written, by the name that the demo imports them by. */
const MODULES = {
  'demo:manifest': async () => `export default ${await built('custom-elements.json')}`,
  'demo:validate': validator,
};

/**
 * What the demo shows of the package itself: the standalone file, its manifest, and its schema as a function.
 * What the package's build makes is built when it is needed, so that the demo starts from a fresh clone.
 *
 * @returns {import('vite').Plugin}
 */
export const demoArtifacts = () => ({
  name: 'demo-artifacts',
  resolveId: (id) => (id in MODULES ? `\0${id}` : null),
  load: (id) => MODULES[/** @type {keyof typeof MODULES} */ (id.slice(1))]?.(),
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!/^\/(demo\/)?epique-player\.js(\?|$)/.test(request.url ?? '')) return next();
      built(`dist/${STANDALONE}`).then((code) => {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
      }, next);
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: STANDALONE, source: await built(`dist/${STANDALONE}`) });
  },
});

/** The schema as code: a page with a strict policy may not compile one. */
async function validator() {
  const schema = JSON.parse(await readFile(path('src/chapters.schema.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true } });
  const code = standaloneCode(ajv, ajv.compile(schema));
  // Ajv writes the one helper that the schema needs as require(), in modules too.
  return code.replace('require("ajv/dist/runtime/ucs2length").default', '(text) => [...text].length');
}
