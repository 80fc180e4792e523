import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { accessibilityFaults } from '../support/axe.js';
import { emulateMediaFeatures } from '../support/media-features.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const STATES: Readonly<Record<string, () => Promise<PlayerHarness>>> = {
  empty: () => PlayerHarness.mount(),
  loading: async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    try {
      const page = await PlayerHarness.mount(DEMO);
      // It shows itself without a document that takes longer than a second.
      await page.until(() => getComputedStyle(page.part('player')).visibility === 'visible');
      return page;
    } finally {
      globalThis.fetch = fetch;
    }
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
  'with a link to copy by hand': async () => {
    for (const name of ['share', 'clipboard']) {
      Object.defineProperty(navigator, name, { value: undefined, configurable: true });
    }
    const page = await PlayerHarness.mountDemo();
    page.part('share-button').click();
    await page.until(() => page.parts('share-dialog').length === 1);
    return page;
  },
  'with chapters to leave out': async () => {
    const page = await PlayerHarness.mountDemo();
    page.part('choose-button').click();
    await page.rendered();
    page.parts('chapter-skip-button')[2]!.click();
    await page.until(() => page.parts('chapter-skipped').length === 1);
    return page;
  },
  'with a place to go on from': async () => {
    const before = await PlayerHarness.mountDemo({ persist: 'position' });
    before.player.currentTime = 80;
    await before.player.play();
    await before.playing();
    before.player.remove();
    const page = await PlayerHarness.mountDemo({ persist: 'position' });
    await page.until(() => page.parts('resume-button').length === 1);
    return page;
  },
  'at the end of a quote played by itself': async () => {
    const quotes = [{ text: 'Short.', speaker: 'Ada', startTime: 20, endTime: 20.5 }];
    const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: { chapters: [{ startTime: 0 }], quotes } });
    page.part('quote-play-button').click();
    await page.until(() => page.parts('quote-offer').length === 1);
    return page;
  },
  'with a rating and other episodes': async () => {
    const page = await PlayerHarness.mountDemo({ rating: '', episodes: '/test/fixtures/episodes/episodes.json' });
    page.parts('rating-star')[3]!.click();
    await page.until(() => page.parts('episode').length > 0);
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
    localStorage.clear();
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
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
