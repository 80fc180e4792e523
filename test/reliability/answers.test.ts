import { aTimeout, expect } from '@open-wc/testing';
import { ENGINE } from '../support/engine.js';
import type { Faults } from '../support/faults.js';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';
import { DOCUMENT, Listener, RECORDING, SAME_PLACE } from './listener.js';
import { figure, row } from './row.js';

/** Resolves with the name of what `play()` rejects with. */
const refusal = (playing: Promise<void>): Promise<string> =>
  playing.then(
    () => 'none',
    (reason: unknown) => (reason as DOMException).name,
  );

const NO_RANGE =
  ENGINE === 'webkit' ? 'WebKitGTK asks for the last bytes first, and refuses a server without Range' : '';

describe('the server answers wrongly', () => {
  for (const status of [403, 404, 500]) {
    row(
      {
        row: 1,
        fault: `The audio answers ${status}`,
        expected: 'an alert with Retry that works; the chapters stay usable',
      },
      async () => {
        const listener = await Listener.open({ status }, { chapters: `/${DOCUMENT}` });
        const { page } = listener;
        const begin = performance.now();
        expect(await refusal(page.player.play())).to.equal('NotSupportedError');
        await listener.isAsked();
        await figure(1, 'alert after', (performance.now() - begin) / 1000, 's');
        const asked = (await listener.line.requests()).length;
        // To choose a chapter is to try again.
        page.parts('chapter-button')[2]!.click();
        expect(page.player.currentTime).to.be.within(67, 68);
        await page.rendered();
        await page.until(() => page.parts('retry-button').length === 1);
        await listener.line.set({});
        page.part('retry-button').click();
        await page.playing();
        await page.rendered();
        expect(page.parts('retry-button')).to.be.empty;
        expect(page.player.currentTime).to.be.within(67, 72);
        // Four attempts; WebKitGTK asks twice for each.
        expect(asked).to.be.at.most(8);
      },
    );
  }

  row(
    {
      row: 3,
      fault: 'A page of HTML instead of audio',
      expected: '“cannot be played”, and no endless attempts',
    },
    async () => {
      const listener = await Listener.open({ body: '<!doctype html><p>Log in, please.</p>', type: 'text/html' });
      expect(await refusal(listener.page.player.play())).to.equal('NotSupportedError');
      await listener.isAsked();
      expect(listener.page.text('notice')).to.contain('This audio cannot be played.');
      const asked = (await listener.line.requests()).length;
      // To show that nothing comes.
      await aTimeout(3000);
      expect((await listener.line.requests()).length).to.equal(asked);
      expect(asked).to.be.at.most(8);
    },
  );

  row(
    {
      row: 9,
      fault: 'The file is shorter than its header says',
      expected: 'what there is plays; then an end, once, and no start over',
      timeout: 40_000,
    },
    async () => {
      // About 5 s of 162.
      const listener = await Listener.open({ endAt: 30_000 });
      const { player } = listener.page;
      let [highest, fall] = [0, 0];
      player.addEventListener('timeupdate', () => {
        highest = Math.max(highest, listener.position);
        fall = Math.max(fall, highest - listener.position);
      });
      await player.play();
      await listener.page.until(() => listener.count('ended') > 0 || listener.count('error') > 0);
      // To show that nothing comes.
      await aTimeout(1000);
      expect(listener.count('ended')).to.equal(1);
      expect(listener.count('error')).to.equal(0);
      expect(player.paused).to.be.true;
      expect(highest, 'seconds heard').to.be.above(3);
      expect(fall, 'seconds back').to.be.below(SAME_PLACE);
      expect((await listener.line.requests()).length).to.be.below(12);
    },
  );

  row(
    {
      row: 9,
      fault: 'Content-Length says more than comes',
      expected: 'what comes plays to its end, which is told once',
      skip: ENGINE === 'webkit' ? 'WebKitGTK waits for the last promised byte before it plays any' : '',
    },
    async () => {
      const listener = await Listener.open({ length: 5000 });
      const { player } = listener.page;
      player.currentTime = 158;
      await player.play();
      const over = (): string[] => listener.events.filter((type) => type === 'ended' || type === 'error');
      await listener.page.until(() => over().length > 0);
      // To show that nothing comes.
      await aTimeout(1000);
      expect(over()).to.eql(['ended']);
    },
  );

  row(
    {
      row: 10,
      fault: 'A server without Range',
      expected: 'it plays; after a cut the listener is asked, told why, and nothing starts over',
      timeout: 60_000,
      skip: NO_RANGE,
    },
    async () => {
      const faults = { range: 'ignore', rate: 12_000 } as const;
      const listener = await Listener.open(faults);
      const { page } = listener;
      await listener.listens(4);
      // Until the player sees to it: a browser that is back sooner may find the place by itself.
      const stalled = page.event('stalled');
      await listener.line.set({ ...faults, down: true });
      await stalled;
      await listener.silence();
      const place = listener.position;
      let lowest = place;
      const moved = page.record('seeking', 'seeked');
      await listener.line.set(faults);
      await page.until(() => {
        lowest = Math.min(lowest, page.player.currentTime);
        return page.player.error !== null;
      });
      expect(moved).to.eql([]);
      await figure(10, 'off by', place - lowest, 's');
      expect(lowest).to.be.above(place - SAME_PLACE);
      // There is no way to the place: the browser would begin again.
      await listener.isAsked();
      expect(page.text('notice')).to.contain('The connection to the audio was lost.');
    },
  );

  row(
    {
      row: 10,
      fault: 'A server without Range, and the player is taken out of the page and put back',
      expected: 'played again, it goes on from its place, or the listener is asked; nothing starts over',
      timeout: 60_000,
      skip: NO_RANGE,
    },
    async () => {
      const listener = await Listener.open({ range: 'ignore', rate: 12_000 });
      const { page } = listener;
      const { player } = page;
      await listener.listens(4);
      const place = listener.position;
      const box = player.parentElement!;
      player.remove();
      await aTimeout(0);
      box.append(player);
      let lowest = place;
      player.play().catch(() => {});
      await page.until(() => {
        lowest = Math.min(lowest, player.currentTime);
        return player.error !== null || player.currentTime > place + 1;
      });
      expect(lowest).to.be.above(place - SAME_PLACE);
      // Firefox loads up to the place, and so may Chromium, with what it still has of the file.
      if (player.error === null) return;
      await listener.isAsked();
      expect(page.text('notice')).to.contain('The connection to the audio was lost.');
      // Who tries again hears it from the beginning.
      page.part('retry-button').click();
      await page.until(() => !player.paused && player.currentTime > 0.2 && player.currentTime < place);
      expect(player.error).to.be.null;
    },
  );

  row(
    {
      row: 10,
      fault: 'A server without Range, for audio that is to loop and to begin elsewhere',
      expected: 'it plays, from as near as it can: that is no lost connection',
      timeout: 40_000,
      skip: NO_RANGE,
    },
    async () => {
      const listener = await Listener.open({ range: 'ignore' });
      const { player } = listener.page;
      Object.assign(player, { loop: true, currentTime: 42 });
      // Until then its place is where it is to begin.
      const begun = listener.page.event('playing');
      await player.play();
      await begun;
      const from = player.currentTime;
      await listener.page.until(() => player.error !== null || player.currentTime > from + 3);
      expect(player.error).to.be.null;
    },
  );

  row(
    {
      row: 10,
      fault: 'A server without Range, and a link to a range that lies behind',
      expected: 'it is heard, or the sound plays on: a range that nobody heard ends nothing',
      skip: NO_RANGE,
    },
    async () => {
      const listener = await Listener.open({ range: 'ignore', rate: 12_000 });
      const { page } = listener;
      await listener.listens(4);
      const place = listener.position;
      try {
        const still = new Standstill();
        location.hash = '#t=1,2';
        await page.until(() => page.player.paused || listener.position > place + 1);
        const { longest } = still.end();
        // Chromium cannot go there.
        expect(page.player.paused).to.equal(ENGINE !== 'chromium');
        if (ENGINE !== 'chromium') expect(listener.position).to.be.within(2 - SAME_PLACE, 2 + SAME_PLACE + longest);
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    },
  );

  for (const [where, target] of [
    ['what has come', 1],
    ['what has not come', 100],
  ] as const) {
    row(
      {
        row: 10,
        fault: `A server without Range, and a seek to ${where}`,
        expected: 'it goes there or as near as it can, and plays on: nothing is loaded again, nothing starts over',
        skip: NO_RANGE,
      },
      async () => {
        const listener = await Listener.open({ range: 'ignore', rate: 12_000 });
        const { page } = listener;
        await listener.listens(4);
        const place = listener.position;
        const still = new Standstill();
        const landed = page.event('seeked');
        page.player.currentTime = target;
        await landed;
        const from = listener.position;
        // Chromium cannot seek there at all, Firefox as far as it has loaded.
        const goal = ENGINE === 'chromium' ? place : target;
        // What plays goes on before a late event is heard.
        expect(from).to.be.within(Math.min(goal, place), goal + SAME_PLACE + still.end().longest);
        let lowest = from;
        await page.until(() => {
          lowest = Math.min(lowest, listener.position);
          return listener.position > from + 1;
        });
        expect(lowest).to.be.above(from - SAME_PLACE);
        expect((await listener.line.requests()).length).to.equal(1);
        expect(page.player.error).to.be.null;
      },
    );
  }

  row(
    {
      row: 11,
      fault: 'A 206 with other bytes than it says',
      expected: 'it plays on, or reports an error; it neither hangs nor jumps to the end',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open({ rate: 12_000 });
      const { page } = listener;
      await listener.listens(1);
      await listener.line.set({ range: 'wrong' });
      page.player.currentTime = 100;
      await page.until(() => page.player.error !== null || page.player.currentTime > 101);
      if (!page.player.error) expect(page.player.currentTime).to.be.within(101, 106);
    },
  );

  row(
    {
      row: 12,
      fault: 'Chunked, without a length',
      expected: 'it plays; the length is a dash, and the timeline is not for use',
      skip: ENGINE === 'firefox' ? 'Firefox takes what has come for the length' : '',
    },
    async () => {
      // Unlike the first bytes of the MP3, those of Opus do not tell the length.
      const line = await Line.open('demo/public/data/episode-demo.opus', { chunked: true, rate: 12_000 });
      const page = await PlayerHarness.mount({ src: line.url });
      await page.player.play();
      await page.until(() => page.player.currentTime > 2);
      expect(page.player.duration).to.equal(Infinity);
      expect(page.text('duration')).to.equal('–:––');
      expect(page.part('seek-bar').ariaDisabled).to.equal('true');
      expect(page.player.error).to.be.null;
      expect(page.player.paused).to.be.false;
    },
  );

  row(
    {
      row: 12,
      fault: 'Chunked, and a chapter is left out',
      expected: 'it is heard after all where nobody can seek past it',
      skip:
        ENGINE === 'webkit'
          ? 'WebKitGTK tells a length that grows with the stream, and stands still after any seek'
          : '',
    },
    async () => {
      const listener = await Listener.open({ chunked: true }, { duration: '163', chapters: `/${DOCUMENT}` });
      const { player } = listener.page;
      await listener.page.event('episodeload');
      player.skippedChapters = [0];
      await player.play();
      await listener.page.until(() => player.currentTime > 1 && !player.seeking);
      const from = player.currentTime;
      await listener.page.until(() => player.currentTime > from + 0.5);
      // Firefox can seek in what has come, which mostly is everything here.
      const next = player.episode.chapters[1]!.startTime;
      if (from < next) expect(from).to.be.within(1, 3);
      else expect(from - next).to.be.within(0, ENGINE === 'firefox' ? 2 : 0);
      expect(player.paused).to.be.false;
    },
  );

  row(
    {
      row: 14,
      fault: 'A redirect to an address that has expired',
      expected: 'Retry asks the original address, and so gets a new one',
    },
    async () => {
      const [expired, renewed] = [await Line.open(RECORDING, { status: 403 }), await Line.open(RECORDING)];
      const listener = await Listener.open({ redirect: expired.url });
      await refusal(listener.page.player.play());
      await listener.isAsked();
      await listener.line.set({ redirect: renewed.url });
      listener.page.part('retry-button').click();
      await listener.page.playing();
      expect((await renewed.requests()).length).to.be.above(0);
    },
  );

  row(
    {
      row: 15,
      fault: 'Noise in the middle of the file',
      expected: 'it is skipped, or reported after a few attempts',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open({ corrupt: [18_000, 26_000] });
      const { player } = listener.page;
      await player.play();
      await listener.page.until(() => player.currentTime > 8 || player.error !== null);
      if (player.error) await listener.isAsked();
      expect((await listener.line.requests()).length).to.be.below(20);
    },
  );

  const pictures: [string, Faults, Faults, string][] = [
    ['missing', { hang: true }, { down: true }, 'error'],
    ['late', { stall: true }, {}, 'load'],
  ];
  for (const [what, before, after, outcome] of pictures) {
    row({ row: 28, fault: `A picture is ${what}`, expected: 'nothing in the page moves' }, async () => {
      const line = await Line.open('demo/public/data/cover.svg', before);
      const page = await PlayerHarness.mount({ 'episode-title': 'An episode', artwork: line.url });
      const top = (): number => page.part('play-button').getBoundingClientRect().top;
      const place = top();
      const over = new Promise((resolve) => page.part('artwork').addEventListener(outcome, resolve, { once: true }));
      while ((await line.requests()).length === 0);
      await line.set(after);
      await over;
      expect(top()).to.equal(place);
    });
  }
});
