import { expect } from '@open-wc/testing';
import { countChanges, countTimers, countUpdates } from '../support/counters.js';
import { PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';

/** Chapters this far apart, in seconds of the recording. Now sooner, now later after the last of the browser's `timeupdate`. */
const SPACING = 0.55;
/** Later than its edge by a frame, and by what a timer and a busy machine add to it, a chapter is still in step. Seconds. */
const IN_STEP = 0.05;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

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
      const told: number[] = [];
      /** Seconds on the wall from a chapter's edge until the page hears of it. */
      const late: number[] = [];
      const marks = new MutationObserver(() =>
        shown.push(page.parts('chapter-button').findIndex((button) => button.ariaCurrent === 'true')),
      );
      await player.play();
      await page.playing();
      player.addEventListener('chapterchange', ({ chapter, index }) => {
        told.push(index);
        late.push((player.currentTime - chapter!.startTime) / rate);
      });
      marks.observe(page.part('chapter-list'), { subtree: true, attributeFilter: ['aria-current'] });
      const still = new Standstill();
      await page.until(() => shown.length >= 9);
      marks.disconnect();
      const { lost } = still.end();
      expect(shown).to.deep.equal(told);
      expect(Math.min(...late)).to.be.at.least(0);
      // Of one alone a busy machine may be late to tell.
      expect(median(late)).to.be.below(IN_STEP);
      expect(shown).to.deep.equal([...new Set(shown)].sort((a, b) => a - b));
      // Only those that came and went while the page stood still.
      const missed = shown.at(-1)! - shown[0]! + 1 - shown.length;
      expect(missed).to.be.at.most((lost * rate) / SPACING);
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
    /** In a second and a half of sound, in which it did not wait for data. */
    const count = async (): Promise<number> => {
      const waits = page.record('waiting', 'playing');
      const updates = countUpdates();
      const from = page.player.currentTime;
      await page.until(() => page.player.currentTime > from + 1.5);
      const counted = updates.end();
      return waits.length > 0 ? count() : counted;
    };
    const clock = page.text('current-time');
    expect(await count()).to.equal(0);
    expect(page.text('current-time')).not.to.equal(clock);
  });

  it('updates no more elements while the length of the recording is unknown', async () => {
    const counts = [];
    for (const duration of ['', '60']) {
      const page = await PlayerHarness.mount({ duration }, { chapters: [{ startTime: 0 }, { startTime: 5 }] });
      const updates = countUpdates();
      page.player.muted = true;
      await page.event('volumechange');
      await page.rendered();
      counts.push(updates.end());
    }
    expect(counts[0]).to.be.above(0);
    expect(counts[0]).to.equal(counts[1]);
  });

  it('runs no timer and draws nothing while it is paused', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    // All has come: what comes later is drawn.
    await page.until(() => page.player.buffered.length > 0 && page.player.buffered.end(0) > 160);
    page.player.pause();
    await page.event('pause');
    await page.rendered();
    const updates = countUpdates();
    const changes = countChanges(...[page.player, ...page.all('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []));
    const timers = countTimers();
    const since = performance.now();
    // To show that nothing comes.
    await page.until(() => performance.now() > since + 500);
    expect(updates.end()).to.equal(0);
    expect(changes.end()).to.equal(0);
    expect(timers.end()).to.equal(0);
  });
});
