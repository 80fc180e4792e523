import { expect } from '@open-wc/testing';
import { groundOf } from '../support/contrast.js';
import { focusedPart } from '../support/focus.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';

/** In seconds. */
const LAST = { start: 141.183, end: 143.5 };
/** Fast enough for a short test. */
const RATE = 2;
/** How far before its end a quote may stop, in seconds. */
const EARLY = 0.3 * RATE;

const EPISODE = {
  chapters: [{ startTime: 0, title: 'One' }, { startTime: 100 }],
  quotes: [
    { text: 'First.', startTime: 20, endTime: 22 },
    { text: 'Second.', startTime: 40, endTime: 42 },
    { text: 'Last.', startTime: LAST.start, endTime: LAST.end },
  ],
};

const WORDS = 'All of this was said. ';

describe('a quote', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => PlayerHarness.cleanup());

  const mount = async (attributes: Record<string, string> = {}): Promise<PlayerHarness> => {
    const page = await PlayerHarness.mount({ src: DEMO.src, ...attributes }, { chapters: EPISODE });
    page.player.playbackRate = RATE;
    return page;
  };

  it('is in the language of its document, though another one had the same words', async () => {
    const document = (language: string): object => ({ language, chapters: [], quotes: [{ text: 'Chocolat.' }] });
    const page = await PlayerHarness.mount({}, { chapters: document('fr') });
    expect(page.part('quote-text').lang).to.equal('fr');
    page.player.chapters = document('de');
    await page.rendered();
    expect(page.part('quote-text').lang).to.equal('de');
  });

  /** Plays the last quote by its button, to its end. */
  async function hear(page: PlayerHarness): Promise<void> {
    page.parts('quote-play-button').at(-1)!.click();
    await page.until(() => page.parts('quote-offer').length > 0);
  }

  const offers = (page: PlayerHarness): number => page.parts('quote-offer').length;
  const name = (page: PlayerHarness): string | null =>
    page.parts('quote-play-button').at(-1)!.getAttribute('aria-label');

  describe('played by itself', () => {
    it('is heard from its start to its end, and no further', async () => {
      const page = await mount();
      const seen = page.record('play', 'seeking', 'pause');
      const still = new Standstill();
      await hear(page);
      await page.until(() => seen.includes('pause'));
      expect(page.player.currentTime).to.be.within(LAST.end - EARLY, LAST.end + still.late(RATE));
      expect(seen).to.have.members(['play', 'seeking', 'pause']);
      expect(page.player.ended).to.equal(false);
    });

    it('is heard whole although the page takes the recording for shorter', async () => {
      const page = await mount({ duration: '142' });
      expect(page.player.episode.quotes.at(-1)!.endTime).to.equal(142);
      const still = new Standstill();
      await hear(page);
      expect(page.player.currentTime).to.be.within(LAST.end - EARLY, LAST.end + still.late(RATE));
    });

    it('is heard to its own end although another document names another one like it', async () => {
      const page = await mount();
      const still = new Standstill();
      const { id } = page.player.episode.quotes.at(-1)!;
      // Slow, so that it is not over before a busy page looks.
      page.player.playbackRate = 0.25;
      page.player.playQuote(id);
      await page.playing();
      page.player.playbackRate = RATE;
      page.player.chapters = { chapters: [], quotes: [{ id, text: 'Other.', startTime: 1, endTime: 2 }] };
      await page.event('pause');
      expect(page.player.currentTime).to.be.within(LAST.end - EARLY, LAST.end + still.late(RATE));
      await page.rendered();
      expect(page.parts('quote-offer')).to.deep.equal([]);
    });

    it('is the same where its document comes again, with another one before it', async () => {
      const page = await mount();
      const { chapters, quotes } = page.player.episode;
      // Slow, so that it is not over before a busy page looks.
      page.player.playbackRate = 0.25;
      page.player.playQuote(quotes.at(-1)!.id);
      await page.playing();
      page.player.playbackRate = RATE;
      page.player.chapters = {
        chapters,
        quotes: [{ id: 'first', text: 'First.', startTime: 0, endTime: 1 }, ...quotes],
      };
      await page.event('pause');
      await page.rendered();
      expect(page.parts('quote-offer')).to.have.lengthOf(1);
    });

    it('is heard once where the recording begins again at its end', async () => {
      const page = await mount({ loop: '' });
      page.player.chapters = { chapters: [], quotes: [{ text: 'The very last.', startTime: 160 }] };
      const seen = page.record('pause', 'ended');
      page.player.playQuote(0);
      await page.until(() => seen.length > 0 && page.parts('quote-offer').length > 0);
      expect(page.player.paused).to.equal(true);
      expect(page.player.currentTime).to.be.greaterThan(162);
      expect(page.player.loop).to.equal(true);
      await page.player.play();
      await page.until(() => page.player.currentTime < 100);
    });

    it('has a Pause button while it sounds, which goes on where it paused', async () => {
      const page = await mount();
      page.player.playbackRate = 0.25;
      page.parts('quote-play-button').at(-1)!.click();
      await page.playing();
      await page.rendered();
      expect(name(page)).to.equal('Pause');
      expect(page.parts('quote-play-button').map((part) => part.ariaLabel === 'Pause')).to.deep.equal([
        false,
        false,
        true,
      ]);
      await page.until(() => page.player.currentTime > LAST.start + 0.2);
      page.parts('quote-play-button').at(-1)!.click();
      await page.until(() => page.player.paused);
      await page.rendered();
      expect(name(page)).to.match(/^Play this quote: ./);
      const paused = page.player.currentTime;
      page.player.playbackRate = RATE;
      const still = new Standstill();
      page.parts('quote-play-button').at(-1)!.click();
      expect(page.player.currentTime).to.be.closeTo(paused, 0.1);
      await page.until(() => offers(page) > 0);
      expect(page.player.currentTime).to.be.within(LAST.end - EARLY, LAST.end + still.late(RATE));
    });

    it('offers to go on from its end', async () => {
      const page = await mount();
      await hear(page);
      const { currentTime } = page.player;
      page.part('quote-continue-button').click();
      await page.until(() => page.player.currentTime > currentTime + 0.5);
      await page.rendered();
      expect(page.player.paused).to.equal(false);
      expect(offers(page)).to.equal(0);
    });

    it('offers only the way back where it ends with the recording', async () => {
      const quotes = [{ startTime: 19, text: 'The last words.' }];
      const page = await PlayerHarness.mount(
        { src: '/test/fixtures/audio/tone.mp3' },
        { chapters: { chapters: [], quotes } },
      );
      page.player.playQuote(0);
      await page.until(() => page.parts('quote-return-button').length > 0);
      expect(page.parts('quote-continue-button')).to.deep.equal([]);
    });

    it('offers the way back to the exact place of a listener who had paused', async () => {
      const page = await mount();
      page.player.currentTime = 61.234;
      await hear(page);
      expect(page.text('quote-return-button')).to.equal('Back to 1:01');
      page.part('quote-return-button').click();
      await page.rendered();
      expect(page.player.currentTime).to.equal(61.234);
      expect(page.player.paused).to.equal(true);
      expect(offers(page)).to.equal(0);
    });

    it('offers the way back to where it was playing, and plays on there', async () => {
      const page = await mount();
      page.player.currentTime = 30;
      await page.player.play();
      await page.playing();
      const before = page.player.currentTime;
      await hear(page);
      page.part('quote-return-button').click();
      expect(page.player.currentTime).to.be.closeTo(before, 0.5);
      await page.playing();
    });

    it('offers a listener who goes from quote to quote the place before the first', async () => {
      const page = await mount();
      page.player.currentTime = 12;
      page.player.playQuote('q2');
      await hear(page);
      expect(page.text('quote-return-button')).to.equal('Back to 0:12');
    });

    for (const [action, act] of Object.entries<(page: PlayerHarness) => void>({
      'a seek': ({ player }) => (player.currentTime = 20),
      'the play button': (page) => page.part('play-button').click(),
      'a chapter': (page) => page.part('chapter-button').click(),
      'another source': ({ player }) => (player.src = '/test/fixtures/audio/tone.mp3'),
    })) {
      it(`takes its offer back after ${action}`, async () => {
        const page = await mount();
        await hear(page);
        act(page);
        await page.until(() => offers(page) === 0);
      });
    }

    it('makes no offer when somebody else goes elsewhere before its end', async () => {
      const page = await mount();
      page.player.playbackRate = 0.25;
      page.player.playQuote('q3');
      await page.playing();
      page.player.currentTime = 142;
      page.player.playbackRate = 4;
      await page.until(() => page.player.currentTime > LAST.end + 0.5);
      expect(offers(page)).to.equal(0);
      expect(page.player.paused).to.equal(false);
    });

    it('stays, with its offer, where only the spoken quote is shown', async () => {
      const page = await mount({ quotes: 'current' });
      page.player.playQuote('q3');
      await page.until(() => offers(page) > 0);
      expect(page.parts('quote')).to.have.lengthOf(1);
      page.player.currentTime = 0;
      await page.until(() => page.parts('quote').length === 0);
    });
  });

  it('offers to be played where the sound cannot be had', async () => {
    const page = await mount({ src: '/nothing-here.mp3' });
    const button = page.parts('quote-play-button')[0]!;
    const [label, failed] = [button.ariaLabel, page.event('error')];
    button.click();
    await failed;
    await page.rendered();
    expect(button.ariaLabel).to.equal(label);
  });

  it('stays as long as it has the focus, where only the spoken quote is shown', async () => {
    const page = await mount({ quotes: 'current' });
    page.player.currentTime = 20.5;
    await page.rendered();
    page.part('quote-share-button').focus();
    page.player.currentTime = 30;
    await page.rendered();
    expect(focusedPart()).to.equal('quote-share-button');
    page.part('play-button').focus();
    await page.until(() => page.parts('quote').length === 0);
    expect(focusedPart()).to.equal('play-button');
  });

  it('is not where a listener comes back to', async () => {
    const page = await mount({ persist: 'position' });
    page.player.currentTime = 61.234;
    await hear(page);
    page.player.remove();
    const back = await mount({ persist: 'position' });
    expect(back.text('resume-place')).to.contain('1:01');
    back.player.playQuote('q3');
    await back.until(() => offers(back) > 0);
    expect(back.text('quote-return-button')).to.equal('Back to 1:01');
    back.player.forget();
  });

  it('stands in its light on any ground while it is spoken', async () => {
    const page = await mount();
    page.player.parentElement!.style.background = '#fff';
    page.player.currentTime = 21;
    await page.until(() => page.parts('quote-current').length === 1);
    const grounds = page.parts('quote-text').map(groundOf);
    expect(grounds[0]).not.to.deep.equal(grounds[1]);
    expect(grounds[1]).to.deep.equal(grounds[2]);
  });

  it('is wholly seen while it is spoken, in a long list on a phone too, which clips what stands out of it', async () => {
    const chapters = Array.from({ length: 120 }, (_, startTime) => ({ startTime, title: `Chapter ${startTime + 1}` }));
    const page = await PlayerHarness.mount({}, { chapters: { chapters, quotes: EPISODE.quotes } });
    page.player.parentElement!.style.inlineSize = '320px';
    page.player.currentTime = 21;
    await page.until(() => page.parts('quote-current').length === 1);
    const quote = page.part('quote-current');
    const light = getComputedStyle(quote, '::before');
    expect([light.left, light.right]).to.deep.equal(['0px', '0px']);
    const block = page.all('.block')[1]!.getBoundingClientRect();
    const { left, right } = quote.getBoundingClientRect();
    expect([left >= block.left, right <= block.right]).to.deep.equal([true, true]);
  });

  it('has a dash and a quotation mark to be seen, not to be read out', async () => {
    const page = await PlayerHarness.mountDemo();
    const words = page.part('quote-text').querySelector('[data-close]')!;
    for (const { content } of [
      getComputedStyle(page.part('quote-attribution'), '::before'),
      getComputedStyle(words, '::after'),
    ]) {
      expect(content).to.match(/. \/ ""$/);
    }
  });

  describe('that is long', () => {
    const mountLong = async (): Promise<PlayerHarness> => {
      const page = await PlayerHarness.mount({ src: DEMO.src });
      page.player.chapters = {
        chapters: [{ startTime: 0, title: 'One' }],
        quotes: [
          { text: 'Short.', startTime: 1, endTime: 2 },
          { text: WORDS.repeat(60), startTime: 10, endTime: 20 },
        ],
      };
      await page.rendered();
      return page;
    };
    const height = (page: PlayerHarness): number => page.parts('quote-text')[1]!.clientHeight;

    it('is folded until a listener wants all of it; a short one is not', async () => {
      const page = await mountLong();
      expect(page.parts('quote-fold-button')).to.have.lengthOf(1);
      const button = page.part('quote-fold-button');
      const folded = height(page);
      expect([button.innerText, button.getAttribute('aria-expanded')]).to.deep.equal(['Show all', 'false']);
      button.click();
      await page.rendered();
      expect([button.innerText, button.getAttribute('aria-expanded')]).to.deep.equal(['Show less', 'true']);
      expect(height(page)).to.be.greaterThan(2 * folded);
      button.click();
      await page.rendered();
      expect(height(page)).to.equal(folded);
    });

    it('is folded again where another document puts another in its place', async () => {
      const page = await mountLong();
      page.part('quote-fold-button').click();
      page.player.chapters = {
        chapters: [{ startTime: 0, title: 'One' }],
        quotes: [
          { text: 'Short.', startTime: 1, endTime: 2 },
          { text: WORDS.repeat(70), startTime: 10, endTime: 20 },
        ],
      };
      await page.rendered();
      expect(page.part('quote-fold-button').ariaExpanded).to.equal('false');
    });

    it('is all there where it is the one that is shown because it is spoken', async () => {
      const page = await mountLong();
      page.player.quotes = 'current';
      page.player.chapters = {
        chapters: [{ startTime: 0, title: 'One' }],
        quotes: [
          { text: 'Short.', startTime: 1 },
          { text: WORDS.repeat(70), startTime: 10, endTime: 20 },
        ],
      };
      for (const time of [5, 15]) {
        page.player.currentTime = time;
        await page.rendered();
      }
      expect(page.part('quote-fold-button').ariaExpanded).to.equal('true');
    });

    it('unfolds when it is spoken', async () => {
      const page = await mountLong();
      const folded = height(page);
      page.player.currentTime = 15;
      await page.rendered();
      expect(height(page)).to.be.greaterThan(2 * folded);
      expect(page.part('quote-fold-button').getAttribute('aria-expanded')).to.equal('true');
    });
  });

  it('has short names for its buttons, in a language without spaces too', async () => {
    const page = await PlayerHarness.mount(
      {},
      {
        chapters: {
          chapters: [],
          quotes: ['一'.repeat(500), 'One  two\n\nthree', 'Word '.repeat(9), `A${'😀'.repeat(50)}`].map((text) => ({
            text,
            startTime: 1,
          })),
        },
      },
    );
    expect(page.parts('quote-share-button').map(({ ariaLabel }) => ariaLabel!.replace(/^.*: /, ''))).to.deep.equal([
      `${'一'.repeat(60)}…`,
      'One two three',
      'Word Word Word Word Word Word…',
      `A${'😀'.repeat(29)}…`,
    ]);
  });

  it('is named after who speaks, and after none of its buttons', async () => {
    const quotes = [
      { text: 'One.', startTime: 1, speaker: 'Ada' },
      { text: 'Two.', startTime: 2 },
    ];
    const page = await PlayerHarness.mount({}, { chapters: { chapters: [], quotes } });
    const [spoken, anonymous] = page.parts('quote');
    const name = spoken!.getAttribute('aria-labelledby')!;
    expect(spoken!.querySelector(`#${name}`)!.textContent).to.equal('Ada');
    expect(anonymous!.hasAttribute('aria-labelledby')).to.be.false;
    expect(anonymous!.querySelector('figcaption')).to.equal(null);
    expect(anonymous!.querySelectorAll('button')).to.have.lengthOf(2);
  });
});
