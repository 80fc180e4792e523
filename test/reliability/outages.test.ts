import { aTimeout, expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { DEMO } from '../support/player-harness.js';
import { Listener, NARROW, SAME_PLACE } from './listener.js';
import { row } from './row.js';

describe('the network goes, and comes back', () => {
  row(
    { row: 5, fault: 'Cut for 8 s', expected: 'the sound goes on by itself from the same place', timeout: 50_000 },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ down: true });
      await aTimeout(8000);
      await listener.waits();
      await listener.goesOn(5);
    },
  );

  row(
    {
      row: 5,
      fault: 'Cut for 8 s, after another source was put in while one played',
      expected: 'the sound of the new one goes on by itself',
      timeout: 50_000,
    },
    async () => {
      const listener = await Listener.open(NARROW, { src: DEMO.src });
      const { player } = listener.page;
      await listener.listens(1);
      player.src = listener.line.url;
      await player.play();
      await listener.page.until(() => player.currentTime > 2);
      await listener.line.set({ down: true });
      await aTimeout(8000);
      await listener.waits();
      const place = listener.position;
      const { off } = await listener.back(() => listener.line.set({}));
      expect(off, 'seconds from the place').to.be.at.most(SAME_PLACE);
      await listener.page.until(() => listener.position > place + 1);
      expect(player.error).to.be.null;
    },
  );

  row(
    {
      row: 6,
      fault: 'Cut for 40 s, past what any browser bears',
      expected:
        'one “waiting”, one “stalled”; “Buffering” is said, then said and shown that the connection is lost; the sound goes on by itself from the same place',
      timeout: 90_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      const said = listener.page.said();
      const stalled = listener.page.record('stalled');
      const begin = performance.now();
      await listener.line.set({ down: true });
      await listener.waits();
      const told = listener.events.length;
      expect(listener.events.at(-1)).to.equal('waiting');
      await aTimeout(40_000 - (performance.now() - begin));
      expect(listener.page.player.matches(':state(buffering)')).to.be.true;
      expect(listener.events.slice(told)).to.eql([]);
      const [buffering, lost = '', ...more] = said;
      expect(buffering).to.equal('Buffering');
      expect(lost).to.match(/^Connection lost at \d+ seconds?\. Retrying\.$/);
      expect(more).to.eql([]);
      expect(stalled).to.eql(['stalled']);
      // It does not move the chapters by itself again: what was said is shown until the sound is back.
      expect(listener.page.part('notice').innerText.trim()).to.equal(lost);
      await listener.goesOn(6);
      expect(listener.page.parts('notice')).to.eql([]);
    },
  );

  row(
    {
      row: 6,
      fault: 'Cut; the browser tells that it is online again (imitated)',
      expected: 'the sound is back at once',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ down: true });
      await aTimeout(6000);
      await listener.waits();
      await aTimeout(8000);
      await listener.goesOn(6, 2.5, async () => {
        await listener.line.set({});
        dispatchEvent(new Event('online'));
      });
    },
  );

  row(
    {
      row: 6,
      fault:
        'Cut, and what is asked for meanwhile is never answered; the browser tells that it is online again (imitated)',
      expected: 'the sound is back at once',
      timeout: 60_000,
    },
    async () => {
      const nodes = new AudioNodes();
      try {
        const listener = await Listener.open(NARROW);
        await listener.listens(2);
        await listener.line.set({ down: true });
        await listener.waits();
        await listener.line.set({ hang: true });
        await new Promise((resolve) => nodes.made[0]!.addEventListener('loadstart', resolve, { once: true }));
        const begun = Date.now();
        const hangs = async (): Promise<boolean> => (await listener.line.requests()).some(({ at }) => at >= begun);
        while (!(await hangs())) await aTimeout(50);
        // Chromium has the beginning still, and takes a moment to miss the rest.
        await aTimeout(2000);
        await listener.goesOn(6, 2.5, async () => {
          await listener.line.set({});
          dispatchEvent(new Event('online'));
        });
      } finally {
        nodes.restore();
      }
    },
  );
});
