import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { formatTime } from '../../src/domain/time.js';
import { EpiquePlayer } from '../../src/elements/epique-player.js';
import { savePosition } from '../../src/player/saved-positions.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const kept = (): Record<string, string> =>
  Object.fromEntries(Object.entries<string>(localStorage).filter(([key]) => key.startsWith('epique-player:')));

const positionKeys = (): string[] => Object.keys(kept()).filter((key) => key.includes(':pos:'));

const keptTime = (): number => (JSON.parse(kept()[positionKeys()[0]!]!) as { time: number }).time;

/** Lets as much time pass as far as the player can tell. */
function later(milliseconds: number): void {
  const [key] = positionKeys();
  const { time, savedAt } = JSON.parse(localStorage.getItem(key!)!) as { time: number; savedAt: number };
  localStorage.setItem(key!, JSON.stringify({ time, savedAt: savedAt - milliseconds }));
}

async function listening(time: number, attributes: Record<string, string> = {}): Promise<PlayerHarness> {
  const page = await PlayerHarness.mountDemo({ persist: 'position', ...attributes });
  page.player.currentTime = time;
  await page.player.play();
  await page.playing();
  return page;
}

/** Listens for a moment at `time`, and leaves. */
async function listenAt(time: number, attributes: Record<string, string> = {}): Promise<number> {
  const page = await listening(time, attributes);
  const paused = page.event('pause');
  page.player.pause();
  await paused;
  const { currentTime } = page.player;
  page.player.remove();
  return currentTime;
}

const comeBack = (attributes: Record<string, string> = {}): Promise<PlayerHarness> =>
  PlayerHarness.mountDemo({ persist: 'position', ...attributes });

describe('memory', () => {
  beforeEach(() => localStorage.clear());

  afterEach(async () => {
    PlayerHarness.cleanup();
    // At the end of the turn a player that was removed keeps its place.
    await aTimeout(0);
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('of the place outlives a listener who starts from the beginning and thinks better of it', async () => {
    const left = await listenAt(110);
    const page = await comeBack();
    await page.player.play();
    await page.until(() => page.player.currentTime > 1);
    page.player.remove();
    const again = await comeBack();
    await again.rendered();
    expect(again.text('resume-place')).to.equal(`Chapter 4, ${formatTime(left)}`);
  });

  it('of the place outlives a moment at another place', async () => {
    const left = await listenAt(110);
    expect(await listenAt(40)).to.be.below(50);
    expect(keptTime()).to.equal(left);
    // Nor is it heard to its end by who only looks at it.
    expect(await listenAt(154)).to.be.above(153);
    expect(keptTime()).to.equal(left);
  });

  it('is none of what the page sets before the player is there', async () => {
    const box = await fixture<HTMLElement>(document.createElement('div'));
    const name = `epique-player-${Date.now()}`;
    box.innerHTML = `<${name} persist src="${DEMO.src}"></${name}>`;
    const player = box.firstElementChild as EpiquePlayer;
    Object.assign(player, { volume: 0.5, playbackRate: 1.5 });
    const changed = oneEvent(player, 'volumechange');
    customElements.define(name, class extends EpiquePlayer {});
    await changed;
    await player.updateComplete;
    expect([player.volume, player.playbackRate]).to.deep.equal([0.5, 1.5]);
    expect(kept()).to.deep.equal({});
    player.volume = 0.25;
    await oneEvent(player, 'volumechange');
    expect(Object.values(kept())).to.deep.equal(['{"volume":0.25}']);
  });

  it('of the speed is not undone by another player, whose volume changes', async () => {
    const [one, other] = [await comeBack({ persist: '' }), await comeBack({ persist: '' })];
    one.player.playbackRate = 1.5;
    await one.event('ratechange');
    other.player.volume = 0.5;
    await other.event('volumechange');
    const { player } = await comeBack({ persist: '' });
    expect([player.playbackRate, player.volume]).to.deep.equal([1.5, 0.5]);
  });

  it('of speed and volume brings nothing back from another player where other audio comes', async () => {
    const [one, other] = [await comeBack({ persist: '' }), await comeBack({ persist: '' })];
    one.player.volume = 0.2;
    await one.event('volumechange');
    other.player.volume = 0.9;
    await other.event('volumechange');
    one.player.src = '/test/fixtures/audio/tone.mp3';
    await one.rendered();
    expect(one.player.volume).to.equal(0.2);
  });

  it('of the place is, back from the back/forward cache, that of where the listener has been since (imitated)', async () => {
    const page = await listening(40);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(keptTime()).to.be.within(40, 50);
    savePosition(page.player.currentSrc, 110);
    const paused = page.event('pause');
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await paused;
    expect(keptTime()).to.equal(110);
    await page.rendered();
    expect(page.text('resume-place')).to.equal('Chapter 4, 1:50');
  });

  it('of a place behind the end of a recording that became shorter there is none', async () => {
    const src = new URL('/test/fixtures/audio/tone.mp3', location.href).href;
    savePosition(src, 110);
    // What the page says of its length proves nothing: the offer stands until the audio tells.
    const page = await PlayerHarness.mount({ src, persist: 'position', duration: '100' });
    await page.until(() => page.parts('resume').length > 0);
    page.player.preload = 'metadata';
    await page.until(() => page.parts('resume').length === 0);
    page.player.persist = null;
    await page.rendered();
    page.player.persist = 'position';
    await page.rendered();
    expect(page.parts('resume')).to.deep.equal([]);
  });

  it('of a place so near the beginning that the thread is found there is none', async () => {
    await listenAt(12);
    later(DAY);
    const page = await comeBack();
    await page.rendered();
    expect(page.parts('resume')).to.deep.equal([]);
  });

  it('is not used at all without the persist attribute', async () => {
    localStorage.setItem('epique-player:v1:prefs', '{"rate":2}');
    const before = kept();
    const page = await PlayerHarness.mountDemo();
    page.player.playbackRate = 1.5;
    page.player.currentTime = 100;
    await page.player.play();
    await page.playing();
    const paused = page.event('pause');
    page.player.pause();
    await paused;
    expect(kept()).to.deep.equal(before);
    expect(page.player.playbackRate).to.equal(1.5);
  });

  it('is of all there is where the attribute says no more than that it is wanted', async () => {
    for (const persist of ['', 'true']) {
      const page = await PlayerHarness.mount({ src: DEMO.src, persist });
      page.player.playbackRate = 1.5;
      await page.event('ratechange');
      page.player.volume = 0.5;
      await page.event('volumechange');
      expect(Object.values(kept()), persist).to.deep.equal(['{"rate":1.5,"volume":0.5}']);
      page.player.remove();
      localStorage.clear();
    }
  });

  it('ends where a page takes the attribute away, as Vue does it: with an empty string before that', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.persist = 'position';
    await page.rendered();
    page.player.persist = '';
    page.player.removeAttribute('persist');
    await page.rendered();
    expect(page.player.persist).to.equal(null);
  });

  describe('of the position', () => {
    it('is not held back, by a link to the first source, from the next', async () => {
      await listenAt(80);
      history.replaceState(null, '', `${location.pathname}${location.search}#t=10`);
      const page = await PlayerHarness.mount({ persist: 'position', src: `${DEMO.src}?linked` });
      expect(page.player.currentTime).to.equal(10);
      page.player.src = DEMO.src;
      await page.rendered();
      await page.until(() => page.parts('resume-place').length === 1);
    });

    it('is offered for audio that the page puts inside the tag later, too', async () => {
      await listenAt(80);
      const page = await PlayerHarness.mount({ persist: 'position' });
      page.player.innerHTML = `<audio src="${DEMO.src}?other"></audio>`;
      await page.until(() => page.player.src !== '');
      await page.rendered();
      page.player.querySelector('audio')!.src = DEMO.src;
      await page.until(() => page.parts('resume-place').length === 1);
    });

    it('offers to go on, naming chapter and time, and goes on at one press', async () => {
      const left = await listenAt(80);
      const page = await comeBack();
      expect(page.player.currentTime).to.equal(0);
      expect(page.player.paused).to.equal(true);
      expect(page.text('resume-place')).to.equal(`Chapter 3, ${formatTime(left)}`);
      page.part('resume-button').click();
      await page.playing();
      await page.rendered();
      expect(page.player.currentTime).to.be.within(left, left + 5);
      expect(page.parts('resume')).to.deep.equal([]);
    });

    it('takes the offer back when the listener starts elsewhere', async () => {
      await listenAt(80);
      const page = await comeBack();
      page.parts('chapter-button')[1]!.click();
      await page.rendered();
      expect(page.parts('resume')).to.deep.equal([]);
    });

    for (const [name, gap, rewind] of [
      ['half a minute', MINUTE / 2, 0],
      ['half an hour', 30 * MINUTE, 3],
      ['half a day', DAY / 2, 10],
      ['a week', 7 * DAY, 20],
    ] as const) {
      it(`goes back by ${rewind} s after ${name}`, async () => {
        const left = await listenAt(80);
        later(gap);
        const page = await comeBack();
        page.part('resume-button').click();
        expect(page.player.currentTime).to.be.closeTo(left - rewind, 0.1);
      });
    }

    it('does not offer the end, the very beginning, or what is 90 days old', async () => {
      await listenAt(158);
      expect(positionKeys()).to.deep.equal([]);
      await listenAt(1);
      expect(positionKeys()).to.deep.equal([]);
      await listenAt(80);
      later(91 * DAY);
      const page = await comeBack();
      expect(page.parts('resume')).to.deep.equal([]);
      expect(positionKeys()).to.deep.equal([]);
    });

    it('is gone once the recording was heard to its end', async () => {
      await listenAt(80);
      const { player } = await comeBack();
      // Longer than a listener who has just begun.
      Object.assign(player, { currentTime: 150, playbackRate: 2 });
      const ended = new Promise((resolve) => player.addEventListener('ended', resolve));
      await player.play();
      await ended;
      expect(positionKeys()).to.deep.equal([]);
    });

    it('gives way to a link to a moment, and is offered beside it', async () => {
      const left = await listenAt(80);
      history.replaceState(null, '', '#t=20');
      const page = await comeBack();
      expect(page.player.currentTime).to.equal(20);
      expect(page.text('resume-place')).to.equal(`Chapter 3, ${formatTime(left)}`);
      await page.player.play();
      await page.until(() => page.player.currentTime > 20.5);
      expect(page.parts('resume')).to.deep.equal([]);
    });

    it('is not moved by a range that a link asks for, and is by who listens on', async () => {
      const time = await listenAt(80);
      history.replaceState(null, '', '#t=20,22');
      const page = await comeBack();
      page.player.playbackRate = 2;
      const paused = page.event('pause');
      await page.player.play();
      await paused;
      await aTimeout(0);
      expect(keptTime()).to.equal(time);
      await page.player.play();
      await page.until(() => keptTime() !== time);
      expect(keptTime()).to.be.within(21.5, 60);
      page.player.remove();
      await aTimeout(0);
    });

    it('is that of a recording with an end', async () => {
      const known = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'duration')!;
      // What browsers say of a live stream; which of them say it of a file without an end differs.
      Object.defineProperty(HTMLMediaElement.prototype, 'duration', { ...known, get: () => Infinity });
      try {
        await listenAt(80);
        expect(positionKeys()).to.deep.equal([]);
      } finally {
        Object.defineProperty(HTMLMediaElement.prototype, 'duration', known);
      }
    });

    it('is kept while playing when the page is left or hidden, and survives a visit without listening', async () => {
      const page = await comeBack();
      page.player.currentTime = 60;
      await page.player.play();
      await page.playing();
      for (const leave of [
        () => dispatchEvent(new PageTransitionEvent('pagehide')),
        () => document.dispatchEvent(new Event('visibilitychange')),
      ]) {
        // What the player keeps by itself, every few seconds.
        localStorage.clear();
        leave();
        expect(positionKeys()).to.have.lengthOf(1);
      }
      page.player.remove();
      const before = kept();
      const visit = await comeBack();
      visit.player.currentTime = 20;
      dispatchEvent(new PageTransitionEvent('pagehide'));
      visit.player.remove();
      expect(Object.keys(kept())).to.deep.equal(Object.keys(before));
      expect(keptTime()).to.be.within(60, 65);
    });

    it('names no URL', async () => {
      await listenAt(80);
      const text = JSON.stringify(kept());
      expect(text).not.to.contain('http');
      expect(text).not.to.contain('mp3');
      expect(positionKeys()[0]).to.match(/^epique-player:v1:pos:[0-9a-f]{16}$/);
    });

    it('keeps fifty episodes, the latest', async () => {
      for (let index = 0; index < 60; index += 1) {
        const entry = JSON.stringify({ time: 30, savedAt: Date.now() - index * 1000 });
        localStorage.setItem(`epique-player:v1:pos:old${index}`, entry);
      }
      await listenAt(80);
      const keys = positionKeys();
      expect(keys).to.have.lengthOf(50);
      expect(keys).to.include('epique-player:v1:pos:old48');
      expect(keys).not.to.include('epique-player:v1:pos:old49');
    });
  });

  it('brings speed and volume back', async () => {
    const page = await PlayerHarness.mountDemo({ persist: '' });
    page.player.playbackRate = 1.5;
    page.player.volume = 0.4;
    await page.event('volumechange');
    page.player.remove();
    const again = await PlayerHarness.mount({ src: DEMO.src, persist: '' });
    expect([again.player.playbackRate, again.player.volume]).to.deep.equal([1.5, 0.4]);
  });

  it('keeps only what the page names', async () => {
    const page = await PlayerHarness.mountDemo({ persist: 'rate' });
    page.player.playbackRate = 1.5;
    page.player.volume = 0.4;
    await page.event('volumechange');
    await page.player.play();
    await page.playing();
    const paused = page.event('pause');
    page.player.pause();
    await paused;
    expect(kept()).to.deep.equal({ 'epique-player:v1:prefs': '{"rate":1.5}' });
  });

  it('forgets everything at once, and takes the offer back', async () => {
    localStorage.setItem('of-the-page', 'stays');
    await listenAt(80, { persist: '' });
    const page = await comeBack();
    page.player.forget();
    await page.rendered();
    expect(kept()).to.deep.equal({});
    expect(page.parts('resume')).to.deep.equal([]);
    expect(localStorage.getItem('of-the-page')).to.equal('stays');
  });

  it('is of nothing, once it was to forget, before playback starts again', async () => {
    const page = await comeBack();
    page.player.currentTime = 60;
    const stop = async (): Promise<void> => {
      const paused = page.event('pause');
      page.player.pause();
      await paused;
    };
    await page.player.play();
    await page.playing();
    page.player.forget();
    await stop();
    expect(kept()).to.deep.equal({});
    await page.player.play();
    await page.playing();
    await stop();
    expect(positionKeys()).to.have.lengthOf(1);
  });

  it('does without what is no longer readable', async () => {
    await listenAt(80);
    const [key] = positionKeys();
    for (const nonsense of ['', '{', 'null', '7', '{"time":"80"}', '{"time":-1,"savedAt":1}', '{"time":1e999}']) {
      localStorage.setItem(key!, nonsense);
      localStorage.setItem('epique-player:v1:prefs', nonsense);
      const page = await comeBack({ persist: '' });
      expect(page.parts('resume'), nonsense).to.deep.equal([]);
      page.player.remove();
    }
  });

  describe('that fails changes nothing and says nothing', () => {
    const fault = (): never => {
      throw new DOMException('No.', 'SecurityError');
    };
    const full = { ...Object.fromEntries(['getItem', 'removeItem'].map((name) => [name, () => null])), setItem: fault };
    const faults: Record<string, PropertyDescriptor> = {
      forbidden: { get: fault },
      absent: { value: undefined },
      full: { value: full },
    };

    for (const [name, descriptor] of Object.entries(faults)) {
      it(`when storage is ${name}`, async () => {
        const said: unknown[] = [];
        const { warn, error } = console;
        console.warn = console.error = (...words: unknown[]): void => void said.push(words);
        const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
        Object.defineProperty(window, 'localStorage', { configurable: true, ...descriptor });
        try {
          await listenAt(80, { persist: '' });
          const page = await comeBack({ persist: '' });
          page.player.playbackRate = 1.5;
          page.player.forget();
          await page.player.play();
          await page.playing();
        } finally {
          Object.defineProperty(window, 'localStorage', own);
          Object.assign(console, { warn, error });
        }
        expect(said).to.deep.equal([]);
      });
    }
  });
});
