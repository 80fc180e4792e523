/** @typedef {import('puppeteer-core').CDPSession} DevTools */

/** @type {WeakMap<object, Promise<DevTools>>} a page's emulation lasts as long as its session */
const sessions = new WeakMap();

/** @type {Record<string, (devTools: DevTools, payload: Record<string, string>) => Promise<unknown>>} */
const COMMANDS = {
  async 'media-features'(devTools, payload) {
    const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
    await devTools.send('Emulation.setEmulatedMedia', { features });
    return true;
  },

  async kept(devTools) {
    await devTools.send('Performance.enable');
    // What one collection frees may hold what the next one does.
    for (let time = 0; time < 3; time++) await devTools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devTools.send('Performance.getMetrics');
    const count = (/** @type {string} */ metric) => metrics.find(({ name }) => name === metric)?.value;
    return { nodes: count('Nodes'), listeners: count('JSEventListeners') };
  },
};

/**
 * Commands that only the Chrome DevTools protocol has, so neither Firefox nor WebKit: there the answer is `false`.
 *
 * `media-features`: emulates any media features the browser knows, such as `forced-colors`, which the runner's own
 * `emulateMedia` leaves out. An empty payload ends the emulation.
 * `kept`: how many nodes and listeners there are once garbage is collected, in the page or out of it.
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<Record<string, string>>}
 */
export const devToolsPlugin = () => ({
  name: 'devtools-commands',
  async executeCommand({ command, payload = {}, session }) {
    const run = COMMANDS[command];
    if (!run) return undefined;
    if (session.browser.name !== 'Chrome') return false;
    const launcher = /** @type {import('./browser-pool.js').BrowserPool} */ (session.browser);
    const page = /** @type {import('puppeteer-core').Page} */ (launcher.getPage(session.id));
    let devTools = sessions.get(page);
    if (!devTools) sessions.set(page, (devTools = page.createCDPSession()));
    return run(await devTools, payload);
  },
});
