import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { WebDriver } from './web-driver.js';
import { WebDriverPage } from './web-driver-page.js';

/** @import { BrowserLauncher } from '@web/test-runner-core' */

/**
 * Launches WebKitGTK through its WebDriver, on an X server of its own: it has no headless mode.
 *
 * @implements {BrowserLauncher}
 */
class WebKitLauncher {
  name = 'WebKit';
  // Not `webdriver`: for that the runner's commands only press keys. For `playwright` they call a page's `keyboard` and `mouse`, which
  // WebDriverPage has.
  type = 'playwright';
  concurrency = 1;

  #driverPath;
  #env;
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  /** @type {Promise<WebDriver> | undefined} */
  #driver;
  /** @type {string | undefined} */
  #active;
  /** @type {WebDriverPage | undefined} */
  #page;

  /** @param {string} driverPath @param {Record<string, string>} env */
  constructor(driverPath, env) {
    this.#driverPath = driverPath;
    this.#env = env;
  }

  /** @param {string} sessionId @param {string} url */
  async startSession(sessionId, url) {
    const driver = await (this.#driver ??= this.#start());
    this.#active = sessionId;
    this.#page = new WebDriverPage(driver);
    await this.#page.setViewportSize({ width: 800, height: 600 });
    await driver.navigate(url);
  }

  /** @param {string} sessionId */
  isActive(sessionId) {
    return this.#active === sessionId;
  }

  /** @param {string} _sessionId */
  getPage(_sessionId) {
    return this.#page;
  }

  async getBrowserUrl() {
    return (await this.#driver)?.url();
  }

  async stopSession() {
    const driver = await this.#driver;
    this.#active = undefined;
    await driver?.release();
    await driver?.navigate('about:blank');
    return {};
  }

  async startDebugSession() {
    throw new Error('Debug in another browser: WebKitGTK is driven without a screen.');
  }

  async stop() {
    try {
      await (await this.#driver)?.close();
    } finally {
      for (const child of this.#processes.reverse()) child.kill();
    }
  }

  async #start() {
    const display = await this.#startDisplay();
    const port = await freePort();
    this.#spawn(this.#driverPath, [`--port=${port}`], {
      ...process.env,
      ...this.#env,
      DISPLAY: display,
      // Layers would be put together by a graphics card that is not there: a third of all the time that tests take.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    });
    const address = `http://127.0.0.1:${port}`;
    await answering(`${address}/status`);
    return WebDriver.open(address, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: ['--automation', '--full-screen', '--autoplay-policy=allow'] },
    });
  }

  /** @returns {Promise<string>} the name of a free display, chosen by the server itself */
  async #startDisplay() {
    const server = this.#spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      process.env,
    );
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (server.stdio[3]) });
    const failed = () => Promise.reject(new Error('Xvfb did not start: install the package xvfb.'));
    // A program that is not there fails to start; one that starts may end.
    const [number] = await Promise.race([once(lines, 'line'), once(server, 'exit').then(failed, failed)]);
    return `:${number}`;
  }

  /** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
  #spawn(command, args, env) {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(child);
    process.once('exit', () => child.kill());
    return child;
  }
}

/** @param {string} driverPath of WebKitWebDriver @param {Record<string, string>} env */
export const webkitLauncher = (driverPath, env) => new WebKitLauncher(driverPath, env);

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a server answers. @param {string} address */
async function answering(address) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Nothing answers at ${address}.`);
}
