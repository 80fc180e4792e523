/** Runs the browser tests in one browser: `node scripts/test-in.js firefox [files…]`. */
import { built } from './built.js';
import { runTests } from './run-tests.js';

const [engine, ...files] = process.argv.slice(2);
// Some test the package as it is published. This is the last file that nothing but a build makes.
await built('dist/sri.json');
const { status } = await runTests({ engine, files, output: 'shown' });
process.exitCode = status;
