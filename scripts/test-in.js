/** Runs the browser tests in one browser: `node scripts/test-in.js firefox [files…]`. */
import { runTests } from './run-tests.js';

const [engine, ...files] = process.argv.slice(2);
const { status } = await runTests({ engine, files, output: 'shown' });
process.exitCode = status;
