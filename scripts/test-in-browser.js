/** Runs the browser tests in one browser: `node scripts/test-in-browser.js firefox [files…]`. */
import { built } from './built.js';
import { runTests } from './run-tests.js';

const [engine, ...files] = process.argv.slice(2);
// Some tests need the package as it is published. A build writes the manifest last; but `npm run manifest` writes it, too, without
// a build: so a file that only a build writes has to be new as well.
await built('custom-elements.json');
await built('dist/sri.json');
const { status } = await runTests({ engine, files, output: 'shown' });
process.exitCode = status;
