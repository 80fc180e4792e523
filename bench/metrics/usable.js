import { BenchPage } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const usable = {
  id: 'usable',
  rounds: 7,
  rows: [
    { id: 'slow', title: 'usable at 1.6 Mbit/s, 150 ms, 4× slower CPU', unit: 'ms', goal: 2.2 },
    { id: 'listed', title: '… with the chapters in sight', unit: 'ms' },
    { id: 'inside', title: '… with the chapters inside the page', unit: 'ms' },
    { id: 'fast', title: 'usable on a fast line', unit: 'ms' },
    { id: 'shift', title: 'layout shift', unit: '', most: 0 },
  ],
  async measure(rig, player) {
    const time = (/** @type {import('../bench-page.js').PageOptions} */ options) =>
      BenchPage.with(rig, player, options, async (page) => {
        const { at, listed } = await page.evaluate('({ at: bench.usableAt, listed: bench.listedAt })');
        // What still comes, the duration from the audio for one, may shift the page.
        await page.evaluate('new Promise((done) => bench.setTimeout(done, 1000))');
        return { at, listed, shift: await page.evaluate('bench.shift') };
      });
    const slow = await time({ slow: true });
    const inside = player.chapters === 'either' ? await time({ slow: true, inside: 'inside' }) : slow;
    const fast = await time({});
    const list = player.noList ?? (player.inPage.open ? 'behind a button' : slow.listed);
    const inPage = player.chapters === 'beside' ? 'a file' : inside.at;
    return { slow: slow.at, listed: list, inside: inPage, fast: fast.at, shift: slow.shift };
  },
};
