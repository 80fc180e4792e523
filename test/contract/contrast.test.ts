import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { contrast, groundOf, paint, textContrast } from '../support/contrast.js';
import { ENGINE } from '../support/engine.js';
import { focusedElement } from '../support/focus.js';
import { emulateMediaFeatures } from '../support/media-features.js';
import { PlayerHarness } from '../support/player-harness.js';
import { loadTheme, THEMES } from '../support/theme.js';

/** WCAG 2.2: 1.4.6 for the player's own look, 1.4.3 for any theme that is shipped, 1.4.11 for what is drawn. */
const ENHANCED = 7;
const MINIMUM = 4.5;
const GRAPHICS = 3;

/** Pages that a player meets, as the style of the root element. */
const PAGES: Readonly<Record<string, string>> = {
  'a page that styles nothing': '',
  'a light page': 'background: #fdfaf6; color: #1d1814',
  'a dark page': 'color-scheme: dark; background: #171412; color: #f3ece4',
  'a black page': 'color-scheme: dark; background: #000; color: #fff',
  'a white page with grey text, #444': 'background: #fff; color: #444',
  'a white page with grey text, #555': 'background: #fff; color: #555',
  'a white page with grey text, #666': 'background: #fff; color: #666',
  'a dark page with grey text, #aaa': 'color-scheme: dark; background: #111; color: #aaa',
  'a dark page with grey text, #888': 'color-scheme: dark; background: #111; color: #888',
};

const SCHEMES = { light: 'color-scheme: light', dark: 'color-scheme: dark' };

/** Drawn with a letter, but not there to be read. */
const ORNAMENT = '[part=quote-mark]';

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  element.getBoundingClientRect().width > 1;

const saysSomething = (element: Element): boolean =>
  element.matches('select') ||
  (!element.matches(`option, style, ${ORNAMENT}`) &&
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''));

const nameOf = (element: Element): string => {
  const named = element.closest('[part]');
  return `${named?.getAttribute('part') ?? ''} ${element.localName}`;
};

/** One sentence for each that falls short. */
function shortfalls(rows: Iterable<readonly [name: string, ratio: number, needed: number]>): string[] {
  return [...rows].flatMap(([name, ratio, needed]) =>
    ratio < needed ? [`${name}: ${ratio.toFixed(2)}, not ${needed}`] : [],
  );
}

/**
 * Words of the player are read as well as the page's own would be on the same ground. On a ground where those would not be
 * read at all, which is the accent, they are read best.
 */
function asThePage(element: Element): number {
  const ground = groundOf(element);
  const own = contrast(getComputedStyle(document.documentElement).color, ground, ground);
  return own >= MINIMUM && own < ENHANCED ? MINIMUM : ENHANCED;
}

function* texts(page: PlayerHarness, needed: (element: Element) => number): Generator<[string, number, number]> {
  for (const element of page.all('*')) {
    if (saysSomething(element) && isSeen(element)) yield [nameOf(element), textContrast(element), needed(element)];
  }
}

const atLeastMinimum = (): number => MINIMUM;

/** In forced colours Chromium puts a ground of Canvas behind words, unless the box of their line keeps its own colours. */
function* textsOnCanvas(page: PlayerHarness): Generator<[string, number, number]> {
  const canvas = paint('Canvas');
  for (const element of page.all('*')) {
    if (!saysSomething(element) || !isSeen(element)) continue;
    let box = element;
    while (getComputedStyle(box).display === 'inline' && box.parentElement) box = box.parentElement;
    if (getComputedStyle(box).getPropertyValue('forced-color-adjust') === 'none') continue;
    yield [`${nameOf(element)} on Canvas`, contrast(getComputedStyle(element).color, canvas, canvas), MINIMUM];
  }
}

/** The colour that an element is written in, to compare. */
const inkOf = (element: Element): string => String(paint(getComputedStyle(element).color));

/** The drawings: icons, quotation marks, the play button, the timeline, the volume and the ring of focus. */
function* graphics(page: PlayerHarness): Generator<[string, number, number]> {
  for (const icon of page.all(`svg, ${ORNAMENT}`)) {
    if (isSeen(icon)) yield [nameOf(icon), textContrast(icon), GRAPHICS];
  }
  const ground = groundOf(page.part('seek'));
  const [fill, thumb, button] = ['seek-fill', 'seek-thumb', 'play-button'].map(
    (name) => getComputedStyle(page.part(name)).backgroundColor,
  ) as [string, string, string];
  const rail = getComputedStyle(page.part('seek-track'), '::before').backgroundColor;
  yield ['played to not played', contrast(fill, rail, ground), GRAPHICS];
  yield ['not played to the page', contrast(rail, ground, ground), GRAPHICS];
  yield ['thumb to the page', contrast(thumb, ground, ground), GRAPHICS];
  yield ['play button to the page', contrast(button, ground, ground), GRAPHICS];
  // The window of WebKit's driver has no focus, and nothing in it a ring.
  if (ENGINE === 'webkit') return;
  const focused = focusedElement()!;
  expect(focused.matches(':focus-visible'), 'focus by keyboard').to.equal(true);
  yield ['ring of focus to the page', contrast(getComputedStyle(focused).outlineColor, ground, ground), GRAPHICS];
}

/** The demo episode in the second quote, the others standing back, the keys listed, and focus on a button. */
async function inAQuote(attributes: Record<string, string> = {}): Promise<PlayerHarness> {
  const page = await PlayerHarness.mountDemo(attributes);
  page.player.currentTime = 80;
  await page.until(() => page.parts('quote-current').length === 1);
  page.part('keys-button').click();
  await page.until(() => page.part('keys').childElementCount > 0);
  page.part('play-button').focus();
  await sendKeys({ press: 'Tab' });
  await still(page);
  return page;
}

/** Every transition has come to its end. */
async function still(page: PlayerHarness): Promise<void> {
  await new Promise(requestAnimationFrame);
  const running = [page.player, ...page.all('*')].flatMap((element) => element.getAnimations());
  await Promise.all(running.map(({ finished }) => finished));
}

async function inError(attributes: Record<string, string> = {}): Promise<PlayerHarness> {
  const page = await PlayerHarness.mountDemo({ ...attributes, layout: 'compact' });
  const failed = page.event('error');
  page.player.src = '/nothing-here.mp3';
  await page.player.play().catch(() => {});
  await failed;
  await page.until(() => page.parts('retry-button').length === 1);
  await still(page);
  return page;
}

describe('contrast', () => {
  const root = document.documentElement;
  afterEach(() => {
    PlayerHarness.cleanup();
    root.style.cssText = '';
  });

  for (const accent of ['#4caf50', '#2196f3', '#0a84ff', '#ef4444', '#ffe600', '#34d', '#123']) {
    it(`of text on the accent is enough where a page sets ${accent} alone`, async () => {
      root.style.setProperty('--epique-accent', accent);
      const page = await PlayerHarness.mountDemo();
      const { color } = getComputedStyle(page.part('play-button').querySelector('svg')!);
      expect(contrast(color, accent, paint('white'))).to.be.at.least(MINIMUM);
    });
  }

  it('is measured by the rule: black on white 21, grey #767676 on white 4.54', () => {
    const white = paint('white');
    expect(contrast('black', 'white', white)).to.be.closeTo(21, 0.01);
    expect(contrast('#767676', 'white', white)).to.be.closeTo(4.54, 0.01);
    expect(contrast('rgb(0 0 0 / 50%)', 'white', white)).to.be.closeTo(3.95, 0.1);
  });

  for (const [name, style] of Object.entries(PAGES)) {
    it(`of the player's own look is as good as that of ${name}`, async () => {
      root.style.cssText = style;
      const page = await inAQuote();
      expect(shortfalls(texts(page, asThePage))).to.deep.equal([]);
      expect(shortfalls(graphics(page))).to.deep.equal([]);
      PlayerHarness.cleanup();
      expect(shortfalls(texts(await inError(), asThePage))).to.deep.equal([]);
    });
  }

  for (const scheme of Object.values(SCHEMES)) {
    it(`holds in forced colours, ${scheme}`, async function () {
      await emulateMediaFeatures(this, { 'forced-colors': 'active' });
      root.style.cssText = scheme;
      for (const mount of [inAQuote, inError]) {
        const page = await mount();
        expect(shortfalls(texts(page, atLeastMinimum))).to.deep.equal([]);
        expect(shortfalls(textsOnCanvas(page))).to.deep.equal([]);
        const words = page.all('*').filter((element) => element.matches(ORNAMENT) || saysSomething(element));
        expect(words.filter((element) => inkOf(element) === String(paint('Highlight'))).map(nameOf)).to.deep.equal([]);
        const links = page.parts('link');
        expect(links.map(inkOf)).to.deep.equal(links.map(() => String(paint('LinkText'))));
        PlayerHarness.cleanup();
      }
    });
  }

  it('in forced colours tells what is played from what is not, and what can be pressed from what cannot', async function () {
    await emulateMediaFeatures(this, { 'forced-colors': 'active' });
    const page = await inAQuote();
    for (const part of ['seek-buffered', 'seek-chapter-current']) {
      expect(getComputedStyle(page.part(part)).backgroundImage, part).to.equal('none');
    }
    page.player.skippedChapters = page.player.episode.chapters.map((_, index) => index);
    await page.rendered();
    const next = page.part('next-chapter-button');
    const icon = next.querySelector('svg')!;
    expect([inkOf(icon), getComputedStyle(icon).opacity]).to.deep.equal([String(paint('GrayText')), '1']);
    expect(String(paint(getComputedStyle(next).borderColor))).to.equal(String(paint('GrayText')));
  });

  for (const theme of THEMES) {
    describe(`of the theme ${theme}`, () => {
      let sheet: HTMLLinkElement;
      before(async () => {
        sheet = await loadTheme(theme);
      });
      after(() => sheet.remove());

      for (const [name, style] of Object.entries(SCHEMES)) {
        it(`holds where the page is ${name}`, async () => {
          root.style.cssText = style;
          const page = await inAQuote({ class: `theme-${theme}` });
          expect(shortfalls(texts(page, atLeastMinimum))).to.deep.equal([]);
          expect(shortfalls(graphics(page))).to.deep.equal([]);
          PlayerHarness.cleanup();
          expect(shortfalls(texts(await inError({ class: `theme-${theme}` }), atLeastMinimum))).to.deep.equal([]);
        });
      }
    });
  }
});
