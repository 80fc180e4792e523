/** Runs the browser tests in one browser: `node scripts/test-in.js firefox [files…]`. */
import { built } from './built.js';
import { runTests } from './run-tests.js';

const [engine, ...files] = process.argv.slice(2);
// Some test the package as it is published. The manifest is the last file that a build makes, but not only a build makes it.
await built('custom-elements.json');
await built('dist/sri.json');
const { status } = await runTests({ engine, files, output: 'shown' });
process.exitCode = status;
