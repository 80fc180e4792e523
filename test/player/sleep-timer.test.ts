import { aTimeout, expect } from '@open-wc/testing';
import { readEpisode } from '../../src/domain/formats/json.js';
import { formatTime } from '../../src/domain/time.js';
import { ResilientEngine } from '../../src/engine/resilient-engine.js';
import { PlayerStore } from '../../src/player/player-store.js';
import { SleepTimer } from '../../src/player/sleep-timer.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';
import { until } from '../support/until.js';

/** Five seconds, in minutes. */
const SOON = 5 / 60;
/** Ten seconds, in minutes: the longest that is all fade. */
const LATER = 10 / 60;

function choose(page: PlayerHarness, value: string): void {
  const select = page.part('sleep-select') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Plays from six seconds before `end`, for a second: WebKitGTK stops once more for data soon after the first sound. */
async function listenBefore(end: number, page: PlayerHarness): Promise<void> {
  page.player.currentTime = end - 6;
  await page.player.play();
  await page.until(() => page.player.currentTime > end - 5);
}

describe('the sleep timer', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    PlayerHarness.cleanup();
    localStorage.clear();
  });

  it('fades and pauses before the chapter ends, and offers the place where the fade began', async () => {
    const page = await PlayerHarness.mountDemo();
    const end = page.player.episode.chapters[0]!.endTime!;
    await listenBefore(end, page);
    const chapters = page.record('chapterchange');
    const [from, begin] = [page.player.currentTime, performance.now()];
    const still = new Standstill();
    choose(page, 'chapter');
    await page.event('pause');
    // A page that stands still for longer than the margin before the end wakes behind it.
    const late = Math.max(still.end().longest - 0.2, 0);
    expect(page.player.currentTime).to.be.within(from, end + late);
    // Not long before: the fade goes by the clock on the wall, and leaves short of the end a sound that starts late or stalls.
    expect(from + (performance.now() - begin) / 1000).to.be.above(end - 1);
    if (late === 0) expect(chapters).to.deep.equal([]);
    expect(page.player.volume).to.equal(1);
    await page.rendered();
    expect((page.part('sleep-select') as HTMLSelectElement).value).to.equal('');
    const place = page.text('resume-place');
    page.part('resume-button').click();
    const { currentTime } = page.player;
    expect(currentTime).to.be.within(from, from + 2);
    expect(place).to.equal(`Chapter 1, ${formatTime(currentTime)}`);
  });

  it('offers that place the next day, too', async () => {
    const page = await PlayerHarness.mountDemo({ persist: 'position' });
    await listenBefore(page.player.episode.chapters[1]!.endTime!, page);
    choose(page, 'chapter');
    await page.event('pause');
    await page.rendered();
    const place = page.text('resume-place');
    page.player.remove();
    const later = await PlayerHarness.mountDemo({ persist: 'position' });
    expect(later.text('resume-place')).to.equal(place);
  });

  it('takes minutes, says when the sound will end, and can be turned off', async () => {
    const page = await PlayerHarness.mountDemo({ lang: 'en' });
    const from = Date.now();
    choose(page, '15');
    await page.until(() => page.parts('sleep-time').length === 1);
    const ends = [from, Date.now()].map((now) => now + 15 * 60_000);
    // Two, where the minute turned meanwhile.
    const { format } = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
    expect(ends.map((end) => `Stops at ${format(end)}`)).to.include(page.text('sleep-time'));
    await page.until(() => page.part('status').textContent === page.text('sleep-time'));
    choose(page, '');
    await page.until(() => page.parts('sleep-time').length === 0);
  });

  it('says that it is on where the chapters are gone whose end it was set to', async () => {
    const page = await PlayerHarness.mountDemo();
    choose(page, 'chapter');
    const store = Reflect.get(page.player, 'store') as PlayerStore;
    // The timer is loaded first.
    await page.until(() => store.state.sleep !== null);
    page.player.chapters = null;
    await page.rendered();
    expect((page.part('sleep-select') as HTMLSelectElement).value).to.equal('chapter');
  });

  it('is off once the player is removed', async () => {
    const page = await PlayerHarness.mountDemo();
    choose(page, '15');
    await page.until(() => page.parts('sleep-time').length === 1);
    const box = page.player.parentElement!;
    page.player.remove();
    await aTimeout(0);
    box.append(page.player);
    await page.rendered();
    expect((page.part('sleep-select') as HTMLSelectElement).value).to.equal('');
  });

  describe('set to some time', () => {
    let nodes: AudioNodes;
    let store: PlayerStore;
    let timer: SleepTimer;

    /** How loud the sound is, 0 to 1. */
    const loudness = (): number => nodes.made.at(-1)!.volume;
    const fading = (): Promise<void> => until(() => loudness() < 1);

    beforeEach(async () => {
      nodes = new AudioNodes();
      store = new PlayerStore(new ResilientEngine(), new EventTarget());
      timer = new SleepTimer(store);
      store.setAudio(DEMO.src);
      await store.play();
      // Any earlier, and WebKitGTK may stop once more for data, which ends a fade.
      await until(() => store.currentTime > 1);
    });

    afterEach(() => {
      timer.set(null);
      store.release();
      nodes.restore();
    });

    it('is not woken by the end of the recording', async () => {
      store.seek(store.duration - 4);
      await until(() => store.currentTime > store.duration - 3);
      const ended = new Promise((resolve) => store.engine.addEventListener('ended', resolve, { once: true }));
      timer.set(LATER);
      // Not just its state: in Firefox that comes before `pause` does.
      await ended;
      expect(store.state.sleep).to.be.null;
      expect(store.state.offer).to.be.within(store.duration - 3, store.duration);
    });

    it('ends with the chapter of a document that comes later', async () => {
      timer.set('chapter');
      const end = store.currentTime + 5;
      store.setDocument(readEpisode([{ startTime: 0 }, { startTime: end }], location.href));
      const still = new Standstill();
      await until(() => store.state.paused);
      expect(store.currentTime).to.be.within(end - 3, end + 1 + still.end().longest);
    });

    it('is not woken by the jump over a chapter that is left out', async () => {
      store.setDocument(readEpisode([{ startTime: 0 }, { startTime: 10 }, { startTime: 20 }], location.href));
      store.setSkipped([1]);
      store.seek(5);
      await until(() => store.currentTime > 5.5);
      timer.set(LATER);
      await until(() => store.currentTime >= 20);
      expect(store.state.sleep).to.not.be.null;
      await until(() => store.state.paused);
      expect(store.state.offer).to.be.within(5.5, 10);
    });

    it('fades until then, and pauses', async () => {
      const [from, begin] = [store.currentTime, Date.now()];
      timer.set(SOON);
      await until(() => loudness() < 0.5 || store.state.paused);
      expect(store.state.paused).to.equal(false);
      await until(() => store.state.paused);
      expect(Date.now() - begin).to.be.at.least(4900);
      expect(store.state.offer).to.be.within(from, from + 3);
      expect(store.state.sleep).to.equal(null);
    });

    it('pauses where the sound fails while it fades: loaded again, it would be loud', async () => {
      const from = store.currentTime;
      timer.set(LATER);
      await fading();
      store.engine.dispatchEvent(new Event('waiting'));
      expect(store.state.sleep).to.be.null;
      await until(() => store.state.paused);
      expect(store.state.offer).to.be.within(from, store.currentTime);
    });

    it('pauses at once where there is no sound to fade', async () => {
      const node = nodes.made.at(-1)!;
      let loads = 0;
      node.addEventListener('loadstart', () => loads++);
      node.dispatchEvent(new Event('error'));
      expect(store.state.buffering).to.equal(true);
      const place = store.currentTime;
      timer.set(SOON);
      await until(() => store.state.sleep === null);
      expect(store.state.paused).to.equal(true);
      expect(store.state.offer).to.be.closeTo(place, 0.5);
      expect(loads).to.equal(0);
    });

    it('lets whoever moves while it fades listen on', async () => {
      timer.set(LATER);
      await fading();
      store.seek(60);
      await until(() => store.state.sleep === null);
      await until(() => store.currentTime > 61);
      expect(loudness()).to.equal(1);
      expect(store.state.paused).to.equal(false);
      expect(store.state.offer).to.equal(null);
    });

    it('offers nothing where nothing was playing when it ran out', async () => {
      store.pause();
      await until(() => store.state.paused);
      timer.set(SOON);
      await until(() => store.state.sleep === null);
      expect(store.state.offer).to.equal(null);
    });
  });
});
