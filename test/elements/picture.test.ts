import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

const COVER = '/demo/public/data/cover.svg';
const MISSING = '/test/fixtures/nothing-here.png';

describe('pictures', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('an artwork that cannot be loaded leaves its place empty, and the next one shows', async () => {
    const page = await PlayerHarness.mount({ 'episode-title': 'An episode', artwork: MISSING });
    const artwork = page.part('artwork');
    await page.until(() => getComputedStyle(artwork).visibility === 'hidden');
    page.player.artwork = COVER;
    await page.until(() => getComputedStyle(artwork).visibility === 'visible');
    expect(page.part('artwork')).to.equal(artwork);
  });

  it('a chapter’s picture that cannot be loaded leaves its place empty', async () => {
    const page = await PlayerHarness.mount({});
    page.player.chapters = [
      { startTime: 0, title: 'A', img: MISSING },
      { startTime: 5, title: 'B', img: COVER },
    ];
    await page.until(() => page.parts('chapter-image').length === 2);
    const [broken, sound] = page.parts('chapter-image') as HTMLImageElement[];
    await page.until(() => getComputedStyle(broken!).visibility === 'hidden');
    await page.until(() => sound!.complete);
    expect(getComputedStyle(sound!).visibility).to.equal('visible');
    expect(broken!.offsetWidth).to.equal(sound!.offsetWidth);
  });

  it('an empty address is none', async () => {
    const page = await PlayerHarness.mount({ 'episode-title': 'An episode', artwork: '' });
    expect(page.parts('artwork')).to.deep.equal([]);
  });

  it('the first of the chapters is the artwork of an episode without one: the header stays as high as it is', async () => {
    const page = await PlayerHarness.mount(
      { duration: '100' },
      {
        chapters: [
          { startTime: 0 },
          { startTime: 10, img: COVER },
          { startTime: 20, img: `${COVER}?2` },
          { startTime: 30 },
        ],
      },
    );
    const height = page.part('header').offsetHeight;
    const shown = async (time: number): Promise<string | null> => {
      page.player.currentTime = time;
      await page.rendered();
      expect(page.part('header').offsetHeight, `at ${time} s`).to.equal(height);
      return new URL(page.part('artwork').getAttribute('src')!).search;
    };
    expect([await shown(5), await shown(15), await shown(25), await shown(35)]).to.deep.equal(['', '', '?2', '']);
  });
});
