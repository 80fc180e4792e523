import { BenchPage, rest } from '../bench-page.js';
import { playerParts } from '../page.js';

const CHAPTERS = 1000;

/** @type {import('../run.js').Metric} */
export const manyChapters = {
  id: 'many-chapters',
  rounds: 5,
  rows: [
    { id: 'first', title: '1,000 chapters: put into the page → first rows drawn', unit: 'ms', most: 120 },
    { id: 'whole', title: '1,000 chapters: put into the page → every row there', unit: 'ms' },
    { id: 'nodes', title: '1,000 chapters: DOM nodes', unit: '' },
    { id: 'frames', title: '1,000 chapters: frames per second scrolling, 4× slower CPU', unit: '', least: 58 },
  ],
  async measure(rig, player) {
    const drawn = await BenchPage.with(rig, player, { players: 0, chapters: CHAPTERS }, async (page) => {
      await page.until(`document.readyState === 'complete'`);
      await rest(1);
      return { ...(await render(page)), nodes: await nodes(page) };
    });
    return { ...drawn, frames: player.noList ?? (await scroll(rig, player)) };
  },
};

/**
 * When the first rows are drawn, and when the last is; a player that lists nothing is drawn at once.
 *
 * @param {BenchPage} page
 */
function render(page) {
  const { markup, script } = playerParts(page.player.id, 0, { chapters: CHAPTERS });
  const { rows, open } = page.player.inPage;
  const listed = rows && !open ? `${page.call('rows')}.length` : String(CHAPTERS);
  return page.evaluate(`(async () => {
    const host = Object.assign(document.createElement('div'), { className: 'host', id: 'player0' });
    document.body.append(host);
    const start = performance.now();
    host.innerHTML = ${JSON.stringify(markup)};
    new Function('host', ${JSON.stringify(script)})(host);
    const frame = () => new Promise((next) => bench.requestAnimationFrame(next));
    const drawn = async () => {
      const { port1, port2 } = new MessageChannel();
      await new Promise((done) => {
        port1.onmessage = done;
        port2.postMessage(null);
      });
      return performance.now() - start;
    };
    do await frame();
    while (!((${page.call('play')})?.getBoundingClientRect().width > 0 && ${listed} > 0));
    const first = await drawn();
    if (${listed} === ${CHAPTERS}) return { first, whole: first };
    while (${listed} < ${CHAPTERS}) await frame();
    return { first, whole: await drawn() };
  })()`);
}

/** @param {BenchPage} page */
async function nodes(page) {
  await page.devtools.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).get('Nodes') ?? NaN;
}

/** @param {import('../run.js').Rig} rig @param {import('../players.js').Player} player */
const scroll = (rig, player) =>
  BenchPage.with(rig, player, { chapters: CHAPTERS }, async (page) => {
    await page.openChapters();
    const row = `${page.call('rows')}[3]`;
    await page.until(`(${row})?.getBoundingClientRect().width > 0`);
    await page.evaluate(`${row}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
    await rest(1);
    await page.devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(`(() => {
      bench.frames = [];
      const frame = (time) => {
        bench.frames.push(time);
        bench.requestAnimationFrame(frame);
      };
      bench.requestAnimationFrame(frame);
    })()`);
    await page.devtools.send('Input.synthesizeScrollGesture', {
      x: 500,
      y: 450,
      yDistance: -8000,
      speed: 3000,
      gestureSourceType: 'mouse',
    });
    return page.evaluate('((bench.frames.length - 1) / (bench.frames.at(-1) - bench.frames[0])) * 1000');
  });
