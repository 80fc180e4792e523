import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focusedPart, tabStops } from '../support/focus.js';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';

describe('the compact layout', () => {
  afterEach(() => PlayerHarness.cleanup());

  const shown = (page: PlayerHarness, part: string): boolean => page.part(part).checkVisibility();
  const toggle = async (page: PlayerHarness): Promise<void> => {
    page.part('chapters-toggle').click();
    await page.rendered();
  };
  const widen = (page: PlayerHarness, rem: number): void => {
    page.player.parentElement!.style.inlineSize = `${rem}rem`;
  };

  it('shows the transport and the current chapter, and the list behind a button', async () => {
    const page = await PlayerHarness.mountDemo({ layout: 'compact' });
    expect(shown(page, 'play-button') && shown(page, 'seek-bar') && shown(page, 'current-chapter')).to.equal(true);
    expect(shown(page, 'chapter-list')).to.equal(false);
    expect(page.part('chapters-toggle').getAttribute('aria-expanded')).to.equal('false');
    expect(page.part('chapters-toggle').innerText.trim()).to.equal('Chapters');
    await toggle(page);
    expect(shown(page, 'chapter-list')).to.equal(true);
    expect(page.part('chapters-toggle').getAttribute('aria-expanded')).to.equal('true');
    await toggle(page);
    expect(shown(page, 'chapter-list')).to.equal(false);
  });

  it('needs no button in the full layout', async () => {
    const page = await PlayerHarness.mountDemo();
    expect(shown(page, 'chapters-toggle')).to.equal(false);
    expect(shown(page, 'chapter-list')).to.equal(true);
  });

  it('comes by itself below 18rem, and goes', async () => {
    const page = await PlayerHarness.mountDemo();
    widen(page, 17.9);
    expect(shown(page, 'chapters-toggle')).to.equal(true);
    expect(shown(page, 'chapter-list')).to.equal(false);
    widen(page, 18);
    expect(shown(page, 'chapters-toggle')).to.equal(false);
    expect(shown(page, 'chapter-list')).to.equal(true);
  });

  it('remembers that it was opened, through other layouts and out of the page', async () => {
    const page = await PlayerHarness.mountDemo({ layout: 'compact' });
    await toggle(page);
    page.player.layout = 'full';
    await page.rendered();
    const box = page.player.parentElement!;
    page.player.remove();
    box.append(page.player);
    page.player.layout = 'compact';
    await page.rendered();
    expect(shown(page, 'chapter-list')).to.equal(true);
  });

  it('keeps what follows it in its place while the chapters are on their way', async () => {
    const line = await Line.open('demo/public/data/episode-demo.chapters.json', { hang: true });
    const page = await PlayerHarness.mount({ layout: 'compact', chapters: line.url });
    const height = (): number => page.player.getBoundingClientRect().height;
    expect(shown(page, 'share-button')).to.equal(false);
    expect(height()).to.be.below(innerHeight / 2);
    page.player.layout = 'full';
    await page.rendered();
    expect(height()).to.be.at.least(innerHeight);
  });

  it('hides nothing where there are no chapters', async () => {
    const page = await PlayerHarness.mount({ layout: 'compact' });
    expect(shown(page, 'extras')).to.equal(true);
    expect(page.parts('chapters-toggle')).to.deep.equal([]);
  });

  it('leads from the list back to its button by Escape, which is the page’s in the full layout', async () => {
    const page = await PlayerHarness.mountDemo({ layout: 'compact' });
    await toggle(page);
    page.parts('chapter-button')[1]!.focus();
    await sendKeys({ press: 'Escape' });
    expect(focusedPart()).to.equal('chapters-toggle');
    // What the button does not show has its own Escape.
    page.player.rating = true;
    await page.rendered();
    page.part('rating').querySelector('input')!.focus();
    const rating = focusedPart();
    await sendKeys({ press: 'Escape' });
    expect(focusedPart()).to.equal(rating);
    page.player.layout = 'full';
    await page.rendered();
    page.parts('chapter-button')[1]!.focus();
    await sendKeys({ press: 'Escape' });
    expect(focusedPart()).to.equal('chapter-button');
  });

  for (const rem of [17.5, 20, 24, 34]) {
    for (const layout of ['compact', 'full']) {
      it(`fits ${rem}rem, ${layout}`, async () => {
        const page = await PlayerHarness.mountDemo({ layout, lang: 'fr' });
        widen(page, rem);
        await toggle(page);
        const { right } = page.player.getBoundingClientRect();
        const beyond = tabStops(page.player).filter(
          (control) => control !== page.part('seek-bar') && control.getBoundingClientRect().right > right + 0.5,
        );
        expect(beyond.map((control) => control.getAttribute('part'))).to.deep.equal([]);
      });
    }
  }

  it('keeps the transport in one row, speed and volume in the next, down to 17.5rem', async () => {
    const page = await PlayerHarness.mountDemo({ layout: 'compact', lang: 'fr' });
    widen(page, 17.5);
    const middle = (part: string): number => {
      const { top, bottom } = page.part(part).getBoundingClientRect();
      return (top + bottom) / 2;
    };
    // WebKit asks the container of inner elements a frame later.
    await page.until(() => Math.abs(middle('play-button') - middle('next-chapter-button')) < 1);
    expect(middle('skip-forward-button')).to.be.closeTo(middle('play-button'), 1);
    for (const part of ['mute-button', 'volume-slider']) {
      expect(middle(part), part).to.be.closeTo(middle('rate-select'), 1);
    }
  });
});
