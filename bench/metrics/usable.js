import { BenchPage } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const usable = {
  id: 'usable',
  rounds: 7,
  rows: [
    { id: 'slow', title: 'usable at 1.6 Mbit/s, 150 ms, 4× slower CPU', unit: 'ms', goal: 2.2 },
    { id: 'fast', title: 'usable on a fast line', unit: 'ms' },
    { id: 'shift', title: 'layout shift', unit: '', most: 0 },
  ],
  async measure(rig, player) {
    const time = (/** @type {boolean} */ slow) =>
      BenchPage.with(rig, player, { slow }, async (page) => {
        const at = await page.evaluate('bench.usableAt');
        // What still comes, the duration from the audio for one, may shift the page.
        await page.evaluate('new Promise((done) => bench.setTimeout(done, 1000))');
        return { at, shift: await page.evaluate('bench.shift') };
      });
    const slow = await time(true);
    const fast = await time(false);
    return { slow: slow.at, fast: fast.at, shift: slow.shift };
  },
};
