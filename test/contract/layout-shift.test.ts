import { expect, fixture, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { skip } from '../support/skip.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** The style that the README names. */
const RESERVE = 'epique-player:not(:defined) { display: block; min-block-size: 100svh; }';

const CHILDREN = `
  <audio controls preload="none" src="${DEMO.src}"></audio>
  <ol>
    <li><a href="#t=0">First</a><blockquote data-t="1,9">Some words that somebody said.</blockquote></li>
    <li><a href="#t=40">Second</a><blockquote data-t="45,59">Some more words that somebody said.</blockquote></li>
    <li><a href="#t=70">Third</a><blockquote data-t="75,99">And the last words that somebody said.</blockquote></li>
  </ol>`;

/**
 * How far things jumped in a page, from its first painting to when the player is complete. Skips the test where the browser does not
 * say: outside Chromium.
 *
 * @param test the test's `this`
 */
async function shiftOf(test: Mocha.Context, player: string, style: string, width = 700): Promise<number> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) skip(test, 'what jumps is not told here');
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '500';
  frame.srcdoc = `<!doctype html><html lang="en"><head><style>${style}</style></head>
    <body><p>Before.</p>${player}<p>After: a page goes on.</p><p>And on.</p></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  await fixture(frame);
  await loaded;
  const page = frame.contentDocument!;
  const window = page.defaultView as unknown as typeof globalThis;
  const painted = async (): Promise<void> => {
    for (let frames = 0; frames < 3; frames++) await nextFrame();
  };
  let shift = 0;
  const add = (entries: PerformanceEntryList): void => {
    for (const { value } of entries as LayoutShift[]) shift += value;
  };
  const observer = new window.PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await painted();
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/define/epique-player.ts';
  page.head.append(script);
  const harness = new PlayerHarness(page.querySelector('epique-player')!);
  await harness.until(() => harness.parts('chapter').length > 0);
  await harness.rendered();
  await painted();
  add(observer.takeRecords());
  observer.disconnect();
  return shift;
}

describe('the page around the player', () => {
  afterEach(fixtureCleanup);

  it('jumps where nothing is reserved', async function () {
    expect(await shiftOf(this, `<epique-player>${CHILDREN}</epique-player>`, '')).to.be.greaterThan(0.02);
  });

  it('does not move when the player takes the place of its children', async function () {
    expect(await shiftOf(this, `<epique-player>${CHILDREN}</epique-player>`, RESERVE)).to.be.lessThan(0.02);
  });

  for (const width of [375, 1200]) {
    it(`does not move, ${width} px wide, when a title, a description and the chapters come from elsewhere`, async function () {
      const audio = `<audio controls preload="none" src="${DEMO.src}"></audio>`;
      const player = `<epique-player src="${DEMO.src}" chapters="${DEMO.chapters}">${audio}</epique-player>`;
      expect(await shiftOf(this, player, RESERVE, width)).to.be.lessThan(0.02);
    });
  }

  it('is not kept waiting by a document that does not come', async () => {
    const line = await Line.open('demo/public/data/episode-demo.chapters.json', { hang: true });
    const page = await PlayerHarness.mount({ src: DEMO.src, chapters: line.url });
    const sees = (): boolean => page.part('play-button').checkVisibility({ visibilityProperty: true });
    expect(sees()).to.be.false;
    await page.until(sees);
    // It is still waited for: nothing but time has passed.
    expect(page.player.episode.chapters).to.be.empty;
    expect(page.parts('notice')).to.be.empty;
  });
});
