import { BenchPage, rest } from '../bench-page.js';
import { playerParts } from '../page.js';

const BATCH = 20;
const BATCHES = 10;

/** @type {import('../run.js').Metric} */
export const leaks = {
  id: 'leaks',
  rounds: 2,
  rows: [
    { id: 'heap', title: '200 players made and removed: heap kept each', unit: 'kB', most: 2 },
    { id: 'listeners', title: '200 players made and removed: listeners kept', unit: '', most: 0 },
    { id: 'nodes', title: '200 players made and removed: nodes kept each', unit: '' },
  ],
  measure: (rig, player) =>
    BenchPage.with(rig, player, { players: 0 }, async (page) => {
      await page.until(`document.readyState === 'complete'`);
      // The first ones bring what is made once for all.
      for (let batch = 0; batch < 2; batch += 1) await makeAndRemove(page);
      const before = await kept(page);
      for (let batch = 0; batch < BATCHES; batch += 1) await makeAndRemove(page);
      const after = await kept(page);
      const made = BATCH * BATCHES;
      return {
        heap: (after.heap - before.heap) / made / 1000,
        listeners: after.listeners - before.listeners,
        nodes: (after.nodes - before.nodes) / made,
      };
    }),
};

/** @param {BenchPage} page */
async function makeAndRemove(page) {
  const parts = Array.from({ length: BATCH }, (_, index) => playerParts(page.player.id, index, {}));
  await page.evaluate(`for (const [index, { markup, script }] of ${JSON.stringify(parts)}.entries()) {
    const host = Object.assign(document.createElement('div'), { className: 'host', id: 'player' + index });
    document.body.append(host);
    host.innerHTML = markup;
    new Function('host', script)(host);
  }`);
  await page.until(`[...document.querySelectorAll('.host')].every(
    (host) => (${page.player.inPage.play})(host)?.getBoundingClientRect().width > 0)`);
  await rest(0.2);
  await page.evaluate(`for (const host of document.querySelectorAll('.host')) {
    (${page.player.inPage.destroy ?? (() => {})})(host);
    host.remove();
  }`);
  await rest(0.2);
}

/** @param {BenchPage} page */
async function kept(page) {
  for (let time = 0; time < 3; time += 1) {
    await page.devtools.send('HeapProfiler.collectGarbage');
    await rest(0.3);
  }
  const metrics = await page.metrics();
  return {
    heap: metrics.get('JSHeapUsedSize') ?? NaN,
    listeners: metrics.get('JSEventListeners') ?? NaN,
    nodes: metrics.get('Nodes') ?? NaN,
  };
}
