import { aTimeout, expect } from '@open-wc/testing';
import { Listener, NARROW } from './listener.js';
import { figure, row } from './row.js';

describe('the server is not there, or does not answer', () => {
  row(
    {
      row: 2,
      fault: 'The connection is refused, then comes',
      expected: 'buffering, then the sound, with no error between',
      timeout: 20_000,
    },
    async () => {
      const listener = await Listener.open({ down: true });
      const playing = listener.page.player.play();
      await aTimeout(1000);
      expect(listener.page.player.paused).to.be.false;
      await listener.line.set({});
      await playing;
      await listener.goesOn(2);
    },
  );

  row(
    {
      row: 2,
      fault: 'The connection is reset, again and again',
      expected: 'attempts at growing intervals, no storm of them',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(1);
      await listener.line.set({ down: true });
      await listener.line.set({ reset: true });
      await listener.waits();
      const before = (await listener.line.requests()).length;
      await aTimeout(10_000);
      const requests = (await listener.line.requests()).length - before;
      await figure(2, 'requests in 10 s', requests, '');
      // Chromium asks once a second by itself; Firefox makes up to ten requests of one attempt.
      expect(requests).to.be.within(1, 40);
      await listener.line.set({});
      await listener.goesOn(2, 12);
    },
  );

  row(
    {
      row: 4,
      fault: 'The server takes the request and does not answer',
      expected: 'buffering; after 15 s it is asked again, and the sound comes',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open({ hang: true });
      const begin = performance.now();
      const playing = listener.page.player.play();
      await listener.page.until(() => listener.page.player.matches(':state(buffering)'));
      await aTimeout(1000);
      await listener.line.set({});
      await playing;
      const soundAfter = (performance.now() - begin) / 1000;
      await figure(4, 'sound after', soundAfter, 's');
      expect(soundAfter).to.be.within(14, 25);
      expect(listener.count('error')).to.equal(0);
    },
  );
});
