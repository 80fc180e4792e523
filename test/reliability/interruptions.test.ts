import { expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { Standstill } from '../support/standstill.js';
import { Listener, SAME_PLACE } from './listener.js';
import { row } from './row.js';

describe('the sound is stopped or started by others', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  const node = (): HTMLAudioElement => nodes.made[0]!;

  /** The node says that it failed: of a cut, Chromium would take half a minute to say so. */
  const fails = ({ page }: Listener): void => {
    node().dispatchEvent(new Event('error'));
    expect(page.player.readyState).to.be.at.most(HTMLMediaElement.HAVE_CURRENT_DATA);
  };

  const loads = (): Promise<Event> =>
    new Promise((resolve) => node().addEventListener('loadstart', resolve, { once: true }));

  const comesBack = async (listener: Listener): Promise<void> => {
    const { off } = await listener.back(() => {});
    expect(off, 'seconds from the place').to.be.at.most(SAME_PLACE);
    expect(listener.page.player.paused).to.be.false;
    expect(listener.count('error')).to.equal(0);
  };

  row(
    {
      row: 43,
      fault: 'A call comes in and ends, and then the source fails (imitated)',
      expected: 'paused, and playing again; the sound comes back as after any outage',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      const paused = page.event('pause');
      node().pause();
      await paused;
      expect(page.player.paused).to.be.true;
      await node().play();
      await page.until(() => !page.player.paused);
      fails(listener);
      await comesBack(listener);
    },
  );

  row(
    {
      row: 43,
      fault: 'The headphones are pulled out while the sound is fetched back (imitated)',
      expected: 'paused, and it stays so',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      const again = loads();
      fails(listener);
      await again;
      const paused = page.event('pause');
      node().pause();
      await paused;
      expect(page.player.paused).to.be.true;
      await listener.silence();
      expect(page.player.paused).to.be.true;
      expect(node().paused).to.be.true;
      expect(listener.count('error')).to.equal(0);
    },
  );

  row(
    {
      row: 5,
      fault: 'The source fails, and then again (imitated)',
      expected: 'one “waiting” and one “stalled” each time, and “playing” once the sound is back',
      timeout: 40_000,
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      const told = page.record('waiting', 'stalled', 'playing');
      for (let outage = 0; outage < 2; outage++) {
        // More of the audio comes in before any is heard.
        node().addEventListener('playing', () => node().dispatchEvent(new Event('progress')), { once: true });
        fails(listener);
        await page.until(() => page.player.matches(':state(buffering)'));
        await comesBack(listener);
        // WebKitGTK stops once more for data soon after the first sound.
        const place = listener.position;
        await page.until(() => listener.position > place + 1);
        expect(told.filter((type) => type === 'stalled')).to.have.lengthOf(1);
        expect(told.splice(0).slice(0, 3)).to.eql(['waiting', 'stalled', 'playing']);
      }
    },
  );

  row(
    {
      row: 20,
      fault: 'The page pauses when it hears that the sound is waited for (imitated)',
      expected: 'paused, and no “stalled”',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      const told = page.record('stalled', 'loadstart');
      page.player.addEventListener('waiting', () => page.player.pause(), { once: true });
      node().dispatchEvent(new Event('error'));
      await page.until(() => page.player.paused);
      await listener.silence();
      expect(told).to.eql([]);
    },
  );

  row(
    {
      row: 7,
      fault: 'After a seek the playhead gets stuck though the sound is loaded (imitated)',
      expected: 'after 2.5 s the source is loaded again, and the sound goes on',
    },
    async () => {
      const listener = await Listener.open();
      const { player } = listener.page;
      await listener.listens(1);
      await listener.page.until(() => player.buffered.length > 0 && player.buffered.end(0) > 160);
      player.currentTime = 60;
      // No event tells of it, and the node is not paused; a load begins at the usual rate.
      node().playbackRate = 0;
      const [stands, still] = [performance.now(), new Standstill()];
      await loads();
      const stood = (performance.now() - stands) / 1000;
      // Sooner than after the six seconds of a silent network.
      expect(stood).to.be.above(2.4);
      expect(stood - still.end().lost).to.be.below(5);
      expect(player.currentTime).to.be.closeTo(60, 0.1);
      await comesBack(listener);
    },
  );

  row(
    {
      row: 7,
      fault: 'The playhead gets stuck where the first sound is to come from (imitated)',
      expected: 'after 2.5 s the source is loaded again, and the sound comes',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      const playing = page.player.play();
      page.player.currentTime = 60;
      await loads();
      // A load begins at the usual rate.
      node().addEventListener('loadedmetadata', () => (node().playbackRate = 0), { once: true });
      // While more comes in, the playhead may be waiting for that.
      let [stands, still] = [performance.now(), new Standstill()];
      node().addEventListener('progress', () => {
        still.end();
        [stands, still] = [performance.now(), new Standstill()];
      });
      await loads();
      expect((performance.now() - stands) / 1000 - still.end().lost).to.be.below(6);
      await playing;
      await page.until(() => page.player.currentTime > 60.5);
      expect(page.player.currentTime).to.be.below(63);
      expect(listener.count('error')).to.equal(0);
    },
  );

  row(
    {
      row: 8,
      fault: 'The source fails between two reports of the playhead (imitated)',
      expected: 'the first attempt is made after half a second, as after any failure',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      await page.event('timeupdate');
      const { currentTime } = node();
      await page.until(() => node().currentTime > currentTime + 0.05);
      // Too soon after the last one to be passed on.
      node().dispatchEvent(new Event('timeupdate'));
      const [failed, still] = [performance.now(), new Standstill()];
      const again = loads();
      fails(listener);
      await again;
      expect((performance.now() - failed) / 1000 - still.end().lost).to.be.below(1.5);
      await comesBack(listener);
    },
  );

  row(
    {
      row: 6,
      fault: 'The browser tells that it is online while the next attempt is waited for (imitated)',
      expected: 'it is made at once',
    },
    async () => {
      const listener = await Listener.open();
      await listener.listens(1);
      for (let attempt = 0; attempt < 2; attempt++) {
        const again = loads();
        fails(listener);
        await again;
      }
      // The third would be made after a second and a half at the earliest.
      fails(listener);
      const [told, still] = [performance.now(), new Standstill()];
      const again = loads();
      dispatchEvent(new Event('online'));
      await again;
      expect((performance.now() - told) / 1000 - still.end().lost).to.be.below(1);
      await comesBack(listener);
    },
  );

  row(
    {
      row: 17,
      fault: 'Played again at the very end, and then the source fails (imitated)',
      expected: 'it begins again, and the sound comes back as after any outage',
    },
    async () => {
      const listener = await Listener.open();
      const { player } = listener.page;
      player.addEventListener('pause', () => void player.play().catch(() => {}), { once: true });
      player.currentTime = 161;
      await player.play();
      await listener.page.until(() => player.currentTime > 1 && player.currentTime < 100);
      fails(listener);
      await comesBack(listener);
    },
  );

  row(
    {
      row: 17,
      fault: 'Paused during an outage, and played again at once (imitated)',
      expected: 'the last counts, and each is told once',
    },
    async () => {
      const listener = await Listener.open();
      const { page } = listener;
      await listener.listens(1);
      fails(listener);
      page.player.addEventListener('pause', () => void page.player.play().catch(() => {}), { once: true });
      page.player.pause();
      await comesBack(listener);
      expect(listener.events.filter((type) => type === 'play' || type === 'pause')).to.eql(['play', 'pause', 'play']);
    },
  );
});
