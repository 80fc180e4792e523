import { BenchPage, rest } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const manyPlayers = {
  id: 'many-players',
  rounds: 3,
  rows: [
    { id: 'usable', title: '50 players on a page: usable', unit: 'ms', goal: 3 },
    { id: 'requests', title: '50 players: audio requests before any action', unit: '', most: 0 },
    { id: 'elements', title: '50 players: audio elements before any action', unit: '', most: 0 },
    { id: 'timers', title: '50 players: timers set before any action', unit: '', most: 0 },
  ],
  measure: (rig, player) =>
    BenchPage.with(rig, player, { players: 50 }, async (page) => {
      const usable = await page.evaluate('bench.listedAt');
      await rest(2);
      return {
        usable,
        requests: rig.server.take().filter(({ kind }) => kind === 'audio').length,
        elements: await page.evaluate(ELEMENTS),
        timers: await page.evaluate('bench.timersSet'),
      };
    }),
};

const ELEMENTS = `(() => {
  const count = (root) => [...root.querySelectorAll('*')].reduce((sum, element) => sum
    + (element instanceof HTMLMediaElement ? 1 : 0)
    + (element.shadowRoot ? count(element.shadowRoot) : 0)
    + (element.contentDocument ? count(element.contentDocument) : 0), 0);
  return bench.mediaMade + count(document);
})()`;
