import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { path } from './path.js';

/**
 * What may go over the wire, bytes of brotli at its best. The goals stay 32,000 and 24,000, and are missed. These hold today's
 * size, all of the player with Lit and Howler, so that it grows only where a change raises them here and says why.
 *
 * `standalone`: one file with everything inside, for every page that uses it, the parts that few need included.
 * `eager`: what a page with a bundler loads before the first sound, lit and howler included; it leaves the rest for later.
 */
const BUDGET = { standalone: 48_720, eager: 48_500 };

const weigh = (/** @type {string | Uint8Array} */ code) => brotliCompressSync(code).length;

/** `import 'epique-player/define'` as a page's own bundler makes it: the entry and all that it imports at once. */
async function eager() {
  const result = await build({
    configFile: false,
    root: path('.'),
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path('dist/define/epique-player.js'), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = new Map(outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])));
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
  const needed = new Set(entry ? [entry.fileName] : []);
  for (const name of needed) chunks.get(name)?.imports.forEach((other) => needed.add(other));
  return [...needed].reduce((sum, name) => sum + weigh(chunks.get(name)?.code ?? ''), 0);
}

const sizes = { standalone: weigh(readFileSync(path('dist/epique-player.js'))), eager: await eager() };

for (const name of /** @type {(keyof typeof BUDGET)[]} */ (Object.keys(BUDGET))) {
  console.log(`${name}: ${sizes[name]} of ${BUDGET[name]} bytes, brotli`);
  if (sizes[name] > BUDGET[name]) process.exitCode = 1;
}
