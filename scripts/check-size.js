import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** What the standalone file may weigh on the wire, bytes of brotli at its best. */
const BUDGET = 24_000;
const FILE = 'dist/epique-player.js';

const size = brotliCompressSync(readFileSync(new URL(`../${FILE}`, import.meta.url))).length;
console.log(`${FILE}: ${size} of ${BUDGET} bytes, brotli`);
process.exitCode = size > BUDGET ? 1 : 0;
