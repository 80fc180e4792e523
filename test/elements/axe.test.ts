import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { accessibilityFaults } from '../support/axe.js';
import { emulateMediaFeatures } from '../support/media-features.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const STATES: Readonly<Record<string, () => Promise<PlayerHarness>>> = {
  empty: () => PlayerHarness.mount(),
  loading: () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    const page = PlayerHarness.mount(DEMO);
    globalThis.fetch = fetch;
    return page;
  },
  ready: () => PlayerHarness.mountDemo(),
  playing: async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    return page;
  },
  'inside a quote': async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.currentTime = 80;
    await page.until(() => page.parts('quote-current').length === 1);
    return page;
  },
  'in error': async () => {
    const page = await PlayerHarness.mountDemo();
    const failed = page.event('error');
    page.player.src = '/nothing-here.mp3';
    await page.player.play().catch(() => {});
    await failed;
    await page.until(() => page.parts('retry-button').length === 1);
    return page;
  },
  'with the keys listed': async () => {
    const page = await PlayerHarness.mountDemo();
    page.part('keys-button').click();
    await page.until(() => page.part('keys').childElementCount > 0);
    return page;
  },
  'compact and closed': () => PlayerHarness.mountDemo({ layout: 'compact' }),
  'compact and open': async () => {
    const page = await PlayerHarness.mountDemo({ layout: 'compact' });
    page.part('chapters-toggle').click();
    await page.rendered();
    return page;
  },
};

/** What a condition does to the page, before the player is there. */
const CONDITIONS: Readonly<Record<string, (test: Mocha.Context) => void | Promise<void>>> = {
  '1200 px wide': () => setViewport({ width: 1200, height: 800 }),
  // The player looks at what holds it, and not every window can be so narrow.
  '320 px wide': () => {
    document.documentElement.style.inlineSize = '320px';
  },
  dark: () => {
    document.documentElement.style.cssText = 'color-scheme: dark; background: #111; color: #eee';
  },
  'in forced colours': (test) => emulateMediaFeatures(test, { 'forced-colors': 'active' }),
  'right to left': () => {
    document.documentElement.dir = 'rtl';
  },
  'with text twice as large': () => {
    document.documentElement.style.fontSize = '200%';
  },
};

describe('axe finds nothing', () => {
  afterEach(() => {
    PlayerHarness.cleanup();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
  });

  it('in a player with a long list', async () => {
    const chapters = Array.from({ length: 101 }, (_, index) => ({ startTime: index, title: `Chapter ${index + 1}` }));
    const page = await PlayerHarness.mount({}, { chapters });
    await page.until(() => page.parts('chapter').length === chapters.length);
    expect(await accessibilityFaults(page.player)).to.deep.equal([]);
  });

  for (const [condition, prepare] of Object.entries(CONDITIONS)) {
    describe(condition, () => {
      for (const [state, mount] of Object.entries(STATES)) {
        it(`in a player ${state}`, async function () {
          await prepare(this);
          const { player } = await mount();
          expect(await accessibilityFaults(player)).to.deep.equal([]);
        });
      }
    });
  }
});
