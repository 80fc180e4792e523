import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { focusedPart } from '../support/focus.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

type Point = readonly [x: number, y: number];

/** Seconds. */
const DURATION = 162.599;
/** How far a seek may land from the place pointed at, and go on from there until it is looked at. Seconds. */
const NEAR = 3;
/** Pixels: far enough below the timeline to be outside of it. */
const OUTSIDE = 150;

const QUOTES = {
  chapters: [{ startTime: 0, title: 'One' }],
  quotes: [
    { text: 'Long. '.repeat(1000), startTime: 10, endTime: 20 },
    { text: 'Last.', startTime: 141, endTime: 143 },
    // A page to scroll through.
    ...Array.from({ length: 20 }, (_, index) => ({ text: `Of no time, ${index}.` })),
  ],
};

/** A place in an element, so far across and `below` its middle in pixels. Scrolled into view, for a rectangle is that of the moment. */
function placeIn(element: HTMLElement, across = 0.5, below = 0): Point {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width * across), Math.round(y + height / 2 + below)];
}

const moveTo = ([x, y]: Point): Promise<void> => sendMouse({ type: 'move', position: [x, y] });
const clickAt = ([x, y]: Point): Promise<void> => sendMouse({ type: 'click', position: [x, y] });

async function click(page: PlayerHarness, part: string, index = 0): Promise<void> {
  await clickAt(placeIn(page.parts(part).at(index)!));
  await page.rendered();
}

/** Drags from one place of an element to the others in turn, `below` them in pixels. The button is still down. */
async function drag(element: HTMLElement, [from, ...ways]: readonly number[], below = 0): Promise<void> {
  await moveTo(placeIn(element, from));
  await sendMouse({ type: 'down' });
  for (const across of ways) await moveTo(placeIn(element, across, below));
}

const letGo = (): Promise<void> => sendMouse({ type: 'up' });

const track = (page: PlayerHarness): HTMLElement => page.part('seek-track');

function expectNear(page: PlayerHarness, fraction: number): void {
  expect(page.player.currentTime).to.be.closeTo(fraction * DURATION, NEAR);
}

async function mountPlaying(attributes: Record<string, string> = {}): Promise<PlayerHarness> {
  const page = await PlayerHarness.mountDemo(attributes);
  await page.player.play();
  await page.playing();
  return page;
}

/** What a browser may lack, and a test takes away. */
const SHARING = ['share', 'clipboard'] as const;

describe('a mouse', () => {
  afterEach(async () => {
    for (const name of SHARING) Reflect.deleteProperty(navigator, name);
    await resetMouse();
    PlayerHarness.cleanup();
    localStorage.clear();
    document.documentElement.removeAttribute('dir');
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('on the buttons', () => {
    for (const [part, on] of Object.entries<(page: PlayerHarness) => boolean>({
      'play-button': ({ player }) => !player.paused,
      'mute-button': ({ player }) => player.muted,
      'keys-button': (page) => !page.part('keys').hidden,
    })) {
      it(`turns on and off by the ${part}`, async () => {
        const page = await PlayerHarness.mountDemo();
        for (const wanted of [true, false]) {
          await click(page, part);
          await page.until(() => on(page) === wanted);
          expect(focusedPart()).to.equal(part);
        }
      });
    }

    it('plays from a chapter by its row', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'chapter-button', 3);
      await page.playing();
      expect(page.player.currentChapter).to.equal(page.player.episode.chapters[3]);
      expect(focusedPart()).to.equal('chapter-button');
    });

    for (const [part, time] of Object.entries({
      'skip-back-button': 60,
      'skip-forward-button': 105,
      'previous-chapter-button': 67.097,
      'next-chapter-button': 100.79,
    })) {
      it(`goes from 75 s to ${time} s by the ${part}`, async () => {
        const page = await PlayerHarness.mountDemo();
        page.player.currentTime = 75;
        await click(page, part);
        expect(page.player.currentTime).to.equal(time);
        expect(focusedPart()).to.equal(part);
      });
    }

    it('opens the link to the moment and closes it', async () => {
      for (const name of SHARING) Object.defineProperty(navigator, name, { value: undefined, configurable: true });
      const page = await PlayerHarness.mountDemo();
      await click(page, 'share-button');
      await page.until(() => focusedPart() === 'share-text');
      await click(page, 'share-close-button');
      await page.until(() => page.parts('share-dialog').length === 0);
      expect(focusedPart()).to.equal('share-button');
    });

    it('leaves a chapter out and takes it in again', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'choose-button');
      for (const skipped of [[2], []]) {
        await click(page, 'chapter-skip-button', 2);
        expect(page.player.skippedChapters).to.deep.equal(skipped);
        expect(focusedPart()).to.equal('chapter-skip-button');
      }
      await click(page, 'choose-button');
      expect(page.parts('chapter-skip-button')).to.deep.equal([]);
    });

    it('rates, and rates again', async () => {
      const page = await PlayerHarness.mountDemo({ rating: '' });
      const values: number[] = [];
      page.player.addEventListener('rate', ({ value }) => values.push(value));
      for (const index of [3, 1]) await click(page, 'rating-star', index);
      expect(values).to.deep.equal([4, 2]);
    });

    it('plays another episode', async () => {
      const page = await PlayerHarness.mountDemo({ episodes: '/test/fixtures/episodes/episodes.json' });
      await page.until(() => page.parts('episode').length > 0);
      await click(page, 'episode-button', 1);
      await page.playing();
      expect(page.player.src).to.match(/other\.mp3$/);
      expect(focusedPart()).to.equal('episode-button');
    });

    it('goes on where the listener was', async () => {
      const before = await mountPlaying({ persist: 'position' });
      before.player.currentTime = 110;
      await before.playing();
      before.player.remove();
      const page = await PlayerHarness.mountDemo({ persist: 'position' });
      await click(page, 'resume-button');
      await page.playing();
      expect(page.player.currentTime).to.be.closeTo(110, NEAR);
      await page.until(() => focusedPart() === 'play-button');
    });
  });

  it('goes to the moment of a link, and there again by a second click', async () => {
    const page = await PlayerHarness.mountDemo();
    const link = Object.assign(document.createElement('a'), { href: '#t=40', textContent: 'There' });
    page.player.before(link);
    for (const from of [0, 90]) {
      page.player.currentTime = from;
      await clickAt(placeIn(link));
      await page.until(() => page.player.currentTime === 40);
    }
  });

  describe('on a quote', () => {
    const mount = (): Promise<PlayerHarness> => PlayerHarness.mount({ src: DEMO.src }, { chapters: QUOTES });

    it('plays it, pauses and goes on', async () => {
      const page = await mount();
      page.player.playbackRate = 0.25;
      for (const paused of [false, true, false]) {
        await click(page, 'quote-play-button', 1);
        expect(page.player.paused).to.equal(paused);
        expect(focusedPart()).to.equal('quote-play-button');
        if (!paused) await page.playing();
      }
      expect(page.player.currentQuote?.text).to.equal('Last.');
    });

    for (const [part, time] of Object.entries({ 'quote-continue-button': 143, 'quote-return-button': 30 })) {
      it(`plays on at ${time} s by the ${part}`, async () => {
        const page = await mount();
        page.player.currentTime = 30;
        await page.player.play();
        await click(page, 'quote-play-button', 1);
        await page.until(() => page.parts(part).length > 0);
        await click(page, part);
        const place = scrollY;
        expect(place).to.be.above(0);
        await page.playing();
        expect(page.player.currentTime).to.be.within(time - 0.1, time + 10);
        await page.until(() => focusedPart() === 'play-button');
        // Who reads on with a mouse stays there.
        expect(scrollY).to.equal(place);
      });
    }

    it('unfolds it and folds it, and is still at its button then', async () => {
      const page = await mount();
      const text = page.part('quote-text');
      for (const expanded of ['true', 'false']) {
        await click(page, 'quote-fold-button');
        // Who unfolds it goes on reading where it was cut.
        if (expanded === 'true') expect(text.getBoundingClientRect().top).to.be.within(-innerHeight, innerHeight);
        expect(page.part('quote-fold-button').ariaExpanded).to.equal(expanded);
        expect(focusedPart()).to.equal('quote-fold-button');
      }
      expect(page.part('quote-fold-button').getBoundingClientRect().top).to.be.within(-1, innerHeight);
    });
  });

  describe('on the timeline', () => {
    it('chooses by a click where it will play, before anything is loaded', async () => {
      const page = await PlayerHarness.mountDemo({ preload: 'none' });
      await clickAt(placeIn(track(page), 0.6));
      expectNear(page, 0.6);
      await click(page, 'play-button');
      await page.playing();
      expectNear(page, 0.6);
    });

    for (const [dir, across] of Object.entries({ ltr: 0.6, rtl: 0.4 })) {
      it(`goes there by a click while it plays (${dir})`, async () => {
        document.documentElement.dir = dir;
        const page = await mountPlaying();
        const seeked = page.event('seeked');
        await clickAt(placeIn(track(page), across));
        await seeked;
        expectNear(page, 0.6);
        expect(focusedPart()).to.equal('seek-bar');
      });
    }

    for (const [where, below] of Object.entries({ 'in the bar': 0, 'outside the bar': OUTSIDE })) {
      it(`shows the time of a drag, and goes there once, at its end ${where}`, async () => {
        const page = await mountPlaying();
        const seen = page.record('seeking');
        await drag(track(page), [0, 0.2, 0.5], below);
        expect(page.text('current-time')).to.match(/^1:2[012]$/);
        expect(seen).to.deep.equal([]);
        const seeked = page.event('seeked');
        await letGo();
        await seeked;
        expect(seen).to.deep.equal(['seeking']);
        expectNear(page, 0.5);
        await page.until(() => page.text('current-time') > '1:22');
        expect(page.part('seek-tooltip').hidden).to.equal(below > 0);
      });

      for (const [end, act] of Object.entries<(page: PlayerHarness) => Promise<void>>({
        'comes back to the playhead': (page) => moveTo(placeIn(track(page), 0, below)),
        'is left by Escape': () => sendKeys({ press: 'Escape' }),
      })) {
        it(`lets the time go on after a drag that ${end} and ends ${where}`, async () => {
          const page = await mountPlaying();
          await drag(track(page), [0, 0.5], below);
          await act(page);
          await letGo();
          const shown = page.text('current-time');
          await page.until(() => page.text('current-time') > shown);
        });
      }
    }

    it('goes where a drag began that comes back, though the playhead has gone on from there', async () => {
      const page = await mountPlaying();
      await clickAt(placeIn(track(page), 0.3));
      page.player.playbackRate = 8;
      await page.until(() => page.player.currentTime > 0.3 * DURATION + 10);
      page.player.playbackRate = 1;
      await drag(track(page), [0.3, 0.5, 0.3]);
      const seeked = page.event('seeked');
      await letGo();
      await seeked;
      expectNear(page, 0.3);
    });

    it('drops what it holds where other audio comes into the player', async () => {
      const page = await mountPlaying();
      await drag(track(page), [0.3, 0.5]);
      page.player.src = '/test/fixtures/audio/tone.mp3';
      page.player.durationHint = 20;
      await page.rendered();
      const seeks = page.record('seeking');
      await moveTo(placeIn(track(page), 0.7));
      await letGo();
      await page.rendered();
      expect(seeks).to.deep.equal([]);
      expect(page.text('current-time')).to.equal('0:00');
      // Nor does a press without a move count there; the next one does.
      await moveTo(placeIn(track(page), 0));
      await sendMouse({ type: 'down' });
      page.player.src = DEMO.src;
      await page.rendered();
      await letGo();
      expect(seeks).to.deep.equal([]);
      await clickAt(placeIn(track(page), 0.5));
      expect(page.player.currentTime).to.be.closeTo(10, 0.5);
    });

    it('tells the time under it, and nothing once it is gone', async () => {
      const page = await PlayerHarness.mountDemo();
      await moveTo(placeIn(track(page)));
      expect(page.text('seek-tooltip')).to.match(/1:2[012]$/);
      await clickAt(placeIn(track(page)));
      await moveTo(placeIn(track(page), 0.5, OUTSIDE));
      expect(page.part('seek-tooltip').hidden).to.equal(true);
    });

    it('tells it for as long as the pointer is over the words', async () => {
      const page = await PlayerHarness.mountDemo();
      const tooltip = page.part('seek-tooltip');
      await moveTo(placeIn(track(page)));
      const words = page.text('seek-tooltip');
      await moveTo(placeIn(tooltip, 0.4));
      expect([tooltip.hidden, page.text('seek-tooltip')]).to.deep.equal([false, words]);
      await moveTo(placeIn(tooltip, 0.6));
      expect([tooltip.hidden, page.text('seek-tooltip')]).to.deep.equal([false, words]);
      await moveTo(placeIn(tooltip, 0.5, -OUTSIDE));
      expect(tooltip.hidden).to.equal(true);
    });

    it('tells no more of it after Escape, wherever the focus is, until the pointer comes again', async () => {
      const page = await PlayerHarness.mountDemo();
      const hidden = (): string | boolean => page.part('seek-tooltip').hidden;
      page.part('play-button').focus();
      await moveTo(placeIn(track(page)));
      expect(hidden()).to.equal(false);
      await sendKeys({ press: 'Escape' });
      expect(hidden()).to.equal(true);
      await moveTo(placeIn(track(page), 0.52));
      expect(hidden()).to.equal(true);
      await moveTo(placeIn(track(page), 0.5, OUTSIDE));
      await moveTo(placeIn(track(page)));
      expect(hidden()).to.equal(false);
    });
  });

  describe('on the volume', () => {
    it('sets it by a click and by a drag', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'volume-slider');
      expect(page.player.volume).to.be.closeTo(0.5, 0.1);
      await drag(page.part('volume-slider'), [0.5, 0.7, 0.2]);
      await letGo();
      expect(page.player.volume).to.be.closeTo(0.2, 0.1);
      expect(focusedPart()).to.equal('volume-slider');
    });

    it('unmutes by a click on the slider where it is', async () => {
      const page = await PlayerHarness.mountDemo();
      for (const part of ['volume-slider', 'mute-button', 'volume-slider']) await click(page, part);
      expect(page.player.muted).to.equal(false);
    });
  });
});
