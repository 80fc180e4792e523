import { BenchPage, rest } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const start = {
  id: 'start',
  rounds: 7,
  rows: [
    { id: 'fast', title: 'click → clock runs, nothing preloaded', unit: 'ms', goal: 1.15 },
    { id: 'slow', title: '… at 1.6 Mbit/s, 150 ms, 4× slower CPU', unit: 'ms', goal: 1.15 },
    { id: 'preloaded', title: 'click → clock runs, metadata preloaded', unit: 'ms', goal: 1.15 },
  ],
  async measure(rig, player) {
    const time = (/** @type {import('../bench-page.js').PageOptions} */ options) =>
      BenchPage.with(rig, player, options, async (page) => {
        // Who loads before the click has loaded what it wants to.
        await rest(1.5);
        await page.evaluate(WATCH);
        const clickedAt = await page.click(page.call('play'));
        await page.until('bench.ranAt > 0');
        return (await page.evaluate('bench.ranAt')) - clickedAt;
      });
    return {
      fast: await time({ preload: 'none' }),
      slow: await time({ preload: 'none', slow: true }),
      preloaded: await time({ preload: 'metadata' }),
    };
  },
};

const WATCH = `(() => {
  const look = () => {
    const runs = [...bench.media].some((media) => media.currentTime > 0);
    if (runs) bench.ranAt = performance.timeOrigin + performance.now();
    else bench.setTimeout(look, 0);
  };
  look();
})()`;
