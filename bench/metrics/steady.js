import { BenchPage, rest } from '../bench-page.js';

const FEW = 4;
const MANY = 1000;

/** @type {import('../run.js').Metric} */
export const steady = {
  id: 'steady',
  rounds: 5,
  rows: [
    { id: 'main', title: `playing: main thread per second, ${FEW} chapters`, unit: 'ms', goal: 1 },
    { id: 'script', title: '… script', unit: 'ms', most: 1 },
    { id: 'layouts', title: '… layouts', unit: '' },
    { id: 'mainMany', title: `playing: main thread per second, ${MANY.toLocaleString('en')} chapters`, unit: 'ms' },
    { id: 'scriptMany', title: '… script', unit: 'ms' },
  ],
  async measure(rig, player) {
    const few = await playing(rig, player, FEW);
    const many = await playing(rig, player, MANY);
    return {
      main: few.main,
      script: few.script,
      layouts: few.layouts,
      mainMany: many.main,
      scriptMany: many.script,
    };
  },
};

/** @param {import('../run.js').Rig} rig @param {import('../players.js').Player} player @param {number} chapters */
const playing = (rig, player, chapters) =>
  BenchPage.with(rig, player, { chapters }, async (page) => {
    await page.play();
    // Aside, where nothing is hovered.
    await page.page.mouse.move(5, 5);
    await page.evaluate('scrollTo(0, 0)');
    await rest(3);
    return page.cost(8);
  });
