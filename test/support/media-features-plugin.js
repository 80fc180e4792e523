/** @type {WeakMap<object, Promise<import('puppeteer-core').CDPSession>>} a page's emulation lasts as long as its session */
const sessions = new WeakMap();

/**
 * The command `media-features`: emulates any media features the browser knows, such as `forced-colors`, which the
 * runner's own `emulateMedia` leaves out. An empty payload ends the emulation.
 * Answers whether that is possible: only the Chrome DevTools protocol has it, so neither Firefox nor WebKit.
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<Record<string, string>>}
 */
export const mediaFeaturesPlugin = () => ({
  name: 'media-features-command',
  async executeCommand({ command, payload = {}, session }) {
    if (command !== 'media-features') return undefined;
    if (session.browser.name !== 'Chrome') return false;
    const launcher = /** @type {import('./browser-pool.js').BrowserPool} */ (session.browser);
    const page = /** @type {import('puppeteer-core').Page} */ (launcher.getPage(session.id));
    let client = sessions.get(page);
    if (!client) sessions.set(page, (client = page.createCDPSession()));
    const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
    await (await client).send('Emulation.setEmulatedMedia', { features });
    return true;
  },
});
