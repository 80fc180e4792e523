import { BenchPage, rest } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const seek = {
  id: 'seek',
  rounds: 7,
  rows: [{ id: 'seeked', title: 'chapter click → seeked', unit: 'ms', goal: 1.1 }],
  async measure(rig, player) {
    // Under the bare element stands what a page would write by hand.
    if (player.noList && player.id !== 'bare') return { seeked: player.noList };
    return BenchPage.with(rig, player, {}, async (page) => {
      await page.play();
      await rest(1);
      if (player.id === 'bare') await page.evaluate(BUTTON);
      await page.openChapters();
      const row = player.id === 'bare' ? `document.querySelector('#player0 button')` : `${page.call('rows')}[2]`;
      await page.until(`(${row})?.getBoundingClientRect().width > 0`);
      await page.evaluate(WATCH);
      const clickedAt = await page.click(row);
      await page.until('bench.seekedAt > 0');
      return { seeked: (await page.evaluate('bench.seekedAt')) - clickedAt };
    });
  },
};

const BUTTON = `(() => {
  const button = document.createElement('button');
  button.textContent = 'Chapter 3';
  button.onclick = () => (document.querySelector('audio').currentTime = 1800);
  document.querySelector('#player0').append(button);
})()`;

const WATCH = `for (const media of bench.media) {
  media.addEventListener('seeked', () => (bench.seekedAt = performance.timeOrigin + performance.now()), { once: true });
}`;
