import { aTimeout, expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { FastClock } from '../support/fast-clock.js';
import { Listener, NARROW } from './listener.js';
import { figure, row } from './row.js';

describe('the server is not there, or does not answer', () => {
  row(
    {
      row: 2,
      fault: 'The connection is refused, then comes',
      expected: 'buffering, then the sound, with no error between',
    },
    async () => {
      const listener = await Listener.open({ down: true });
      const stalled = listener.page.event('stalled');
      const playing = listener.page.player.play();
      await stalled;
      expect(listener.page.player.paused).to.be.false;
      expect(listener.page.player.matches(':state(buffering)'), 'buffering').to.be.true;
      await listener.goesOn(2);
      await playing;
    },
  );

  row(
    {
      row: 2,
      fault: 'The connection is reset, again and again',
      expected: 'attempts at growing intervals, no storm of them',
      timeout: 90_000,
    },
    async () => {
      const nodes = new AudioNodes();
      try {
        const listener = await Listener.open(NARROW);
        await listener.listens(1);
        // Requests do not tell attempts apart: in one, Firefox asks ten times at once, Chromium every second or so.
        const attempts: number[] = [];
        nodes.made[0]!.addEventListener('loadstart', () => attempts.push(performance.now()));
        await listener.line.set({ down: true });
        await listener.line.set({ reset: true });
        await listener.waits();
        const before = (await listener.line.requests()).length;
        await aTimeout(10_000);
        const requests = (await listener.line.requests()).length - before;
        await figure(2, 'requests in 10 s', requests, '');
        expect(requests).to.be.within(1, 40);
        // Four or five where each fails at once. In Chromium each hangs until it is given up: the third comes after 30 s.
        expect(attempts.length, 'attempts').to.be.at.most(6);
        await listener.page.until(() => attempts.length >= 3);
        // The waits after the fifth are alike.
        const gaps = attempts.slice(1, 5).map((attempt, index) => attempt - attempts[index]!);
        expect(gaps.at(-1), 'last gap, by more than chance').to.be.above(1.1 * gaps[0]!);
        await listener.goesOn(2, 12);
      } finally {
        nodes.restore();
      }
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
      const said = listener.page.said();
      const playing = listener.page.player.play();
      await listener.page.until(() => listener.page.player.matches(':state(buffering)'));
      await aTimeout(1000);
      await listener.line.set({});
      await playing;
      expect(said).to.eql(['Buffering']);
      const soundAfter = (performance.now() - begin) / 1000;
      await figure(4, 'sound after', soundAfter, 's');
      expect(soundAfter).to.be.within(14, 25);
      expect(listener.count('error')).to.equal(0);
    },
  );

  it('is told as a lost connection once it is given up, whatever the last attempt failed with', async () => {
    const listener = await Listener.open(NARROW);
    const { page, line } = listener;
    await listener.listens(1);
    await line.set({ down: true });
    await page.until(() => page.player.matches(':state(buffering)'));
    const clock = new FastClock(20);
    try {
      await page.until(() => page.player.error !== null);
    } finally {
      clock.restore();
    }
    await page.rendered();
    expect(page.player.error!.code).to.equal(MediaError.MEDIA_ERR_NETWORK);
    expect(page.text('notice')).to.contain('The connection to the audio was lost.');
  });
});
