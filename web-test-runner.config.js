import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './scripts/find-browser.js';
import { chromiumLauncher } from './test/support/launchers.js';
import { testPage } from './test/support/test-page.js';
import { viteMiddleware } from './test/support/vite-middleware.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: 'test/**/*.test.ts',
  browsers: [chromiumLauncher(findBrowser('chromium').executablePath)],
  concurrency: 1,
  middleware: [await viteMiddleware(root)],
  // The one line that Lit's development build prints on every page.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  testRunnerHtml: testPage,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
};
