import { BenchPage, rest } from '../bench-page.js';

/** @type {import('../run.js').Metric} */
export const weight = {
  id: 'weight',
  rounds: 1,
  rows: [
    { id: 'bytes', title: 'loaded before the first action, brotli, without audio and chapters', unit: 'kB', most: 32 },
    { id: 'requests', title: '… in so many requests', unit: '' },
  ],
  measure: (rig, player) =>
    BenchPage.with(rig, player, {}, async () => {
      await rest(3);
      const assets = rig.server.take().filter(({ kind, path }) => kind === 'asset' && !path.startsWith('/chapters/'));
      return { bytes: assets.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, requests: assets.length };
    }),
};
