import { probe } from './probe.js';

/** 1.6 Mbit/s and 150 ms, as of a slow phone; with a processor four times slower. */
const SLOW = { bytesPerSecond: 200_000, latency: 150, cpu: 4 };

/** @typedef {import('./players.js').Player} Player */
/**
 * @typedef {{ players?: number, chapters?: number, over?: number, src?: string, preload?: string, inside?: 'inside', slow?: boolean }} PageOptions
 */

/** One page with players, in a browser profile of its own, so that nothing is cached. */
export class BenchPage {
  /**
   * @param {import('puppeteer-core').Page} page
   * @param {import('puppeteer-core').CDPSession} devtools
   * @param {Player} player
   * @param {import('./server.js').BenchServer} server
   */
  constructor(page, devtools, player, server) {
    this.page = page;
    this.devtools = devtools;
    this.player = player;
    this.server = server;
  }

  /**
   * Opens a page, runs `measure` on it once it is usable, and closes it.
   *
   * @template T
   * @param {import('./run.js').Rig} rig @param {Player} player @param {PageOptions} options
   * @param {(page: BenchPage) => Promise<T>} measure
   */
  static async with({ browser, server, origin }, player, options, measure) {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1000, height: 900 });
      const devtools = await page.createCDPSession();
      await devtools.send('Performance.enable');
      const { slow = false, players = 1, chapters = 4, ...episode } = options;
      if (slow) await slowDown(devtools);
      const { play, rows, open } = player.inPage;
      await page.evaluateOnNewDocument(probe, {
        play: String(play),
        rows: rows && !open ? String(rows) : '',
        players,
        chapters,
      });
      server.take();
      const query = new URLSearchParams(
        Object.entries({ players, chapters, ...episode }).map(([name, value]) => [name, String(value)]),
      );
      const bench = new BenchPage(page, devtools, player, server);
      await page.goto(`${origin}/page/${player.id}?${query}`, { waitUntil: 'domcontentloaded' });
      if (players > 0) await bench.until('bench.listedAt > 0');
      return await measure(bench);
    } finally {
      await context.close();
    }
  }

  /** @param {string} expression @returns {Promise<any>} */
  evaluate(expression) {
    return this.page.evaluate(expression);
  }

  /** Asks seldom, so that asking costs the page nothing to speak of. @param {string} condition */
  async until(condition, timeout = 30_000) {
    const end = Date.now() + timeout;
    while (!(await this.evaluate(condition))) {
      if (Date.now() > end) throw new Error(`${this.player.id}: never came to ${condition}`);
      await rest(0.05);
    }
  }

  /** Text of a call of one of the player's own functions. @param {'play' | 'rows' | 'current'} name */
  call(name, index = 0) {
    return `(${this.player.inPage[name]})(document.getElementById('player${index}'))`;
  }

  /**
   * Clicks as a hand does.
   * @param {string} element an expression
   * @returns when the button was let go, in ms since 1970: the browser's own controls keep the event itself from the page
   */
  async click(element) {
    await this.evaluate(`${element}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
    await this.evaluate('new Promise((done) => bench.requestAnimationFrame(() => bench.requestAnimationFrame(done)))');
    const { x, y } = await this.evaluate(`(() => {
      const element = ${element};
      let { left, top, width, height } = element.getBoundingClientRect();
      for (let view = element.ownerDocument.defaultView; view.frameElement; view = view.parent) {
        const frame = view.frameElement.getBoundingClientRect();
        left += frame.left;
        top += frame.top;
      }
      // The browser's own controls begin with the play button.
      return { x: left + (element.localName === 'audio' ? 27 : width / 2), y: top + height / 2 };
    })()`);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    const clickedAt = performance.timeOrigin + performance.now();
    await this.page.mouse.up();
    return clickedAt;
  }

  /** Brings the chapters into sight. */
  async openChapters() {
    for (const opener of this.player.inPage.open ?? []) {
      await this.click(`(${opener})(document.getElementById('player0'))`);
      // A panel that opens takes its time.
      await rest(0.7);
    }
  }

  async play() {
    await this.click(this.call('play'));
    await this.until(PLAYING);
  }

  /** What the page did since it was opened: seconds and counts. */
  async metrics() {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  /**
   * What the page costs while nothing is asked of it.
   * @param {number} seconds @returns {Promise<Record<'main' | 'script' | 'layouts' | 'styles', number>>} ms, ms, counts; each per second
   */
  async cost(seconds) {
    const before = await this.metrics();
    await rest(seconds);
    const after = await this.metrics();
    const per = (/** @type {string} */ name) =>
      ((after.get(name) ?? 0) - (before.get(name) ?? 0)) /
      ((after.get('Timestamp') ?? 0) - (before.get('Timestamp') ?? 0));
    return {
      main: per('TaskDuration') * 1000,
      script: per('ScriptDuration') * 1000,
      layouts: per('LayoutCount'),
      styles: per('RecalcStyleCount'),
    };
  }
}

/** Sound runs. */
const PLAYING = '[...bench.media].some((media) => !media.paused && media.currentTime > 0)';

/** @param {import('puppeteer-core').CDPSession} devtools */
async function slowDown(devtools) {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** @param {number} seconds @returns {Promise<void>} */
export const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
