import { aTimeout, expect } from '@open-wc/testing';
import { howler } from '../../src/engine/howler-sound.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { hidePage } from '../support/hide-page.js';
import { kept } from '../support/kept.js';
import { Ledger } from '../support/ledger.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Listener, NARROW } from './listener.js';
import { figure, row } from './row.js';

/** What the node does from now on is told to nobody: a page that sleeps. */
function deafen(node: HTMLAudioElement): void {
  for (const type of ['pause', 'timeupdate', 'progress', 'seeking', 'seeked', 'waiting', 'playing']) {
    node.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
  }
}

/** Moves a player below the fold: what is on screen looks at the playhead by itself when the page is seen again. */
async function putOffScreen({ player }: PlayerHarness): Promise<void> {
  player.parentElement!.style.paddingBlockStart = '300vh';
  await new Promise<void>((away) => {
    new IntersectionObserver((entries, observer) => {
      if (entries.at(-1)!.isIntersecting) return;
      observer.disconnect();
      away();
    }).observe(player);
  });
}

describe('life in the page', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => {
    nodes.restore();
    hidePage(false);
  });

  row(
    {
      row: 29,
      fault: 'Put in and taken out 200 times',
      expected: 'no sound, no request, no timer, no listener, no channel is left',
      timeout: 60_000,
    },
    async () => {
      const ledger = new Ledger();
      try {
        for (let cycle = 0; cycle < 200; cycle++) {
          const player = document.createElement('epique-player');
          Object.assign(player, { src: DEMO.src, chapters: [{ startTime: 0 }, { startTime: 60 }], persist: '' });
          document.body.append(player);
          await player.updateComplete;
          void player.play().catch(() => {});
          if (cycle % 10 === 0) await new Promise((resolve) => player.addEventListener('playing', resolve));
          player.remove();
        }
        await aTimeout(1000);
        expect(ledger.timers, 'timers').to.equal(0);
        expect(ledger.channels, 'channels to other tabs').to.equal(0);
        expect(ledger.listeners).to.eql([]);
      } finally {
        ledger.close();
        localStorage.clear();
      }
      expect(nodes.made.length, 'audio elements made').to.be.at.least(200);
      expect(howler().Howler._howls).to.be.empty;
      const alive = nodes.made.filter((node) => !node.paused || node.networkState !== HTMLMediaElement.NETWORK_EMPTY);
      await figure(29, 'audio elements alive', alive.length, '');
      expect(alive.length).to.equal(0);
    },
  );

  it('holds no player that is gone, though its document was fetched', async function () {
    const PLAYERS = 20;
    const makeAndRemove = async (): Promise<void> => {
      for (let made = 0; made < PLAYERS; made++) {
        const page = await PlayerHarness.mountDemo({
          ...{ layout: 'compact', persist: '', rating: '', autonext: '', 'structured-data': '' },
          episodes: '/test/fixtures/episodes/episodes.json',
        });
        page.part('keys-button').click();
        page.part('choose-button').click();
        page.player.currentTime = 80;
        page.player.play().catch(() => {});
        if (made % 5 === 0) await page.playing();
        page.player.remove();
      }
      PlayerHarness.cleanup();
    };
    // Where it is not told, nothing need be made.
    await kept(this);
    // What is made once for all.
    await makeAndRemove();
    const before = await kept(this);
    await makeAndRemove();
    const after = await kept(this);
    // Of each, some 1,000 and 90. Chromium itself may hold the last one, for its select.
    expect((after.nodes - before.nodes) / PLAYERS, 'nodes of each').to.be.below(100);
    expect((after.listeners - before.listeners) / PLAYERS, 'listeners of each').to.be.below(10);
  });

  for (const [how, move] of Object.entries<(to: Element, player: Element) => unknown>({
    'append()': (to, player) => to.append(player),
    'moveBefore()': (to, player) =>
      (to as Element & { moveBefore(node: Node, before: null): void }).moveBefore(player, null),
    'a router that awaits something between the two': async (to, player) => {
      player.remove();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      to.append(player);
    },
  })) {
    row(
      {
        row: 30,
        fault: `Moved in the page by ${how}`,
        expected: 'it plays on without a gap',
        skip: how !== 'moveBefore()' || 'moveBefore' in Element.prototype ? '' : 'this engine has no moveBefore()',
      },
      async () => {
        const page = await PlayerHarness.mountDemo();
        const elsewhere = document.createElement('div');
        page.player.parentElement!.after(elsewhere);
        await page.player.play();
        await page.until(() => page.player.buffered.length > 0 && page.player.buffered.end(0) > 5);
        // WebKitGTK stops once more for data soon after the first sound.
        await page.until(() => page.player.currentTime > 1);
        const seen = page.record('pause', 'play', 'waiting', 'seeking');
        const from = page.player.currentTime;
        await move(elsewhere, page.player);
        await page.until(() => page.player.currentTime > from + 0.5);
        expect(seen).to.eql([]);
        expect(page.player.paused).to.be.false;
        elsewhere.remove();
      },
    );
  }

  row({ row: 31, fault: 'Adopted by the document of a frame', expected: 'it looks as before, and plays' }, async () => {
    const page = await PlayerHarness.mountDemo();
    const look = (): string => {
      const button = page.part('play-button');
      const { display, borderRadius, inlineSize } = button.ownerDocument.defaultView!.getComputedStyle(button);
      return [display, borderRadius, inlineSize].join();
    };
    const before = look();
    const frame = document.createElement('iframe');
    frame.width = '800';
    page.player.parentElement!.append(frame);
    for (const home of [frame.contentDocument!.body, document.body]) {
      home.append(page.player);
      await page.rendered();
      expect(look()).to.equal(before);
      await page.player.play();
      await page.playing();
      page.player.pause();
    }
    page.player.remove();
    frame.remove();
  });

  row(
    {
      row: 32,
      fault: 'Removed while it plays',
      expected: 'silent within 100 ms, and the request is ended',
    },
    async () => {
      const listener = await Listener.open({ rate: 12_000 });
      await listener.listens(1);
      const node = nodes.made[0]!;
      const begin = performance.now();
      listener.page.player.remove();
      // Before the next task: what a busy machine takes until then is no fault of it.
      await aTimeout(0);
      expect(node.paused).to.be.true;
      await figure(32, 'silent after', performance.now() - begin, 'ms');
      let requests = await listener.line.requests();
      while (requests.some(({ closedAt }) => closedAt === null)) requests = await listener.line.requests();
      await figure(32, 'request ended after', performance.now() - begin, 'ms');
    },
  );

  row(
    {
      row: 32,
      fault: 'Removed while it loads',
      expected: 'play() alone is told; nothing is said, the request is ended',
    },
    async () => {
      const listener = await Listener.open({ hang: true });
      const { page, line } = listener;
      const said = listener.page.said();
      const outcome = page.player.play().catch((reason: unknown) => (reason as DOMException).name);
      while ((await line.requests()).length === 0);
      page.player.remove();
      expect(await outcome).to.equal('AbortError');
      let requests = await line.requests();
      while (requests.some(({ closedAt }) => closedAt === null)) requests = await line.requests();
      expect(listener.events).to.not.include('error');
      expect(said).to.deep.equal([]);
    },
  );

  row(
    { row: 33, fault: 'Back from the back/forward cache (imitated)', expected: 'paused, and the page shows it' },
    async () => {
      const page = await PlayerHarness.mountDemo();
      await page.player.play();
      await page.playing();
      deafen(nodes.made[0]!);
      nodes.made[0]!.pause();
      const seen = page.record('pause');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await page.rendered();
      expect(seen).to.eql(['pause']);
      expect(page.player.paused).to.be.true;
      expect(page.player.matches(':state(playing)')).to.be.false;
    },
  );

  row(
    {
      row: 33,
      fault: 'Back from the back/forward cache, while a cut line is to be made again (imitated)',
      expected: 'paused: the network’s return starts no sound',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      await listener.listens(1);
      await listener.line.set({ ...NARROW, down: true });
      await listener.waits();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await listener.page.rendered();
      expect(listener.page.player.paused).to.be.true;
      expect(listener.page.player.matches(':state(buffering)')).to.be.false;
      const node = nodes.made[0]!;
      // Not by its requests: Chromium itself asks for the rest of what was cut, paused or not.
      let loads = 0;
      node.addEventListener('loadstart', () => loads++);
      await listener.line.set(NARROW);
      dispatchEvent(new Event('online'));
      // To show that nothing comes.
      await aTimeout(3000);
      expect(listener.page.player.paused).to.be.true;
      expect(node.paused, 'the node').to.be.true;
      expect(loads, 'loads').to.equal(0);
    },
  );

  for (const [how, leave, comeBack] of [
    ['Hidden', () => hidePage(true), () => hidePage(false)],
    ['Frozen', () => {}, () => document.dispatchEvent(new Event('resume'))],
  ] as const) {
    row(
      {
        row: 34,
        fault: `${how} for minutes (imitated)`,
        expected: 'the right chapter within 1 s of the return',
      },
      async () => {
        const page = await PlayerHarness.mountDemo();
        const { chapters } = page.player.episode;
        await putOffScreen(page);
        await page.player.play();
        await page.playing();
        const node = nodes.made[0]!;
        leave();
        deafen(node);
        node.currentTime = 110;
        await page.until(() => !node.seeking && node.currentTime >= 110);
        expect(page.player.currentChapter).to.equal(chapters[0]);
        const begin = performance.now();
        comeBack();
        await page.until(() => page.player.currentChapter === chapters[3]);
        const rightAfter = performance.now() - begin;
        await figure(34, 'right after', rightAfter, 'ms');
        expect(rightAfter).to.be.below(1000);
      },
    );
  }
});
