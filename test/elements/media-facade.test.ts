import { expect } from '@open-wc/testing';
import { EpiquePlayer } from '../../src/elements/epique-player.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

/** A name that no element has yet, not even by an earlier try of the same test. */
const newName = (): string => `epique-player-${Math.random().toString(36).slice(2)}`;

describe('driven like an <audio> element', () => {
  const { reportError } = window;
  afterEach(() => {
    window.reportError = reportError;
    PlayerHarness.cleanup();
  });

  const mount = (): Promise<PlayerHarness> => PlayerHarness.mount({ src: DEMO.src });
  /** Sets what a page in JavaScript may set. */
  const set = (player: EpiquePlayer, values: Record<string, unknown>): void => void Object.assign(player, values);
  const refusal = (attempt: () => void): string => {
    try {
      attempt();
      return 'none';
    } catch (error) {
      return (error as Error).name;
    }
  };

  describe('tells at once what was set or called', () => {
    it('volume and muted', async () => {
      const { player } = await mount();
      player.volume = 0.5;
      player.volume -= 0.1;
      player.muted = !player.muted;
      player.muted = !player.muted;
      expect(player.volume).to.be.closeTo(0.4, 1e-9);
      expect(player.muted).to.be.false;
    });

    it('paused, and the button with it', async () => {
      const page = await mount();
      const told = page.event('play');
      const playing = page.player.play();
      expect(page.player.paused).to.be.false;
      await told;
      await page.rendered();
      expect(page.part('play-button').ariaLabel).to.equal('Pause');
      page.player.pause();
      expect(page.player.paused).to.be.true;
      await playing.catch(() => {}); // The pause may come before the sound.
    });

    it('paused, to a button that is pressed twice in one turn', async () => {
      const page = await mount();
      page.part('play-button').click();
      page.part('play-button').click();
      expect(page.player.paused).to.be.true;
    });

    it('seeking, ended and the place', async () => {
      const page = await mount();
      await page.player.play();
      await page.playing();
      page.player.currentTime = 30;
      expect(page.player.seeking).to.be.true;
      expect(page.player.currentTime).to.equal(30);
      page.player.currentTime = 162;
      await page.event('ended');
      expect(page.player.ended).to.be.true;
      expect(page.player.currentTime).to.equal(page.player.duration);
    });
  });

  describe('takes what a page in JavaScript hands over', () => {
    it('numbers as strings', async () => {
      const page = await mount();
      set(page.player, { volume: '0.5', playbackRate: '1.5', currentTime: '12' });
      expect([page.player.volume, page.player.playbackRate, page.player.currentTime]).to.deep.equal([0.5, 1.5, 12]);
      (page.player.skip as (seconds: unknown) => void)('5');
      expect(page.player.currentTime).to.equal(17);
      await page.rendered();
      expect(page.part('volume-slider').getAttribute('aria-valuetext')).to.equal('50 percent');
    });

    it('a URL as an object', async () => {
      const page = await PlayerHarness.mount();
      const loaded = page.event('episodeload');
      set(page.player, {
        src: new URL(DEMO.src, location.href),
        chapters: new URL(DEMO.chapters, location.href),
      });
      expect(page.player.src).to.equal(new URL(DEMO.src, location.href).href);
      await loaded;
      await page.player.play();
      await page.playing();
    });

    it('speeds as a string, an array or nothing', async () => {
      const page = await mount();
      const offered = async (rates: unknown): Promise<string[]> => {
        set(page.player, { rates });
        await page.rendered();
        return [...page.part('rate-select').querySelectorAll('option')].map(({ value }) => value);
      };
      expect(await offered('1 1.5 1')).to.deep.equal(['1', '1.5']);
      expect(await offered([1, 3])).to.deep.equal(['1', '3']);
      const all = ['0.75', '1', '1.25', '1.5', '1.75', '2'];
      for (const rates of [null, undefined, '', 'bogus', '0.01 100']) expect(await offered(rates)).to.deep.equal(all);
    });

    it('anything else in an enumerated attribute as its default, in whatever case', async () => {
      const page = await mount();
      const { player } = page;
      set(player, { quotes: 'CURRENT', layout: 'Compact', hotkeys: 'OFF', preload: 'METADATA', crossOrigin: '' });
      expect([player.quotes, player.layout, player.hotkeys]).to.deep.equal(['current', 'compact', 'off']);
      expect([player.preload, player.crossOrigin]).to.deep.equal(['metadata', 'anonymous']);
      for (const crossOrigin of [null, undefined]) {
        set(player, { quotes: 'bogus', layout: null, hotkeys: undefined, preload: 'bogus', crossOrigin });
        expect([player.quotes, player.layout, player.hotkeys]).to.deep.equal(['inline', 'full', 'on']);
        expect([player.preload, player.crossOrigin]).to.deep.equal(['none', null]);
        set(player, { crossOrigin: 'anonymous' });
      }
      set(player, { skipBack: 'abc', skipForward: -3, persist: true });
      expect([player.skipBack, player.skipForward, player.persist]).to.deep.equal([15, 30, '']);
    });

    it('an empty `preload` as HTML does, and what is to be remembered as a list too', async () => {
      const { player } = await mount();
      player.setAttribute('preload', '');
      expect(player.preload).to.equal('auto');
      player.removeAttribute('preload');
      expect(player.preload).to.equal('none');
      // As Vue does where its `preload` is undefined: nothing is asked for.
      set(player, { preload: '' });
      player.removeAttribute('preload');
      await player.updateComplete;
      expect(player.preload).to.equal('none');
      for (const [given, persist] of [
        [['position', 'rate'], 'position,rate'],
        [undefined, null],
        [false, null],
        ['true', ''],
      ]) {
        set(player, { persist: given });
        await player.updateComplete;
        expect(player.persist).to.equal(persist);
      }
    });

    it('its lists by value: nobody changes those of another player', async () => {
      const { player } = await mount();
      expect(() => (player.rates as number[]).push(3)).to.throw(TypeError);
      set(player, { rates: '1 2' });
      expect(() => (player.rates as number[]).push(3)).to.throw(TypeError);
      expect(player.rates).to.deep.equal([1, 2]);
    });

    it('but refuses what <audio> refuses, and stays as it was', async () => {
      const { player } = await mount();
      player.currentTime = 7;
      for (const value of [NaN, Infinity, -Infinity, 'abc', undefined]) {
        expect(
          refusal(() => set(player, { currentTime: value })),
          `currentTime ${value}`,
        ).to.equal('TypeError');
        expect(
          refusal(() => set(player, { volume: value })),
          `volume ${value}`,
        ).to.equal('TypeError');
        expect(
          refusal(() => set(player, { playbackRate: value })),
          `playbackRate ${value}`,
        ).to.equal('TypeError');
      }
      expect(refusal(() => (player.volume = 2))).to.equal('IndexSizeError');
      expect([player.currentTime, player.volume, player.playbackRate]).to.deep.equal([7, 1, 1]);
    });
  });

  it('reflects what <audio> reflects, and writes nothing on the tag by itself', async () => {
    const page = await PlayerHarness.mount();
    expect(page.player.getAttributeNames()).to.deep.equal([]);
    Object.assign(page.player, { src: DEMO.src, preload: 'none', loop: true, crossOrigin: 'anonymous', muted: true });
    await page.rendered();
    const reflected = Object.fromEntries(
      page.player.getAttributeNames().map((name) => [name, page.player.getAttribute(name)]),
    );
    expect(reflected).to.deep.equal({ src: DEMO.src, preload: 'none', loop: '', crossorigin: 'anonymous' });
  });

  it('hands `crossorigin` to the audio', async () => {
    const nodes = new AudioNodes();
    try {
      const page = await PlayerHarness.mount({ src: DEMO.src, crossorigin: '', preload: 'metadata' });
      await page.until(() => page.player.readyState > 0);
      expect(nodes.made[0]!.crossOrigin).to.equal('anonymous');
    } finally {
      nodes.restore();
    }
  });

  it('plays on where a page names the source that it has', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src });
    await page.player.play();
    await page.playing();
    const seen = page.record('loadstart', 'pause', 'seeking');
    const from = page.player.currentTime;
    page.player.src = DEMO.src;
    page.player.setAttribute('src', DEMO.src);
    await page.until(() => page.player.currentTime > from + 0.3);
    expect(seen).to.deep.equal([]);
  });

  it('has the absolute address of the audio beside the one that was set', async () => {
    const { player } = await mount();
    expect([player.src, player.currentSrc]).to.deep.equal([DEMO.src, new URL(DEMO.src, location.href).href]);
    player.src = null!;
    expect(player.currentSrc).to.equal('');
  });

  it('tells of the place where another source puts it back to the start', async () => {
    const page = await mount();
    page.player.currentTime = 80;
    await page.event('seeked');
    const told = page.event('timeupdate');
    page.player.src = `${DEMO.src}?other`;
    await told;
    expect(page.player.currentTime).to.equal(0);
  });

  it('takes an empty name for none', async () => {
    const page = await PlayerHarness.mount(
      { 'episode-title': '', 'show-title': '', artwork: '' },
      { chapters: { title: 'Title', podcastName: 'Show', img: '/demo/public/data/cover.svg', chapters: [] } },
    );
    expect(page.text('episode-title')).to.equal('Title');
    expect(page.part('show-title').textContent).to.equal('Show');
    expect(page.part('artwork').getAttribute('src')).to.match(/cover\.svg$/);
  });

  it('keeps a place and a source that were set before the definition, whatever stands inside', async () => {
    const name = newName();
    const player = document.createElement(name) as HTMLElement & Partial<EpiquePlayer>;
    player.innerHTML = `<audio src="${DEMO.src}?inside"></audio>`;
    Object.assign(player, { src: DEMO.src, currentTime: 12 });
    document.body.append(player);
    customElements.define(name, class extends EpiquePlayer {});
    await player.updateComplete;
    expect([player.src, player.currentTime]).to.deep.equal([DEMO.src, 12]);
    player.remove();
  });

  it('works at once where it was set up before the definition, and takes nothing old for newer', async () => {
    const name = newName();
    const player = document.createElement(name) as HTMLElement &
      Pick<EpiquePlayer, 'src' | 'currentTime' | 'skip' | 'playChapter' | 'updateComplete'>;
    Object.assign(player, { src: DEMO.src, chapters: [{ startTime: 0 }, { startTime: 40 }], currentTime: 12 });
    document.body.append(player);
    customElements.define(name, class extends EpiquePlayer {});
    expect([player.src, player.currentTime]).to.deep.equal([DEMO.src, 12]);
    player.skip(5);
    expect(player.currentTime).to.equal(17);
    player.src = `${DEMO.src}?newer`;
    await player.updateComplete;
    expect(player.src).to.equal(`${DEMO.src}?newer`);
    player.playChapter(1);
    expect(player.currentTime).to.equal(40);
    player.remove();
  });

  it('takes a place that was set before the definition for one in the source that was set beside it', async () => {
    const name = newName();
    const player = document.createElement(name) as HTMLElement & Partial<EpiquePlayer>;
    player.setAttribute('src', '/test/fixtures/audio/tone.mp3');
    Object.assign(player, { src: DEMO.src, currentTime: 12 });
    document.body.append(player);
    customElements.define(name, class extends EpiquePlayer {});
    await player.updateComplete;
    expect([player.src, player.currentTime]).to.deep.equal([DEMO.src, 12]);
    player.remove();
  });

  it('refuses only what is wrong of what was set before the definition', async () => {
    const refused: string[] = [];
    window.reportError = ({ name }: Error) => refused.push(name);
    const name = newName();
    const player = document.createElement(name) as HTMLElement & Partial<EpiquePlayer>;
    Object.assign(player, { playbackRate: 0, volume: 2, currentTime: 12, duration: 90 });
    document.body.append(player);
    customElements.define(name, class extends EpiquePlayer {});
    await player.updateComplete;
    expect(refused).to.deep.equal(['NotSupportedError', 'IndexSizeError', 'TypeError']);
    expect([player.playbackRate, player.volume, player.currentTime, player.duration]).to.deep.equal([1, 1, 12, NaN]);
    player.currentTime = 15;
    expect(player.currentTime).to.equal(15);
    player.remove();
  });

  it('stands up, with an error, where the audio’s address cannot be parsed', async () => {
    const page = await PlayerHarness.mount({ src: 'http://[', persist: '' });
    expect(page.parts('play-button')).to.have.length(1);
    const failed = page.event('error');
    await page.player.play().catch(() => {});
    await failed;
    expect(page.player.error?.code).to.equal(4);
    expect(page.player.error).to.be.frozen;
    expect(page.player.matches(':state(error)')).to.be.true;
    expect(page.player.matches(':state(playing)')).to.be.false;
  });

  it('tells of a chapters document whose address cannot be parsed', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src });
    const failed = page.event('episodeerror');
    page.player.chapters = 'http://[';
    await failed;
    await page.rendered();
    expect(page.text('notice')).to.match(/^Chapters unavailable\./);
  });
});
