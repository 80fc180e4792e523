import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { EpiquePlayer } from '../../src/elements/epique-player.js';
import { focusedElement, focusedPart, tabStops } from '../support/focus.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

describe('focus', () => {
  afterEach(() => PlayerHarness.cleanup());

  const press = (key: string): Promise<void> => sendKeys({ press: key });
  const chapters = (count: number, from = 0): { startTime: number; title: string }[] =>
    Array.from({ length: count }, (_, index) => ({ startTime: index * 10, title: `Chapter ${from + index}` }));
  const button = (): HTMLButtonElement => document.body.appendChild(document.createElement('button'));

  it('goes by Tab through every control in the order they stand in, in and out again', async () => {
    const page = await PlayerHarness.mountDemo();
    const before = button();
    const box = page.player.parentElement!;
    box.before(before);
    const after = button();
    const controls = tabStops(page.player);
    before.focus();
    const walk: Element[] = [];
    await press('Tab');
    while (focusedElement() !== after && walk.length <= controls.length) {
      walk.push(focusedElement()!);
      await press('Tab');
    }
    expect(walk.map((element) => element.getAttribute('part'))).to.deep.equal(
      controls.map((element) => element.getAttribute('part')),
    );
    expect(walk.slice(0, 2).map((element) => element.getAttribute('part'))).to.deep.equal([
      'play-button',
      'skip-back-button',
    ]);
    expect(focusedElement()).to.equal(after);
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    expect(focusedElement()).to.equal(controls.at(-1));
    before.remove();
    after.remove();
  });

  it('moves through the chapters by the arrows, Home and End, from anything in a row', async () => {
    const page = await PlayerHarness.mountDemo();
    const rows = page.parts('chapter-button');
    rows[0]!.focus();
    // At either end, too, the keys are the list's: the page does not scroll.
    const left: string[] = [];
    page.player.addEventListener('keydown', (event) => event.defaultPrevented || left.push(event.key));
    for (const [key, index] of [
      ['ArrowUp', 0],
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', 5],
      ['ArrowDown', 5],
      ['Home', 0],
    ] as const) {
      await press(key);
      expect(rows.indexOf(focusedElement() as HTMLElement), key).to.equal(index);
    }
    page.parts('chapter-share-button')[2]!.focus();
    await press('ArrowDown');
    expect(rows.indexOf(focusedElement() as HTMLElement)).to.equal(3);
    expect(left).to.deep.equal([]);
    expect(page.player.currentTime).to.equal(0);
  });

  it('moves through a long list from row to row', async () => {
    const page = await PlayerHarness.mount({}, { chapters: chapters(200) });
    await page.until(() => page.parts('chapter-button').length === 200);
    const rows = page.parts('chapter-button');
    rows[31]!.focus();
    for (const [key, index] of [
      ['ArrowDown', 32],
      ['ArrowUp', 31],
      ['End', 199],
      ['ArrowDown', 199],
      ['Home', 0],
    ] as const) {
      await press(key);
      expect(rows.indexOf(focusedElement() as HTMLElement), key).to.equal(index);
    }
  });

  it('Enter plays from the chapter that has it', async () => {
    const page = await PlayerHarness.mountDemo();
    page.parts('chapter-button')[1]!.focus();
    await press('Enter');
    await page.playing();
    expect(page.player.currentChapter).to.equal(page.player.episode.chapters[1]);
  });

  it('stays on its row when the document is read again', async () => {
    const page = await PlayerHarness.mountDemo();
    const row = page.parts('chapter-button')[2]!;
    row.focus();
    const loaded = page.event('episodeload');
    page.player.chapters = `${DEMO.chapters}?again`;
    await loaded;
    await page.rendered();
    expect(focusedElement()).to.equal(row);
    expect(page.parts('chapter-button')[2]).to.equal(row);
  });

  for (const [control, give, take] of [
    [
      'a chapter that is no more',
      (page: PlayerHarness) => page.parts('chapter-button')[2]!,
      (page: PlayerHarness) => (page.player.chapters = chapters(1)),
    ],
    [
      'Next chapter, where there are none',
      (page: PlayerHarness) => page.part('next-chapter-button'),
      (page: PlayerHarness) => (page.player.chapters = null),
    ],
  ] as const) {
    it(`goes to Play from ${control}`, async () => {
      const page = await PlayerHarness.mount({}, { chapters: chapters(3) });
      give(page).focus();
      take(page);
      await page.until(() => focusedPart() === 'play-button');
    });
  }

  it('goes to Play from Retry, once it is pressed', async () => {
    const line = await Line.open(DEMO.src.slice(1), { status: 404 });
    const page = await PlayerHarness.mount({ src: line.url });
    await page.player.play().catch(() => {});
    await page.until(() => page.parts('retry-button').length === 1);
    page.part('retry-button').focus();
    await line.set({});
    await press('Enter');
    await page.until(() => focusedPart() === 'play-button');
    await page.playing();
  });

  it('goes to Play from a control that another layout hides', async () => {
    const page = await PlayerHarness.mount({}, { chapters: chapters(3) });
    page.parts('chapter-button')[1]!.focus();
    page.player.layout = 'compact';
    await page.until(() => focusedPart() === 'play-button');
  });

  it('goes to Play from a control for which there is no more room', async () => {
    const page = await PlayerHarness.mount({}, { chapters: chapters(3) });
    page.parts('chapter-button')[1]!.focus();
    page.player.parentElement!.style.inlineSize = '17rem';
    await page.until(() => focusedPart() === 'play-button');
  });

  it('goes to Play from what stands inside the tag, as the player takes its place', async () => {
    const box = await fixture<HTMLElement>(document.createElement('div'));
    const name = `late-player-${Math.random().toString(36).slice(2)}`;
    box.innerHTML = `<${name}><a href="#t=0">Start</a></${name}>`;
    box.querySelector('a')!.focus();
    customElements.define(name, class extends EpiquePlayer {});
    await new PlayerHarness(box.firstElementChild as EpiquePlayer).until(() => focusedPart() === 'play-button');
  });

  it('is not taken from the page', async () => {
    const page = await PlayerHarness.mount({}, { chapters: chapters(3) });
    const outside = button();
    outside.focus();
    page.player.chapters = null;
    await page.rendered();
    // Whether it was lost is asked in the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    expect(document.activeElement).to.equal(outside);
    outside.remove();
  });

  describe('past the chapters', () => {
    it('goes in one step where they are more than ten', async () => {
      const page = await PlayerHarness.mount({}, { chapters: chapters(11) });
      const after = button();
      page.part('skip-chapters-button').focus();
      await press('Enter');
      await press('Tab');
      expect(focusedElement()).to.equal(after);
      after.remove();
    });

    it('needs no such step where they are ten', async () => {
      const page = await PlayerHarness.mount({}, { chapters: chapters(10) });
      expect(page.parts('skip-chapters-button')).to.deep.equal([]);
    });
  });
});
