import { aTimeout, expect, fixture } from '@open-wc/testing';
import { nearestLang } from '../../src/elements/locale-controller.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { focusedPart } from '../support/focus.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';

/** Chapter and quote times of the demo episode, in seconds. */
const THIRD_CHAPTER = 67.097;
const SECOND_QUOTE = { start: 74.009, end: 99.29 };

describe('<epique-player>', () => {
  afterEach(() => PlayerHarness.cleanup());

  describe('with the demo episode', () => {
    it('shows the title, the show, and one row a chapter with its number and start', async () => {
      const page = await PlayerHarness.mountDemo();
      expect(page.text('episode-title')).to.contain('PM qui grandit');
      expect(page.text('show-title').toLowerCase()).to.equal('epique');
      expect(page.parts('chapter')).to.have.lengthOf(6);
      expect(page.parts('chapter-number').map((part) => part.innerText)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
      expect(page.parts('chapter-time').map((part) => part.innerText)).to.deep.equal([
        '0:00',
        '0:39',
        '1:07',
        '1:40',
        '2:13',
        '2:36',
      ]);
    });

    it('knows the length before any audio is asked for', async () => {
      const page = await PlayerHarness.mountDemo();
      expect(page.player.duration).to.equal(162.599);
      expect(page.text('duration')).to.equal('2:42');
    });

    it('plays from the third chapter when it is chosen, from its start to 50 ms', async () => {
      const nodes = new AudioNodes();
      const page = await PlayerHarness.mountDemo();
      try {
        page.parts('chapter-button')[2]!.click();
        await page.playing();
        await page.until(() => nodes.begun < Infinity);
      } finally {
        nodes.restore();
      }
      expect(nodes.begun).to.be.closeTo(THIRD_CHAPTER, 0.05);
      await page.rendered();
      expect(page.parts('chapter-button').map((part) => part.getAttribute('aria-current'))).to.deep.equal([
        null,
        null,
        'true',
        null,
        null,
        null,
      ]);
    });

    it('seeks to the very start when the first chapter is chosen', async () => {
      const page = await PlayerHarness.mountDemo();
      page.player.currentTime = 100;
      await page.event('seeked');
      page.parts('chapter-button')[0]!.click();
      await page.playing();
      expect(page.player.currentTime).to.be.lessThan(7);
      expect(page.player.currentChapter?.startTime).to.equal(0);
    });

    it('lights a quote in its range and nowhere else', async () => {
      const page = await PlayerHarness.mountDemo();
      const lit = async (time: number): Promise<number> => {
        page.player.currentTime = time;
        await page.rendered();
        return page.parts('quote-current').length;
      };
      expect(await lit(SECOND_QUOTE.start - 0.01)).to.equal(0);
      expect(await lit(SECOND_QUOTE.start)).to.equal(1);
      expect(page.text('quote-current')).to.contain('février ou mars 2018');
      expect(await lit(SECOND_QUOTE.end - 0.01)).to.equal(1);
      expect(await lit(SECOND_QUOTE.end)).to.equal(0);
    });

    it('plays a quote and pauses at its end', async () => {
      const quotes = [{ id: 'short', text: 'A short one.', startTime: 47.5, endTime: 49 }];
      const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: { chapters: [{ startTime: 0 }], quotes } });
      const still = new Standstill();
      page.player.playQuote('short');
      expect(page.player.currentTime).to.be.closeTo(47.5, 0.001);
      await page.event('pause');
      expect(page.player.currentTime).to.be.within(48.7, 49.3 + still.end().longest);
      expect(page.player.ended).to.equal(false);
    });

    it('shows no quote where the page wants none, not even the one that is spoken', async () => {
      const page = await PlayerHarness.mountDemo({ quotes: 'none' });
      page.player.currentTime = SECOND_QUOTE.start;
      await page.rendered();
      expect(page.player.currentQuote?.id).to.equal('q2');
      expect(page.parts('quote')).to.deep.equal([]);
    });

    it('refuses a chapter or a quote that is not there, and stays where it is', async () => {
      const page = await PlayerHarness.mountDemo();
      const { player } = page;
      player.currentTime = 12;
      expect(() => player.playChapter(99)).to.throw(RangeError);
      expect(() => player.playQuote('nobody')).to.throw(RangeError);
      expect(() => player.playQuote(99)).to.throw(RangeError);
      expect([player.currentTime, player.paused]).to.deep.equal([12, true]);
    });

    it('tells the chapter under the playhead by an event with its index', async () => {
      const page = await PlayerHarness.mountDemo();
      const changes: [number, string | null][] = [];
      page.player.addEventListener('chapterchange', ({ index, chapter }) =>
        changes.push([index, chapter?.title ?? null]),
      );
      page.player.currentTime = 40;
      await page.event('chapterchange');
      page.player.currentTime = 160;
      await page.event('chapterchange');
      expect(changes).to.deep.equal([
        [1, '2017 – 1er PM : les débuts chez Back Market'],
        [5, 'Fin'],
      ]);
    });
  });

  it('enters a chapter once when it is chosen, though a browser may land a fraction before its start', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    const entered: number[] = [];
    page.player.addEventListener('chapterchange', ({ index }) => entered.push(index));
    page.player.playChapter(2);
    await page.event('seeked');
    await page.playing();
    expect(entered).to.deep.equal([2]);
  });

  describe('events', () => {
    it('come once for each thing that happens, and a seek causes neither pause nor play', async () => {
      const page = await PlayerHarness.mountDemo();
      const seen = page.record('play', 'pause', 'seeking', 'seeked');
      await page.player.play();
      await page.playing();
      const seeked = page.event('seeked');
      page.player.currentTime = 120;
      await seeked;
      await page.playing();
      const paused = page.event('pause');
      page.player.pause();
      await paused;
      expect(seen).to.deep.equal(['play', 'seeking', 'seeked', 'pause']);
    });

    it('do not bubble', async () => {
      const page = await PlayerHarness.mountDemo();
      let heard = 0;
      page.player.parentElement!.addEventListener('seeking', () => (heard += 1));
      page.player.currentTime = 30;
      await page.event('seeked');
      expect(heard).to.equal(0);
    });
  });

  describe('the chapters document', () => {
    const shown = (page: PlayerHarness): string[] => page.parts('notice').map((part) => part.innerText.trim());

    const words = 'Chapters unavailable.';
    for (const [fault, url, said] of [
      ['missing', '/nothing-here.json', `${words}\nRetry`],
      ['broken', '/test/fixtures/corpus/files/a44-trailing-comma.json', words],
      ['no document at all', '/test/fixtures/corpus/files/a24-null.json', words],
    ] as const) {
      it(`that is ${fault} leaves the audio playing and says so quietly`, async () => {
        const page = await PlayerHarness.mount({ src: DEMO.src });
        const failed = page.event('episodeerror');
        page.player.chapters = url;
        await failed;
        await page.rendered();
        expect(shown(page)).to.deep.equal([said]);
        expect(page.part('notice').getAttribute('role')).to.equal(null);
        await page.player.play();
        await page.playing();
      });
    }

    it('may be a value: a document, or an array of chapters', async () => {
      const page = await PlayerHarness.mount();
      page.player.chapters = [{ startTime: 0, title: 'A' }, { startTime: 5 }];
      expect(page.player.episode.chapters.map(({ title }) => title)).to.deep.equal(['A', null]);
      await page.rendered();
      expect(page.parts('chapter-title').map((part) => part.innerText)).to.deep.equal(['A', 'Chapter 2']);
      page.player.chapters = null;
      expect(page.player.episode.chapters).to.deep.equal([]);
    });

    it('is news where a mistake in it was mended', async () => {
      const page = await PlayerHarness.mount({}, { chapters: [{ startTime: 0, endTime: 'abc' }] });
      expect(page.player.episode.warnings.map(({ code }) => code)).to.deep.equal(['bad-end']);
      page.player.chapters = [{ startTime: 0 }];
      expect(page.player.episode.warnings).to.deep.equal([]);
    });

    it('is asked for once, however often the page names it: what the listener leaves out stays so', async () => {
      const line = await Line.open(DEMO.chapters.slice(1));
      const page = await PlayerHarness.mount({ src: DEMO.src });
      const loads = page.record('episodeload');
      page.player.chapters = line.url;
      page.player.setAttribute('chapters', line.url);
      await page.until(() => loads.length > 0);
      page.player.skippedChapters = [1];
      page.player.setAttribute('chapters', line.url);
      // By then the player would have asked, and read the answer.
      await (await fetch(line.url)).text();
      await page.rendered();
      expect(await line.requests()).to.have.lengthOf(2);
      expect(loads).to.have.lengthOf(1);
      expect(page.player.skippedChapters).to.deep.equal([1]);
    });

    it('is asked for again beside other audio', async () => {
      const page = await PlayerHarness.mountDemo();
      const loaded = page.event('episodeload');
      Object.assign(page.player, { src: '/test/fixtures/audio/tone.mp3', chapters: DEMO.chapters });
      await loaded;
    });

    it('shows markup as text', async () => {
      const page = await PlayerHarness.mount({}, { chapters: [{ startTime: 0, title: '<b>bold</b>' }] });
      expect(page.text('chapter-title')).to.equal('<b>bold</b>');
    });
  });

  describe('words', () => {
    it('follow the nearest lang, and its change', async () => {
      const page = await PlayerHarness.mountDemo();
      page.player.parentElement!.lang = 'fr-CA';
      await page.until(() => page.part('play-button').getAttribute('aria-label') === 'Lecture');
      page.player.parentElement!.lang = 'en';
      await page.until(() => page.part('play-button').getAttribute('aria-label') === 'Play');
    });

    it('follow a lang that changes outside the shadow root which holds the player', async () => {
      const host = await fixture<HTMLElement>(document.createElement('div'));
      const player = document.createElement('epique-player');
      host.attachShadow({ mode: 'open' }).append(player);
      const page = new PlayerHarness(player);
      await page.rendered();
      host.lang = 'fr';
      await page.until(() => page.part('play-button').ariaLabel === 'Lecture');
    });

    it('are the document’s in the document’s language, for those who hear them', async () => {
      const page = await PlayerHarness.mountDemo({ lang: 'en', 'episode-title': 'My own title' });
      const lang = (part: string): string | null => page.part(part).getAttribute('lang');
      for (const part of ['description', 'current-chapter', 'chapter-title', 'quote-text']) {
        expect(lang(part), part).to.equal('fr');
      }
      expect(lang('episode-title')).to.be.null;
      page.player.chapters = { language: 'fr', title: 'Un titre', chapters: [{ startTime: 0 }] };
      page.player.episodeTitle = null;
      await page.rendered();
      expect(lang('episode-title')).to.equal('fr');
      expect(page.text('chapter-title')).to.equal('Chapter 1');
      expect(lang('chapter-title')).to.be.null;
    });

    it('are English where no language fits, and the page may override any', async () => {
      const page = await PlayerHarness.mount({ lang: 'xx' });
      expect(page.part('play-button').getAttribute('aria-label')).to.equal('Play');
      page.player.messages = { play: 'Go' };
      await page.rendered();
      expect(page.part('play-button').getAttribute('aria-label')).to.equal('Go');
    });

    it('say that they are English in a page of another language, and nothing of the document’s', async () => {
      const page = await PlayerHarness.mountDemo({ lang: 'de', rating: '' });
      page.player.chapters = {
        chapters: [{ startTime: 0, title: 'Eins' }, { startTime: 60 }],
        links: [{ title: 'Mehr', url: 'https://example.com/' }],
        credits: [{ name: 'Ada' }],
      };
      page.player.episodes = [{ title: 'Zwei', src: 'two.mp3' }];
      await page.until(() => page.parts('episodes').length > 0);
      await page.rendered();
      const ours = ['play-button', 'seek-bar', 'sleep-select', 'chapters-heading', 'rating', 'status'];
      ours.push('links-heading', 'credits-heading', 'episodes-heading', 'chapter-time', 'chapter-share-button');
      expect(page.parts('chapter-title').map(nearestLang)).to.deep.equal(['de', 'en']);
      expect(page.part('link').querySelector('.visually-hidden')?.getAttribute('lang')).to.equal('en');
      expect(ours.map((name) => nearestLang(page.part(name)))).to.deep.equal(ours.map(() => 'en'));
      expect(['chapter-title', 'current-chapter'].map((name) => nearestLang(page.part(name)))).to.deep.equal([
        'de',
        'de',
      ]);
      page.player.lang = 'fr';
      await page.until(() => page.part('play-button').ariaLabel === 'Lecture');
      expect(ours.map((name) => nearestLang(page.part(name)))).to.deep.equal(ours.map(() => 'fr'));
    });
  });

  describe('in the page', () => {
    afterEach(() => localStorage.clear());

    it('leaves the cookies as they are, also where it remembers the listener', async () => {
      const before = document.cookie;
      const page = await PlayerHarness.mountDemo({ persist: '' });
      page.player.currentTime = 60;
      page.player.playbackRate = 1.25;
      await page.player.play();
      await page.playing();
      const paused = page.event('pause');
      page.player.pause();
      await paused;
      expect(localStorage.length).to.be.above(0);
      expect(document.cookie).to.equal(before);
    });

    it('falls silent when it is removed, and keeps the place', async () => {
      const page = await PlayerHarness.mountDemo();
      await page.player.play();
      await page.playing();
      const box = page.player.parentElement!;
      page.player.remove();
      await aTimeout(0);
      expect(page.player.paused).to.equal(true);
      const left = page.player.currentTime;
      box.append(page.player);
      await page.rendered();
      expect(page.player.currentTime).to.equal(left);
    });

    it('keeps playing when it is moved', async () => {
      const page = await PlayerHarness.mountDemo();
      await page.player.play();
      await page.playing();
      const seen = page.record('pause');
      document.body.append(page.player);
      await aTimeout(0);
      await page.playing();
      expect(seen).to.deep.equal([]);
    });

    it('shows its states to :state()', async () => {
      const page = await PlayerHarness.mountDemo();
      expect(page.player.matches(':state(has-chapters)')).to.equal(true);
      expect(page.player.matches(':state(playing)')).to.equal(false);
      await page.player.play();
      expect(page.player.matches(':state(playing)')).to.equal(true);
      page.player.pause();
      page.player.chapters = null;
      await page.rendered();
      expect(page.player.matches(':state(playing)')).to.equal(false);
      expect(page.player.matches(':state(has-chapters)')).to.equal(false);
    });

    it('takes the focus that a page gives it, to its Play button', async () => {
      document.createElement('epique-player').focus();
      const page = await PlayerHarness.mount({ src: DEMO.src });
      page.player.focus();
      expect(document.activeElement).to.equal(page.player);
      expect(focusedPart()).to.equal('play-button');
    });

    it('takes what was set before it was in the page', async () => {
      const page = await PlayerHarness.mount({ src: DEMO.src }, { currentTime: 12, volume: 0.5, playbackRate: 1.5 });
      expect(page.player.currentTime).to.equal(12);
      expect(page.player.volume).to.equal(0.5);
      expect(page.player.playbackRate).to.equal(1.5);
    });
  });
});
