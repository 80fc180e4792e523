import { BenchPage } from '../bench-page.js';
import { median } from '../statistics.js';

/** Every chapter is a second long, over the whole of the demo episode. */
const LENGTH = 162;
const MARKS = 12;

/** @type {import('../run.js').Metric} */
export const highlight = {
  id: 'highlight',
  rounds: 2,
  rows: [
    { id: 'median1', title: 'highlight late, median, 1×', unit: 'ms', most: 4 },
    { id: 'max1', title: '… most', unit: 'ms', most: 20 },
    { id: 'median2', title: 'highlight late, median, 2×', unit: 'ms', most: 4 },
    { id: 'max2', title: '… most', unit: 'ms', most: 20 },
  ],
  async measure(rig, player) {
    if (!player.inPage.current) {
      const none = player.noList ?? 'no mark';
      return { median1: none, max1: none, median2: none, max2: none };
    }
    const once = await marks(rig, player, 1);
    const twice = await marks(rig, player, 2);
    return { median1: median(once), max1: Math.max(...once), median2: median(twice), max2: Math.max(...twice) };
  },
};

/** How late each mark came, in ms. @param {import('../run.js').Rig} rig @param {import('../players.js').Player} player @param {number} rate */
const marks = (rig, player, rate) =>
  BenchPage.with(rig, player, { chapters: LENGTH, over: LENGTH, src: '/audio/episode.mp3' }, async (page) => {
    await page.play();
    await page.openChapters();
    await page.evaluate(`for (const media of bench.media) media.playbackRate = ${rate}`);
    await page.until(`[...bench.media][0].currentTime > 2`);
    await page.evaluate(`(() => {
      const current = () => ${page.call('current')};
      const media = [...bench.media].find((one) => !one.paused);
      let last = current();
      bench.late = [];
      const look = () => {
        const now = current();
        if (now === last || now < 0) return;
        last = now;
        bench.late.push(((media.currentTime - now) / ${rate}) * 1000);
      };
      const observe = (root) => {
        new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) observe(element.shadowRoot);
          if (element.contentDocument) observe(element.contentDocument);
        }
      };
      observe(document.getElementById('player0'));
    })()`);
    await page.until(`bench.late.length >= ${MARKS}`, 40_000);
    return page.evaluate('bench.late');
  });
