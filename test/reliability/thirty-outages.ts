import { aTimeout, expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';
import { BACK_WITHIN, Listener, NARROW, SAME_PLACE } from './listener.js';
import { figure, row } from './row.js';

const OUTAGES = 30;

/** Milliseconds of silence before the network is back: at any point between two attempts. */
const silence = (outage: number): number => 1000 + outage * 200;

/** The 95th percentile, by nearest rank. */
const p95 = (values: number[]): number => values.sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

// Some twenty minutes: run by `npm run reliability` alone.
describe('thirty outages', () => {
  for (const outages of [
    {
      row: 5,
      fault: 'Thirty cuts of the network',
      expected: '95 in 100 are over within 8 s of its return',
      within: BACK_WITHIN,
    },
    {
      row: 6,
      fault: 'Thirty cuts of the network; the browser tells that it is online again (imitated)',
      expected: '95 in 100 are over within 2 s of its return',
      within: 2,
    },
  ]) {
    row({ ...outages, timeout: 1_800_000 }, async () => {
      const times: number[] = [];
      for (let outage = 0; outage < OUTAGES; outage++) {
        const listener = await Listener.open(NARROW);
        await listener.listens(1);
        await listener.line.set({ down: true });
        await listener.waits();
        await aTimeout(silence(outage));
        const { seconds, off } = await listener.back(async () => {
          await listener.line.set({});
          if (outages.row === 6) dispatchEvent(new Event('online'));
        });
        expect(off).to.be.at.most(SAME_PLACE);
        times.push(seconds);
        PlayerHarness.cleanup();
      }
      await figure(outages.row, `P95 of ${OUTAGES}, back after`, p95(times), 's');
      expect(p95(times)).to.be.at.most(outages.within);
    });
  }
});
