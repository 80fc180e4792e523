import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

describe('in little room', () => {
  afterEach(() => {
    PlayerHarness.cleanup();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
  });

  for (const layout of ['full', 'compact'] as const) {
    for (const [room, width, style] of [
      ['280 px', 280, {}],
      ['320 px, with text twice as large', 320, { fontSize: '200%' }],
      ['390 px, with text half as large again', 390, { fontSize: '150%' }],
      // WCAG 2.2, 1.4.12.
      ['320 px, with text far apart', 320, { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' }],
    ] as const) {
      it(`of ${room}, nothing of the ${layout} layout is cut off, and every control is there`, async () => {
        Object.assign(document.documentElement.style, style);
        const page = await PlayerHarness.mountDemo({ layout, lang: 'fr', rating: '' });
        const box = page.player.parentElement!;
        box.style.inlineSize = `${width}px`;
        if (page.part('chapters-toggle').checkVisibility()) page.part('chapters-toggle').click();
        page.part('keys-button').click();
        await page.until(() => page.part('keys').childElementCount > 0);
        // WebKit asks the container of inner elements a frame later.
        await page.until(() => box.scrollWidth <= box.clientWidth);
        for (const title of page.parts('chapter-title')) expect(title.getBoundingClientRect().width).to.be.above(120);
        for (const part of ['next-chapter-button', 'rate-select', 'mute-button', 'volume-slider', 'seek-bar']) {
          const { left, right, width: wide } = page.part(part).getBoundingClientRect();
          const { left: start, right: end } = box.getBoundingClientRect();
          expect(wide, part).to.be.above(20);
          expect([left >= start - 1, right <= end + 1], part).to.deep.equal([true, true]);
        }
      });
    }
  }

  for (const [width, fontSize] of [
    [280, '100%'],
    [288, '150%'],
    [320, '200%'],
  ] as const) {
    it(`of ${width} px, with text of ${fontSize}, a title beside a picture and a link is read as words`, async () => {
      document.documentElement.style.fontSize = fontSize;
      const chapter = {
        startTime: 3723,
        title: 'A name',
        img: '/demo/public/data/cover.svg',
        url: 'https://example.com',
      };
      const page = await PlayerHarness.mount({}, { chapters: [chapter] });
      page.player.parentElement!.style.inlineSize = `${width}px`;
      await page.until(() => page.part('chapters-toggle').checkVisibility());
      page.part('chapters-toggle').click();
      await page.until(() => page.part('chapter-title').checkVisibility());
      const title = page.part('chapter-title').getBoundingClientRect();
      // Times the height of its letters: a word of ten.
      expect(title.width / ((16 * parseInt(fontSize)) / 100)).to.be.above(5.5);
      for (const name of ['chapter-link', 'chapter-share-button']) {
        const { left, top } = page.part(name).getBoundingClientRect();
        expect(left >= title.right || top >= title.bottom, name).to.equal(true);
      }
    });
  }

  it('of 320 px, with text twice as large, long words are broken', async () => {
    document.documentElement.style.fontSize = '200%';
    const word = 'Wirtschaftsnachrichtensendung';
    const page = await PlayerHarness.mount(
      { artwork: '/demo/public/data/cover.svg', duration: '100' },
      {
        chapters: {
          title: word,
          podcastName: word,
          description: word,
          chapters: [{ startTime: 0, title: word }],
          quotes: [{ text: word, speaker: word, startTime: 0 }],
          credits: [{ name: word, role: word }],
          links: [{ title: word, url: 'https://example.com' }],
        },
      },
    );
    const box = page.player.parentElement!;
    box.style.inlineSize = '320px';
    await page.until(() => page.part('chapters-toggle').checkVisibility());
    page.part('chapters-toggle').click();
    await page.rendered();
    for (const name of ['quote-attribution', 'credit', 'link'])
      expect(page.part(name).checkVisibility(), name).to.be.true;
    await page.until(() => box.scrollWidth <= box.clientWidth);
  });

  it('of text twice as large, the player folds by itself, and its description stays', async () => {
    document.documentElement.style.fontSize = '200%';
    const page = await PlayerHarness.mountDemo();
    page.player.parentElement!.style.inlineSize = '320px';
    await page.until(() => page.part('chapters-toggle').checkVisibility());
    expect(page.part('description').checkVisibility()).to.equal(true);
    page.player.layout = 'compact';
    await page.rendered();
    expect(page.part('description').checkVisibility()).to.equal(false);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`of a page that is written the other way, a player from ${dir} lets nothing scroll sideways`, async () => {
      document.documentElement.dir = dir === 'ltr' ? 'rtl' : 'ltr';
      const page = await PlayerHarness.mountDemo({ dir });
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(page.player.matches(`:dir(${dir})`)).to.equal(true);
      expect(scrollWidth).to.equal(clientWidth);
    });
  }
});
