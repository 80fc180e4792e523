import { expect } from '@open-wc/testing';
import { DEMO } from '../support/player-harness.js';
import { BACK_WITHIN, Listener, NARROW, SAME_PLACE } from './listener.js';
import { ENGINE, figure, row } from './row.js';

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

describe('the network goes', () => {
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
      await seconds(1);
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
      await listener.silence();
      const before = (await listener.line.requests()).length;
      await seconds(10);
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
      await seconds(1);
      await listener.line.set({});
      await playing;
      await figure(4, 'sound after', (performance.now() - begin) / 1000, 's');
      expect((performance.now() - begin) / 1000).to.be.within(14, 25);
      expect(listener.count('error')).to.equal(0);
    },
  );

  row(
    { row: 5, fault: 'Cut for 8 s', expected: 'the sound goes on by itself from the same place', timeout: 50_000 },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ down: true });
      await seconds(8);
      await listener.silence();
      await listener.line.set({});
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
      await seconds(8);
      await listener.silence();
      const place = listener.position;
      await listener.line.set({});
      await listener.page.until(() => Math.abs(listener.position - place) > 0.01);
      expect(listener.position).to.be.closeTo(place, SAME_PLACE);
      await listener.page.until(() => listener.position > place + 1);
      expect(player.error).to.be.null;
    },
  );

  row(
    {
      row: 6,
      fault: 'Cut for 40 s, past what any browser bears',
      expected: 'the sound goes on by itself from the same place',
      timeout: 90_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ down: true });
      await seconds(40);
      expect(listener.page.player.matches(':state(buffering)')).to.be.true;
      await listener.line.set({});
      await listener.goesOn(6);
    },
  );

  row(
    {
      row: 6,
      fault: 'Cut; the browser tells that it is online again',
      expected: 'the sound is back at once',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(2);
      await listener.line.set({ down: true });
      await seconds(6);
      await listener.silence();
      await seconds(8);
      await listener.line.set({});
      dispatchEvent(new Event('online'));
      await listener.goesOn(6, 2.5);
    },
  );

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
      await listener.line.set({ stallOpen: true });
      // Six seconds to be sure of it, and then as after any outage.
      await listener.goesOn(7, 6 + BACK_WITHIN);
    },
  );

  row(
    {
      row: 8,
      fault: 'The data ends early, and the browser tells an end',
      expected: 'it is not the end: the sound goes on from there',
      timeout: 60_000,
      skip: ENGINE === 'webkit' ? 'WebKitGTK takes the length of what came for the length of the recording' : '',
    },
    async () => {
      // A proxy that loses its server closes the answer neatly: 5 s of the recording.
      const listener = await Listener.open({ chunked: true, endAt: 30_000 });
      const { player } = listener.page;
      await player.play();
      await listener.page.until(() => player.currentTime > 3);
      await listener.line.set({});
      await listener.page.until(() => player.currentTime > 8);
      expect(player.currentTime).to.be.below(20);
      expect(listener.count('ended')).to.equal(0);
      expect(listener.count('pause')).to.equal(0);
      expect(player.paused).to.be.false;
    },
  );

  row(
    {
      row: 13,
      fault: 'A line slower than the recording',
      expected: 'buffering now and then, no error, nothing loaded twice',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open({ rate: 4000 });
      const { player } = listener.page;
      await player.play();
      await listener.page.until(() => player.currentTime > 12);
      expect(listener.count('error')).to.equal(0);
      expect(listener.count('pause')).to.equal(0);
      expect((await listener.line.requests()).length).to.be.below(5);
    },
  );
});
