import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

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
    page.player.dispatchEvent(new Event('ended'));
    await page.rendered();
    expect([page.player.src, page.player.paused]).to.deep.equal([TONE, true]);
    await page.player.play();
    await page.until(() => page.player.src.endsWith('other.mp3'));
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
      // It may end before the seek is told to have landed.
      page.player.currentTime = page.player.duration - 0.3;
    }
  });
});
