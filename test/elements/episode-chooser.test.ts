import { expect, fixture } from '@open-wc/testing';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const TONE = '/test/fixtures/audio/tone.mp3';
const OTHER = '/test/fixtures/audio/other.mp3';

/** A player that goes on by itself, at the end of what it plays. */
async function mountAtEnd(src: string, episodes: readonly object[]): Promise<PlayerHarness> {
  const page = await PlayerHarness.mount({ src, autonext: '', preload: 'metadata' }, { episodes });
  await page.until(() => page.player.readyState > 0);
  page.player.currentTime = page.player.duration - 0.3;
  await page.event('seeked');
  return page;
}

describe('the next episode', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('does not follow one that was sent to its end while it was paused (imitated: Safari tells of that end, too)', async () => {
    const page = await mountAtEnd(
      TONE,
      [{ src: TONE }, { src: OTHER }].map((entry) => ({ title: 'A', ...entry })),
    );
    Object.defineProperty(page.player, 'ended', { value: true, configurable: true });
    page.player.dispatchEvent(new Event('ended'));
    await page.rendered();
    Reflect.deleteProperty(page.player, 'ended');
    expect([page.player.src, page.player.paused]).to.deep.equal([TONE, true]);
    await page.player.play();
    await page.until(() => page.player.src.endsWith('other.mp3'));
  });

  it('comes without a word of the document that stands inside the tag', async () => {
    const player = document.createElement('epique-player');
    player.innerHTML = '<a href="#t=0">A0</a><a href="#t=1">A1</a>';
    Object.assign(player, {
      src: TONE,
      episodes: [
        { title: 'B', src: OTHER, chapters: DEMO.chapters },
        { title: 'C', src: `${OTHER}?c` },
      ],
    });
    (await fixture<HTMLElement>(document.createElement('div'))).append(player);
    const page = new PlayerHarness(player);
    await page.until(() => page.parts('episode').length > 0);
    player.currentTime = 2;
    await player.updateComplete;
    const heard: string[] = [];
    player.addEventListener('episodeload', ({ episode }) => heard.push(`${episode.chapters[0]?.title}`));
    player.addEventListener('chapterchange', ({ index }) => heard.push(`chapter ${index}`));
    const choose = async (index: number): Promise<string[]> => {
      const loaded = page.event('episodeload');
      page.parts('episode-button')[index]!.click();
      await loaded;
      await page.rendered();
      return heard.splice(0);
    };
    expect(await choose(0)).to.deep.equal(['chapter -1', 'Introduction', 'chapter 0']);
    expect(await choose(1)).to.deep.equal(['undefined', 'chapter -1']);
  });

  it('is the one after the one that was chosen, where the list has the same audio twice', async () => {
    const sources = [TONE, OTHER, TONE, `${OTHER}?last`];
    const page = await mountAtEnd(
      TONE,
      sources.map((src) => ({ title: 'A', src })),
    );
    await page.player.play();
    for (const next of sources.slice(1)) {
      await page.until(() => page.player.src.endsWith(next));
      await page.playing();
      const rows = page.parts('episode');
      expect(rows.indexOf(page.part('episode-current')), 'the row that is marked').to.equal(sources.indexOf(next, 1));
      // It may end before the seek is told to have landed.
      page.player.currentTime = page.player.duration - 0.3;
    }
  });
});
