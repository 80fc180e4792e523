import { expect } from '@open-wc/testing';
import { formatTime } from '../../src/domain/time.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { countChanges, countTimers, countUpdates } from '../support/counters.js';
import { hidePage } from '../support/hide-page.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

/** The watch over a network that may be lost sets one a minute for sound that is loaded. */
const WATCH = 1;

/** Where the second chapter starts, in seconds. */
const EDGE = 110;

/** Playing for a second, long before the edge. */
async function mountPlaying(): Promise<PlayerHarness> {
  const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: [{ startTime: 0 }, { startTime: EDGE }] });
  page.player.currentTime = 10;
  await page.player.play();
  await page.until(() => page.player.currentTime > 11);
  return page;
}

/** What the player does in a second and a half of sound, in which it did not wait for data. */
async function watch(page: PlayerHarness): Promise<{ changes: number; updates: number; timers: number }> {
  const shown = [page.part('seek'), page.part('extras')].map((part) => part.getRootNode());
  const [changes, updates, timers] = [countChanges(...shown), countUpdates(), countTimers()];
  const waits = page.record('waiting', 'playing');
  const from = page.player.currentTime;
  await page.until(() => page.player.currentTime > from + 1.5);
  const done = { changes: changes.end(), updates: updates.end(), timers: timers.end() };
  return waits.length > 0 ? watch(page) : done;
}

async function scrollAway(page: PlayerHarness): Promise<void> {
  const far = document.createElement('div');
  far.style.blockSize = '300vh';
  page.player.after(far);
  await new Promise<void>((away) => {
    new IntersectionObserver((entries, observer) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        scrollTo(0, document.body.scrollHeight);
        return;
      }
      observer.disconnect();
      away();
    }).observe(page.player);
  });
  await new Promise(requestAnimationFrame);
}

describe('a player that nobody sees', () => {
  afterEach(() => {
    hidePage(false);
    scrollTo(0, 0);
    PlayerHarness.cleanup();
  });

  it('moves nothing while it plays off screen', async () => {
    const page = await mountPlaying();
    await scrollAway(page);
    const { changes, updates, timers } = await watch(page);
    expect(changes).to.equal(0);
    expect(updates).to.equal(0);
    expect(timers).to.be.at.most(WATCH);
  });

  it('moves nothing while it plays in a page in the background', async () => {
    const page = await mountPlaying();
    hidePage(true);
    const { changes, updates, timers } = await watch(page);
    expect(changes).to.equal(0);
    expect(updates).to.equal(0);
    expect(timers).to.be.at.most(WATCH);
  });

  it('tells of a chapter nevertheless, at its edge', async () => {
    const page = await mountPlaying();
    await scrollAway(page);
    const told = page.event('chapterchange') as Promise<Event & { index: number }>;
    page.player.currentTime = EDGE - 1;
    expect((await told).index).to.equal(1);
    expect(page.player.currentTime).to.be.within(EDGE, EDGE + 4);
  });

  it('shows where the sound is as soon as it is seen again', async () => {
    const page = await mountPlaying();
    hidePage(true);
    const from = page.player.currentTime;
    await page.until(() => page.player.currentTime > from + 1.5);
    const before = formatTime(page.player.currentTime);
    hidePage(false);
    expect(page.text('current-time')).to.be.oneOf([before, formatTime(page.player.currentTime)]);
  });
});

describe('fifty players before the listener acts', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => {
    nodes.restore();
    PlayerHarness.cleanup();
  });

  it('make no audio element, ask for no audio byte, and set no timer', async () => {
    const line = await Line.open(DEMO.src.slice(1));
    const timers = countTimers();
    const pages: PlayerHarness[] = [];
    for (let index = 0; index < 50; index += 1) {
      pages.push(await PlayerHarness.mount({ src: `${line.url}?${index}` }, { chapters: [{ startTime: 0 }] }));
    }
    const since = performance.now();
    // To show that nothing comes.
    await pages[0]!.until(() => performance.now() > since + 300);
    expect(timers.end()).to.equal(0);
    expect(nodes.made.length).to.equal(0);
    expect(await line.requests()).to.be.empty;
  });
});
