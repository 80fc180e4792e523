import { BenchPage, rest } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const quiet = {
  id: 'quiet',
  rounds: 3,
  rows: [
    { id: 'pausedTimers', title: 'paused: timers per second', unit: '', most: 0 },
    { id: 'pausedScript', title: 'paused: script per second', unit: 'ms', most: 0 },
    { id: 'pausedLayouts', title: 'paused: layouts per second', unit: '', most: 0 },
    { id: 'awayTimers', title: 'playing off screen: timers per second', unit: '', most: 0 },
    { id: 'awayMain', title: 'playing off screen: main thread per second', unit: 'ms' },
    { id: 'awayLayouts', title: 'playing off screen: layouts per second', unit: '', most: 0 },
    { id: 'hiddenTimers', title: 'playing in a hidden tab: timers per second', unit: '', most: 0 },
    { id: 'hiddenMain', title: 'playing in a hidden tab: main thread per second', unit: 'ms' },
    { id: 'hiddenLayouts', title: 'playing in a hidden tab: layouts per second', unit: '', most: 0 },
  ],
  measure: (rig, player) =>
    BenchPage.with(rig, player, {}, async (page) => {
      await page.play();
      await page.page.mouse.move(5, 5);
      const away = await awayFrom(page);
      const hidden = await hide(page);
      await page.evaluate('scrollTo(0, 0)');
      await page.evaluate('for (const media of bench.media) media.pause()');
      const paused = await watch(page);
      return {
        pausedTimers: paused.timers,
        pausedScript: paused.script,
        pausedLayouts: paused.layouts,
        awayTimers: away.timers,
        awayMain: away.main,
        awayLayouts: away.layouts,
        hiddenTimers: hidden.timers,
        hiddenMain: hidden.main,
        hiddenLayouts: hidden.layouts,
      };
    }),
};

/** @param {BenchPage} page */
async function awayFrom(page) {
  await page.evaluate(`(() => {
    const far = document.createElement('div');
    far.style.height = '10000px';
    document.body.append(far);
    scrollTo(0, 8000);
  })()`);
  return watch(page);
}

/** @param {BenchPage} page */
async function hide(page) {
  await page.evaluate('scrollTo(0, 0)');
  const front = await page.page.browserContext().newPage();
  await front.bringToFront();
  await page.until(`document.visibilityState === 'hidden'`);
  const seen = await watch(page);
  await page.page.bringToFront();
  await front.close();
  return seen;
}

/** @param {BenchPage} page */
async function watch(page) {
  const seconds = 5;
  // What a pause or a scroll sets off comes to its end.
  await rest(2);
  const before = await page.evaluate('bench.timersFired');
  const cost = await page.cost(seconds);
  return { ...cost, timers: ((await page.evaluate('bench.timersFired')) - before) / seconds };
}
