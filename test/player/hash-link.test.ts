import { expect, fixture } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import mediaFragments from '../fixtures/corpus/media-fragments.json' with { type: 'json' };
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { emulateMediaFeatures } from '../support/media-features.js';
import { Standstill } from '../support/standstill.js';

/** Fast enough for a short test. */
const RATE = 8;
/** A range of so many seconds takes too long to hear here. */
const LONG = 20;
/** How far it may step back when it pauses, in seconds: between two steps of the browser the position goes on by itself, for 60 ms. */
const EARLY = 0.06 * RATE;

/** Of the demo episode, in seconds. */
const DURATION = 162.6;

const CASES = mediaFragments.cases.map(({ fragment, want }) => ({
  hash: `#${fragment}`,
  cue: typeof want === 'string' ? null : { start: want[0] ?? 0, end: want[1] ?? null },
}));

/** The page is opened with this hash: nobody hears of a change. */
const open = (hash: string): void => history.replaceState(null, '', location.pathname + location.search + hash);

/** Somebody follows a link in the page. */
const follow = async (hash: string): Promise<void> => {
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await changed;
};

describe('a link to a moment', () => {
  beforeEach(() => open(''));
  afterEach(() => {
    PlayerHarness.cleanup();
    open('');
  });

  it('is no new one where other parts of the hash change', async () => {
    open('#t=40&tab=notes');
    const page = await PlayerHarness.mount({ src: DEMO.src });
    page.player.currentTime = 90;
    await follow('#t=40&tab=comments');
    expect(page.player.currentTime).to.equal(90);
    await follow('#tab=comments');
    await follow('#t=40&tab=comments');
    expect(page.player.currentTime).to.equal(40);
    await follow('#t=0:40');
    page.player.currentTime = 90;
    await follow('#t=40');
    expect(page.player.currentTime).to.equal(40);
  });

  it('names its time percent-encoded or not', async () => {
    open('#%74=%6ept%3A40');
    const page = await PlayerHarness.mount({ src: DEMO.src });
    expect(page.player.currentTime).to.equal(40);
  });

  it('is followed again by a click, once, where the page has changed its address since', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src });
    const link = Object.assign(document.createElement('a'), { href: '#t=40', textContent: 'There' });
    page.player.before(link);
    for (const address of ['', '', '#t=40&tab=notes']) {
      open(address);
      page.player.currentTime = 90;
      await page.event('seeked');
      const seen = page.record('seeked');
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      link.click();
      await changed;
      await page.until(() => page.player.currentTime === 40);
      await new Promise(requestAnimationFrame);
      expect(seen).to.deep.equal(['seeked']);
    }
  });

  it('is followed by a click where the page itself has put it into its address', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src });
    open('#t=10');
    const link = Object.assign(document.createElement('a'), { href: '#t=10', textContent: 'There' });
    page.player.before(link);
    const seen = page.record('seeked');
    link.click();
    await page.until(() => page.player.currentTime === 10);
    await new Promise(requestAnimationFrame);
    expect(seen).to.deep.equal(['seeked']);
  });

  describe('on load', () => {
    for (const { hash, cue } of CASES) {
      it(`${hash} ${cue ? `goes to ${cue.start}` : 'has no effect'}, and starts no sound`, async () => {
        open(hash);
        const page = await PlayerHarness.mount({ src: DEMO.src });
        expect(page.player.currentTime).to.equal(cue?.start ?? 0);
        expect(page.player.paused).to.equal(true);
      });
    }

    for (const { hash, cue } of CASES.filter(({ cue }) => cue?.end && cue.end - cue.start < LONG)) {
      it(`${hash} stops once at ${cue!.end}`, async () => {
        open(hash);
        const page = await PlayerHarness.mount({ src: DEMO.src });
        page.player.playbackRate = RATE;
        const paused = page.event('pause');
        const still = new Standstill();
        await page.player.play();
        await paused;
        const stopped = page.player.currentTime;
        expect(stopped).to.be.within(cue!.end! - EARLY, cue!.end! + still.late(RATE));
        await page.player.play();
        await page.until(() => page.player.currentTime > stopped + 1);
        expect(page.player.paused).to.equal(false);
      });
    }

    it('asks for no audio, and shows the moment, its chapter and its quote', async () => {
      open('#t=1:20');
      const nodes = new AudioNodes();
      const page = await PlayerHarness.mount(DEMO);
      await page.until(() => page.player.currentQuote !== null);
      await page.rendered();
      nodes.restore();
      expect(page.text('current-time')).to.equal('1:20');
      expect(page.player.currentChapter?.startTime).to.equal(67.097);
      expect(page.player.currentQuote?.id).to.equal('q2');
      expect(nodes.made.length).to.equal(0);
    });

    it('plays from there, once somebody wants to hear it', async () => {
      open('#t=1:20');
      const page = await PlayerHarness.mountDemo();
      await page.player.play();
      await page.playing();
      expect(page.player.currentTime).to.be.within(80, 87);
    });

    it('waits for a source that comes later, with the range', async () => {
      open('#t=3,7');
      const page = await PlayerHarness.mount();
      page.player.src = DEMO.src;
      page.player.playbackRate = RATE;
      const paused = page.event('pause');
      const still = new Standstill();
      await page.player.play();
      await paused;
      expect(page.player.currentTime).to.be.within(7 - EARLY, 7 + still.late(RATE));
    });

    it('goes to the end when the moment is beyond it', async () => {
      open('#t=9000');
      const page = await PlayerHarness.mount({ src: DEMO.src, duration: String(DURATION) });
      expect(page.player.currentTime).to.equal(DURATION);
    });

    it('goes there although the page takes the recording for shorter', async () => {
      open('#t=150');
      const page = await PlayerHarness.mount({ src: DEMO.src, duration: '100' });
      expect(page.player.currentTime).to.equal(100);
      await page.player.play();
      await page.playing();
      expect(page.player.currentTime).to.be.within(150, 157);
    });
  });

  describe('on hashchange', () => {
    for (const { hash, cue } of CASES) {
      it(`${hash} ${cue ? `goes to ${cue.start}` : 'has no effect'}, and starts no sound`, async () => {
        const page = await PlayerHarness.mount({ src: DEMO.src });
        page.player.currentTime = 42;
        await follow(hash);
        expect(page.player.currentTime).to.equal(cue?.start ?? 42);
        expect(page.player.paused).to.equal(true);
      });
    }

    it('goes there while it plays, plays on, and stops at the end of the range', async () => {
      const page = await PlayerHarness.mountDemo();
      page.player.playbackRate = RATE;
      await page.player.play();
      await page.playing();
      const seen = page.record('pause');
      const paused = page.event('pause');
      const still = new Standstill();
      await follow('#t=100,104');
      await paused;
      expect(page.player.currentTime).to.be.within(104 - EARLY, 104 + still.late(RATE));
      expect(seen).to.deep.equal(['pause']);
    });

    it('is heard no more once the player has left the page', async () => {
      const page = await PlayerHarness.mountDemo();
      page.player.remove();
      await follow('#t=30');
      expect(page.player.currentTime).to.equal(0);
    });
  });

  describe('among several players', () => {
    const mountTwo = async (): Promise<[PlayerHarness, PlayerHarness]> => [
      await PlayerHarness.mount({ src: DEMO.src, id: 'first' }),
      await PlayerHarness.mount({ src: DEMO.src, id: 'épisode 2' }),
    ];
    const times = (pages: readonly PlayerHarness[]): number[] => pages.map(({ player }) => player.currentTime);

    it('speaks to the first', async () => {
      const pages = await mountTwo();
      await follow('#t=30');
      expect(times(pages)).to.deep.equal([30, 0]);
    });

    it('speaks to the one it names, however that is escaped', async () => {
      const pages = await mountTwo();
      await follow('#%C3%A9pisode%202&t=30');
      expect(times(pages)).to.deep.equal([0, 30]);
      await follow('#first&t=40');
      expect(times(pages)).to.deep.equal([40, 30]);
    });

    it('speaks to nobody under a name that no player has, or with a name alone', async () => {
      const pages = await mountTwo();
      await follow('#third&t=30');
      await follow('#first');
      expect(times(pages)).to.deep.equal([0, 0]);
    });

    it('is not for one that is added behind the first, but for one that is added before it', async () => {
      open('#t=30');
      const [first, second] = await mountTwo();
      expect(times([first, second])).to.deep.equal([30, 0]);
      const earlier = document.createElement('epique-player');
      earlier.src = DEMO.src;
      first.player.before(earlier);
      expect(earlier.currentTime).to.equal(30);
    });

    it('finds the first through shadow roots', async () => {
      const page = await PlayerHarness.mount({ src: DEMO.src });
      const inner = document.createElement('epique-player');
      inner.src = DEMO.src;
      const box = document.createElement('div');
      box.attachShadow({ mode: 'closed' }).append(inner);
      page.player.before(box);
      await follow('#t=30');
      expect([inner.currentTime, page.player.currentTime]).to.deep.equal([30, 0]);
    });

    it('scrolls to the one it names, on load and later', async () => {
      open('#second&t=30');
      const tall = document.createElement('div');
      tall.style.blockSize = '300vh';
      const page = await PlayerHarness.mount({ src: DEMO.src });
      page.player.after(tall);
      const second = await PlayerHarness.mount({ src: DEMO.src, id: 'second' });
      const top = (): number => second.player.getBoundingClientRect().top;
      await second.until(() => top() < innerHeight);
      scrollTo(0, 0);
      await follow('#second&t=40');
      await second.until(() => top() < innerHeight);
    });

    it('opens what it is folded in: around a shadow root and a slot, and what opens while it is found', async () => {
      const box = await fixture<HTMLElement>(document.createElement('div'));
      box.innerHTML = '<details><summary>Old</summary><div hidden="until-found"><section></section></div></details>';
      const accordion = box.querySelector('section')!;
      accordion.attachShadow({ mode: 'open' }).innerHTML = '<details><slot></slot></details>';
      const host = accordion.appendChild(document.createElement('div'));
      const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('details'));
      const player = inside.appendChild(document.createElement('epique-player'));
      Object.assign(player, { id: 'old', src: DEMO.src });
      await player.updateComplete;
      expect(player.checkVisibility()).to.equal(false);
      let found = 0;
      box.addEventListener('beforematch', () => found++);
      await follow('#old&t=30');
      await new PlayerHarness(player).until(() => player.checkVisibility());
      expect(found).to.equal(1);
    });

    it('does not move for those who ask for no motion, though the page scrolls smoothly', async function () {
      await emulateMediaFeatures(this, { 'prefers-reduced-motion': 'reduce' });
      const tall = document.createElement('div');
      tall.style.blockSize = '300vh';
      const page = await PlayerHarness.mount({ src: DEMO.src, id: 'far' });
      page.player.before(tall);
      page.player.after(tall.cloneNode());
      document.documentElement.style.scrollBehavior = 'smooth';
      await follow('#far&t=40');
      await page.rendered();
      const { top } = page.player.getBoundingClientRect();
      document.documentElement.style.scrollBehavior = '';
      expect(top).to.be.closeTo(0, 1);
    });
  });

  it('is followed once: moving the player keeps its place', async () => {
    open('#t=30');
    const page = await PlayerHarness.mount({ src: DEMO.src });
    page.player.currentTime = 50;
    document.body.append(page.player);
    expect(page.player.currentTime).to.equal(50);
    page.player.remove();
  });
});
