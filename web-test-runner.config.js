import { env, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chooseBrowser } from './scripts/choose-browser.js';
import { cookieSite } from './test/support/cookie-site.js';
import { faultServerPlugin } from './test/support/fault-server.js';
import { figuresPlugin, resultsReporter } from './test/support/figures.js';
import { launcher } from './test/support/launchers.js';
import { devToolsPlugin } from './test/support/devtools-plugin.js';
import { renderOnServerPlugin } from './test/support/render-on-server.js';
import { strictSite } from './test/support/strict-site.js';
import { testPage } from './test/support/test-page.js';
import { totalsReporter } from './test/support/totals-reporter.js';
import { viteMiddleware } from './test/support/vite-middleware.js';

// A launcher only closes its browser on these, and the runner would open it again for the next file.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  // Those that wait for minutes stand apart from each other: meanwhile the others have the processor.
  files: [
    ...['reliability/outages', 'contract/*', 'demo/*', 'domain/**/*'],
    ...['reliability/answers', 'elements/*', 'reliability/bad-lines', 'reliability/refusals', '**/*'],
  ].map((files) => `test/${files}.test.ts`),
  browsers: [await launcher(await chooseBrowser(env['TEST_BROWSER']))],
  middleware: [strictSite(root), cookieSite, await viteMiddleware(root)],
  plugins: [devToolsPlugin(), faultServerPlugin(root), renderOnServerPlugin(), figuresPlugin()],
  reporters: [defaultReporter({ reportTestProgress: stdout.isTTY === true }), resultsReporter(), totalsReporter()],
  // The one line that Lit's development build prints on every page.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  testRunnerHtml: testPage,
  // Each test has its own limit. This one is for a browser that no longer answers; thirty outages take their time.
  testsFinishTimeout: env['TEST_RESULTS'] ? 3_600_000 : 900_000,
  // A first answer that does not come is asked for again after 15 s. And after one in a hundred seeks that it makes while it plays,
  // WebKitGTK stands still for good, in a bare <audio> too, and the player has 8 s to bring the sound back. A test that waits for
  // sound has to outlast both, with its own 10 s left.
  // Clocks and sockets are real. On a shared machine one may be late for once; what fails three times fails.
  testFramework: {
    config: { ui: 'bdd', timeout: 30_000, retries: env['CI'] ? 2 : 0, forbidOnly: Boolean(env['CI']), failZero: true },
  },
};
