import { expect } from '@open-wc/testing';
import { AudioNodes } from '../engine/audio-nodes.js';
import { Listener, NARROW, SAME_PLACE } from './listener.js';
import { row } from './row.js';

describe('the sound is stopped or started by others', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  /** The line is down for a while: the sound stops, and goes on from there. */
  const survivesACut = async (listener: Listener): Promise<void> => {
    await listener.line.set({ down: true });
    await listener.waits();
    await listener.line.set(NARROW);
    const { off } = await listener.back();
    expect(off, 'seconds from the place').to.be.at.most(SAME_PLACE);
    expect(listener.page.player.paused).to.be.false;
    expect(listener.count('error')).to.equal(0);
  };

  row(
    {
      row: 43,
      fault: 'A call comes in and ends, and then the line is cut (imitated)',
      expected: 'paused, and playing again; the sound comes back as after any outage',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      const { player } = listener.page;
      await listener.listens(1);
      const paused = listener.page.event('pause');
      nodes.made[0]!.pause();
      await paused;
      expect(player.paused).to.be.true;
      await nodes.made[0]!.play();
      await listener.page.until(() => !player.paused);
      await survivesACut(listener);
    },
  );

  row(
    {
      row: 43,
      fault: 'The headphones are pulled out while the sound is fetched back (imitated)',
      expected: 'paused, and it stays so',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      const { page, line } = listener;
      await listener.listens(1);
      await line.set({ down: true });
      await listener.waits();
      const asked = (await line.requests()).length;
      await line.set({ hang: true });
      while ((await line.requests()).length === asked);
      const paused = page.event('pause');
      nodes.made[0]!.pause();
      await paused;
      expect(page.player.paused).to.be.true;
      await line.set({});
      await listener.silence();
      expect(page.player.paused).to.be.true;
      expect(nodes.made[0]!.paused).to.be.true;
      expect(listener.count('error')).to.equal(0);
    },
  );

  row(
    {
      row: 17,
      fault: 'Played again at the very end, and then the source fails (imitated)',
      expected: 'it begins again, and the sound comes back as after any outage',
      timeout: 20_000,
    },
    async () => {
      const listener = await Listener.open();
      const { player } = listener.page;
      player.addEventListener('pause', () => void player.play().catch(() => {}), { once: true });
      await listener.listens(1, 160);
      await listener.page.until(() => player.currentTime > 1 && player.currentTime < 100);
      const waits = listener.page.event('waiting');
      nodes.made[0]!.dispatchEvent(new Event('error'));
      await waits;
      await listener.back();
      expect(player.paused).to.be.false;
      expect(listener.count('error')).to.equal(0);
    },
  );

  row(
    {
      row: 17,
      fault: 'Paused during an outage, and played again at once',
      expected: 'the last counts, and each is told once',
      timeout: 60_000,
    },
    async () => {
      const listener = await Listener.open(NARROW);
      const { page, line } = listener;
      await listener.listens(1);
      await line.set({ down: true });
      await listener.waits();
      page.player.addEventListener('pause', () => void page.player.play().catch(() => {}), { once: true });
      page.player.pause();
      await line.set(NARROW);
      await listener.back();
      expect(page.player.paused).to.be.false;
      expect(listener.events.filter((type) => type === 'play' || type === 'pause')).to.eql(['play', 'pause', 'play']);
    },
  );
});
