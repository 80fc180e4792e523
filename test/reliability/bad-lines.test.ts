import { expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { ENGINE } from '../support/engine.js';
import { BACK_WITHIN, Listener, NARROW } from './listener.js';
import { row } from './row.js';

describe('the line stands still, ends early or is slow', () => {
  row(
    {
      row: 7,
      fault: 'A silent stall: the connection stands, no byte comes',
      expected: 'after 6 s it is made anew, and the sound goes on',
      timeout: 90_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ stall: true });
      await listener.silence();
      // Six seconds to be sure of it, and then as after any outage.
      await listener.goesOn(7, 6 + BACK_WITHIN, () => listener.line.set({ stallOpen: true }));
    },
  );

  for (const loop of [false, true]) {
    row(
      {
        row: 8,
        fault: `The data ends early, and the browser ${loop ? 'begins again, as it is to loop' : 'reports the end'}`,
        expected: 'it is not the end: the sound goes on from there',
        timeout: 60_000,
        skip: ENGINE === 'webkit' ? 'WebKitGTK takes the length of what came for the length of the recording' : '',
      },
      async () => {
        // A proxy that loses its server closes the answer neatly: 5 s of the recording.
        const listener = await Listener.open({ chunked: true, endAt: 30_000 }, loop ? { loop: '' } : {});
        const { player } = listener.page;
        await player.play();
        // What is being answered keeps its length.
        await listener.line.set({});
        await listener.page.until(() => player.currentTime > 4);
        await listener.page.until(() => player.currentTime > 8 || player.currentTime < 4);
        expect(player.currentTime).to.be.within(8, 20);
        expect(listener.count('ended')).to.equal(0);
        expect(listener.count('pause')).to.equal(0);
        expect(listener.count('seeking')).to.equal(0);
        expect(player.paused).to.be.false;
      },
    );
  }

  row(
    {
      row: 13,
      fault: 'A line slower than the recording',
      expected: 'buffering now and then, no error, nothing loaded twice',
      timeout: 90_000,
    },
    async () => {
      const nodes = new AudioNodes();
      try {
        // At each stop Firefox loads for 15 s before it goes on, and would play long with what they bring.
        const listener = await Listener.open({ rate: ENGINE === 'firefox' ? 2000 : 4000 });
        const { page } = listener;
        const said = listener.page.said();
        const playing = page.player.play();
        let loads = 0;
        nodes.made[0]!.addEventListener('loadstart', () => loads++);
        await playing;
        let stoppedAt = 0;
        page.player.addEventListener('waiting', () => (stoppedAt = listener.position));
        // The first wait is for the beginning; in WebKitGTK there are 40 s between two.
        const waits = ENGINE === 'webkit' ? 2 : 3;
        await page.until(() => listener.count('waiting') >= waits && listener.position > stoppedAt + 1);
        expect(loads, 'loads').to.equal(1);
        expect((await listener.line.requests()).length).to.be.below(5);
        expect(listener.count('error')).to.equal(0);
        expect(listener.count('pause')).to.equal(0);
        // No second time before it has gone on.
        expect(said.filter((words, index) => words === 'Buffering' && said[index - 1] === words)).to.eql([]);
      } finally {
        nodes.restore();
      }
    },
  );
});
