import { aTimeout, expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';
import { DOCUMENT, Listener, RECORDING } from './listener.js';
import { row } from './row.js';

describe('the last intent wins', () => {
  row(
    { row: 16, fault: 'The browser refuses to play (imitated)', expected: 'paused, the button says Play, no error' },
    async () => {
      const page = await PlayerHarness.mountDemo();
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('Not now', 'NotAllowedError'));
      try {
        const name = await page.player.play().catch((reason: unknown) => (reason as DOMException).name);
        expect(name).to.equal('NotAllowedError');
        page.part('play-button').click();
        await page.rendered();
      } finally {
        HTMLMediaElement.prototype.play = play;
      }
      expect(page.player.paused).to.be.true;
      expect(page.player.error).to.be.null;
      expect(page.part('play-button').getAttribute('aria-label') ?? page.part('play-button').innerText).to.match(
        /play/i,
      );
    },
  );

  for (const last of ['play', 'pause'] as const) {
    row(
      {
        row: 17,
        fault: `Play and pause 50 times, ${last} last`,
        expected: 'the last counts; no rejection goes unhandled',
      },
      async () => {
        const nodes = new AudioNodes();
        try {
          const page = await PlayerHarness.mountDemo();
          const seen = page.record('play', 'playing', 'pause');
          for (let turn = 0; turn < 50; turn++) {
            const press = (turn % 2 === 0) === (last === 'pause') ? 'play' : 'pause';
            // Not caught: a rejection that went unhandled would fail the test.
            void page.player[press]();
            if (turn % 5 === 0) await new Promise(requestAnimationFrame);
          }
          if (last === 'play') await page.playing();
          // On a busy machine the sound may be heard before its events are; and to show that nothing else comes.
          await aTimeout(500);
          expect(page.player.paused).to.equal(last === 'pause');
          expect(nodes.made[0]!.paused, 'the node').to.equal(last === 'pause');
          expect(seen.at(-1)).to.be.oneOf(last === 'pause' ? ['pause'] : ['play', 'playing']);
          expect(page.player.error).to.be.null;
        } finally {
          nodes.restore();
        }
      },
    );
  }

  row(
    {
      row: 18,
      fault: 'A seek before there are metadata',
      expected: 'it counts, once; the first sound is from there',
    },
    async () => {
      const nodes = new AudioNodes();
      try {
        const listener = await Listener.open();
        const { player } = listener.page;
        const playing = player.play();
        player.currentTime = 90;
        expect(player.currentTime).to.equal(90);
        await playing;
        await listener.page.until(() => player.currentTime > 90.2);
        expect(player.currentTime).to.be.below(93);
        expect(listener.count('seeking')).to.equal(1);
        await listener.page.until(() => nodes.begun < Infinity);
        expect(nodes.begun).to.be.closeTo(90, 0.1);
      } finally {
        nodes.restore();
      }
    },
  );

  row(
    {
      row: 19,
      fault: 'A storm of seeks, one in each frame',
      expected: 'one native seek at a time, ten a second, and it ends exactly at the last',
    },
    async () => {
      const nodes = new AudioNodes();
      try {
        const page = await PlayerHarness.mountDemo();
        await page.player.play();
        await page.playing();
        let [going, most, begun] = [0, 0, 0];
        nodes.made[0]!.addEventListener('seeking', () => {
          begun += 1;
          most = Math.max(most, (going += 1));
        });
        nodes.made[0]!.addEventListener('seeked', () => (going = 0));
        const seen = page.record('seeked', 'pause');
        const start = performance.now();
        for (let step = 0; performance.now() - start < 1000; step++) {
          page.player.currentTime = (step * 37) % 150;
          await new Promise(requestAnimationFrame);
        }
        let landed = NaN;
        page.player.addEventListener('seeked', () => (landed = page.player.currentTime));
        const still = new Standstill();
        page.player.currentTime = 77;
        await page.until(() => !page.player.seeking);
        // What plays goes on before a late event is heard.
        expect(landed).to.be.within(76.999, 77.5 + still.end().longest);
        expect(most).to.equal(1);
        // The first at once, and one in each tenth of a second.
        expect(begun).to.be.at.most((performance.now() - start) / 100 + 1);
        expect(seen).to.not.include('pause');
      } finally {
        nodes.restore();
      }
    },
  );

  row(
    {
      row: 20,
      fault: 'Another source while the first loads',
      expected: 'nothing is heard of the first; its request is ended',
    },
    async () => {
      const listener = await Listener.open({ hang: true });
      const { page, line } = listener;
      const first = page.player.play().catch((reason: unknown) => (reason as DOMException).name);
      while ((await line.requests()).length === 0);
      page.player.src = '/test/fixtures/audio/other.mp3';
      expect(await first).to.equal('AbortError');
      await page.player.play();
      await page.playing();
      expect(page.player.duration).to.be.closeTo(10, 0.2);
      let requests = await line.requests();
      while (requests.some(({ closedAt }) => closedAt === null)) requests = await line.requests();
      expect(listener.count('error')).to.equal(0);
      expect(listener.count('loadedmetadata')).to.equal(1);
    },
  );

  row(
    {
      row: 20,
      fault: 'Another source while the first is being fetched back',
      expected: 'nothing is heard of the first',
    },
    async () => {
      const listener = await Listener.open({ down: true });
      const { page } = listener;
      const first = page.player.play().catch((reason: unknown) => (reason as DOMException).name);
      await page.until(() => page.player.matches(':state(buffering)'));
      await aTimeout(700);
      page.player.src = '/test/fixtures/audio/other.mp3';
      expect(await first).to.equal('AbortError');
      expect(page.player.paused).to.be.true;
      await listener.line.set({});
      await aTimeout(3000);
      expect(await listener.line.requests()).to.eql([]);
      expect(listener.count('error')).to.equal(0);
      expect(page.player.paused).to.be.true;
    },
  );

  row(
    { row: 21, fault: 'Another document while the first is fetched', expected: 'the first is ended; the newest shows' },
    async () => {
      const slow = await Line.open(DOCUMENT, { hang: true });
      const page = await PlayerHarness.mount({ src: DEMO.src });
      const seen = page.record('episodeload', 'episodeerror');
      page.player.chapters = slow.url;
      while ((await slow.requests()).length === 0);
      const loaded = page.event('episodeload');
      page.player.chapters = [{ startTime: 0, title: 'The newest' }];
      await loaded;
      await page.rendered();
      expect(page.text('chapter-title')).to.equal('The newest');
      let requests = await slow.requests();
      while (requests.some(({ closedAt }) => closedAt === null)) requests = await slow.requests();
      expect(seen).to.eql(['episodeload']);
    },
  );

  row({ row: 35, fault: 'A second player starts', expected: 'the first pauses' }, async () => {
    const [first, second] = [await PlayerHarness.mountDemo(), await PlayerHarness.mountDemo()];
    await first.player.play();
    await first.playing();
    await second.player.play();
    await first.until(() => first.player.paused);
    expect(second.player.paused).to.be.false;
  });

  row({ row: 36, fault: 'A player starts in another tab (imitated)', expected: 'this one pauses' }, async () => {
    const page = await PlayerHarness.mount({ src: `/${RECORDING}` });
    await page.player.play();
    await page.playing();
    const tab = new BroadcastChannel('epique-player:speaking');
    tab.postMessage(null);
    await page.until(() => page.player.paused);
    tab.close();
  });
});
