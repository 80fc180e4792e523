import { expect } from '@open-wc/testing';
import { countTimers, countUpdates } from '../support/counters.js';
import { PlayerHarness } from '../support/player-harness.js';

/** Chapters this far apart, in seconds of the recording. */
const SPACING = 0.5;

describe('the page in step with the sound', () => {
  afterEach(() => PlayerHarness.cleanup());

  for (const rate of [1, 2]) {
    it(`shows every chapter that the audio is in, and none before, at rate ${rate}`, async () => {
      const chapters = Array.from({ length: 200 }, (_, index) => ({ startTime: index * SPACING }));
      const page = await PlayerHarness.mount({ src: '/demo/public/data/episode-demo.mp3' }, { chapters });
      const { player } = page;
      player.playbackRate = rate;
      await page.until(() => page.parts('chapter').length === chapters.length);
      const shown: number[] = [];
      const heard: number[] = [];
      const marks = new MutationObserver(() => {
        shown.push(page.parts('chapter-button').findIndex((button) => button.ariaCurrent === 'true'));
        heard.push(Math.floor(player.currentTime / SPACING));
      });
      await player.play();
      await page.playing();
      marks.observe(page.part('chapter-list'), { subtree: true, attributeFilter: ['aria-current'] });
      await page.until(() => shown.length >= 9);
      marks.disconnect();
      expect(shown).to.deep.equal(heard);
      expect(shown).to.deep.equal(shown.map((_, index) => shown[0]! + index));
    });
  }

  it('updates no element between two boundaries, with a thousand chapters', async () => {
    const chapters = Array.from({ length: 1000 }, (_, index) => ({ startTime: index === 0 ? 0 : 60 + index / 10 }));
    const page = await PlayerHarness.mount({ src: '/demo/public/data/episode-demo.mp3' }, { chapters });
    await page.until(() => page.parts('chapter').length === chapters.length);
    await page.player.play();
    // WebKitGTK stops once more for data soon after the first sound, and the player shows that.
    await page.until(() => page.player.currentTime > 1);
    await page.rendered();
    const updates = countUpdates();
    const from = page.player.currentTime;
    const clock = page.text('current-time');
    await page.until(() => page.player.currentTime > from + 1.5);
    expect(page.text('current-time')).not.to.equal(clock);
    expect(updates.end()).to.equal(0);
  });

  it('runs no timer and draws nothing while it is paused', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    page.player.pause();
    await page.event('pause');
    await page.rendered();
    const updates = countUpdates();
    const timers = countTimers();
    const since = performance.now();
    // To show that nothing comes.
    await page.until(() => performance.now() > since + 500);
    expect(updates.end()).to.equal(0);
    expect(timers.end()).to.equal(0);
  });
});
