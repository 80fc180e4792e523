import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { EpiquePlayer } from '../../src/elements/epique-player.js';
import { boxes } from '../support/boxes.js';
import { Line } from '../support/line.js';
import { emulateMediaFeatures } from '../support/media-features.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const EPISODE = {
  title: 'An episode',
  duration: 100,
  chapters: [
    { startTime: 0, title: 'One' },
    { startTime: 50, title: 'Two' },
  ],
  quotes: [{ text: 'Said at the beginning.', startTime: 0, endTime: 10 }],
};

describe('in any page the player', () => {
  afterEach(() => PlayerHarness.cleanup());

  /** A player with what is around it, styled as the page likes. */
  async function mountIn(style: string, attributes = ''): Promise<PlayerHarness> {
    const box = await fixture<HTMLElement>(document.createElement('div'));
    box.innerHTML = `<div style="${style}"><epique-player ${attributes}></epique-player></div>`;
    const page = new PlayerHarness(box.querySelector('epique-player')!);
    page.player.chapters = EPISODE;
    await page.rendered();
    return page;
  }

  const heights = (page: PlayerHarness): number[] =>
    [...page.parts('chapter'), ...page.parts('quote')].map(({ offsetHeight }) => offsetHeight);

  it('is as high where white space is kept', async () => {
    const usual = heights(await mountIn(''));
    expect(heights(await mountIn('white-space: pre-wrap'))).to.deep.equal(usual);
  });

  it('is as high where every box is measured by its content', async () => {
    const usual = heights(await mountIn(''));
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = '*, *::before, *::after { box-sizing: content-box }';
    try {
      expect(heights(await mountIn(''))).to.deep.equal(usual);
    } finally {
      sheet.remove();
    }
  });

  for (const room of ['720px', '400px', '256px']) {
    it(`is as large where the root’s text is small, and larger where it is large, in ${room}`, async () => {
      const { style } = document.documentElement;
      const boxesUnder = async (rootSize: string): Promise<ReturnType<typeof boxes>> => {
        style.fontSize = rootSize;
        const page = await mountIn(`inline-size: ${room}; font-size: 16px`);
        const measured = boxes(page);
        page.player.remove();
        return measured;
      };
      const playWidth = (measured: ReturnType<typeof boxes>): number =>
        measured.find(([part]) => part === 'play-button')![1][2]!;
      try {
        const usual = await boxesUnder('');
        expect(await boxesUnder('62.5%')).to.deep.equal(usual);
        expect(playWidth(await boxesUnder('200%'))).to.be.above(playWidth(usual));
      } finally {
        style.fontSize = '';
      }
    });
  }

  it('goes one way throughout where the style alone turns the page round, or the tag', async () => {
    const page = await mountIn('direction: rtl');
    page.player.style.direction = 'rtl';
    page.player.currentTime = 25;
    await page.rendered();
    const [track, thumb] = ['seek-track', 'seek-thumb'].map((part) => page.part(part).getBoundingClientRect());
    expect(getComputedStyle(page.part('seek-bar')).direction).to.equal('ltr');
    expect(thumb!.left + thumb!.width / 2).to.be.closeTo(track!.left + track!.width / 4, 2);
  });

  it('stays hidden as a popover that is not open', async () => {
    const page = await mountIn('', 'popover');
    expect(page.player.checkVisibility()).to.be.false;
    page.player.showPopover();
    expect(page.player.checkVisibility()).to.be.true;
  });

  for (const [name, value, part, property] of [
    ['accent', 'rgb(1, 2, 3)', 'play-button', 'background-color'],
    ['surface', 'rgb(1, 2, 3)', 'player', 'background-color'],
    ['text', 'rgb(1, 2, 3)', 'episode-title', 'color'],
    ['muted', 'rgb(1, 2, 3)', 'chapter-number', 'color'],
    ['line', 'rgb(1, 2, 3)', 'chapter', 'border-block-start-color'],
    ['radius', '7px', 'chapter-button', 'border-start-start-radius'],
    ['font', 'monospace', 'chapter-title', 'font-family'],
    ['font-quote', 'monospace', 'quote-text', 'font-family'],
    ['space', '29px', 'player', 'row-gap'],
  ] as const) {
    it(`takes --epique-${name} from what is around it`, async () => {
      const page = await mountIn(`--epique-${name}: ${value}`);
      // Of the chapters the last, which is not in the light.
      expect(getComputedStyle(page.parts(part).at(-1)!).getPropertyValue(property)).to.equal(value);
    });
  }

  it('keeps the light of a spoken quote where the space is none', async () => {
    const page = await mountIn('--epique-space: 0');
    const light = getComputedStyle(page.part('quote-current'), '::before');
    expect(parseFloat(light.blockSize)).to.be.above(20);
  });

  it('does not show inside what is hidden, while its document is awaited', async () => {
    const box = await fixture<HTMLElement>(document.createElement('div'));
    box.style.visibility = 'hidden';
    const player = document.createElement('epique-player');
    player.chapters = (await Line.open(DEMO.chapters.slice(1), { hang: true })).url;
    box.append(player);
    await player.updateComplete;
    const page = new PlayerHarness(player);
    const animations = page.part('player').getAnimations();
    expect(animations).to.have.lengthOf(1);
    animations[0]!.finish();
    expect(getComputedStyle(page.part('play-button')).visibility).to.equal('hidden');
  });

  it('changes without motion for those who ask for none, be it waiting for sound', async function () {
    await emulateMediaFeatures(this, { 'prefers-reduced-motion': 'reduce' });
    const { url } = await Line.open(DEMO.src.slice(1), { hang: true });
    const page = await PlayerHarness.mount({ src: url, layout: 'compact', rating: '' }, { chapters: EPISODE });
    page.player.play().catch(() => {});
    await page.until(() => page.player.matches(':state(buffering)'));
    await page.rendered();
    for (const element of page.all('*')) {
      for (const pseudo of ['', '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        expect([transitionDuration, animationName], `${element.localName}${pseudo}`).to.deep.equal(['0s', 'none']);
      }
    }
  });

  it('asks for a picture once the browser knows that it may wait', async () => {
    const page = await PlayerHarness.mount({}, { chapters: [{ startTime: 0, img: '/test/fixtures/none.png' }] });
    const names = page.part('chapter-image').getAttributeNames();
    expect(names.at(-1)).to.equal('src');
    expect(names).to.include('loading');
  });

  it('is drawn in a document that it was not made in, and so is what comes later', async () => {
    const frame = await fixture<HTMLIFrameElement>(document.createElement('iframe'));
    const player: EpiquePlayer = document.createElement('epique-player');
    player.quotes = 'current';
    player.chapters = EPISODE;
    frame.contentDocument!.body.append(player);
    await player.updateComplete;
    const page = new PlayerHarness(player);
    await page.rendered();
    expect(page.part('play-button').getBoundingClientRect().width).to.be.above(40);
    expect(page.text('quote-text')).to.contain('Said at the beginning.');
    player.chapters = { ...EPISODE, quotes: [{ text: 'Another.', startTime: 0, endTime: 10 }] };
    await page.rendered();
    expect(page.text('quote-text')).to.contain('Another.');
    const style = frame.contentWindow!.getComputedStyle(page.part('quote'));
    expect(style.position).to.equal('relative');
    // Before the frame: Chromium reports an endless resizing of what goes with it.
    player.remove();
  });

  it('falls silent with the frame that it was put into, unless the page takes it back', async () => {
    for (const takenBack of [true, false]) {
      const box = await fixture<HTMLElement>(document.createElement('div'));
      const frame = box.appendChild(document.createElement('iframe'));
      const player = frame.contentDocument!.body.appendChild(document.createElement('epique-player'));
      player.src = DEMO.src;
      await player.play();
      await new PlayerHarness(player).playing();
      if (takenBack) frame.contentWindow!.addEventListener('pagehide', () => box.append(player));
      // Not in sight: Chromium reports an endless resizing of what goes with a frame.
      frame.hidden = true;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      frame.remove();
      // The player looks in a task after that.
      await aTimeout(0);
      await aTimeout(0);
      expect(player.paused).to.equal(!takenBack);
      player.remove();
    }
  });
});
