import { expect } from '@open-wc/testing';
import { focusedElement, focusedPart } from '../support/focus.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const DOCUMENT = DEMO.chapters.slice(1);

const seen = (page: PlayerHarness): boolean => getComputedStyle(page.part('player')).visibility === 'visible';

describe('the first sight of a player', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('is at once where no document is to come', async () => {
    expect(seen(await PlayerHarness.mount({ src: DEMO.src }))).to.equal(true);
  });

  it('is with its document, in the place that it has had already', async () => {
    const line = await Line.open(DOCUMENT, { hang: true });
    const page = await PlayerHarness.mount({ 'episode-title': 'An episode', chapters: line.url });
    expect(seen(page)).to.equal(false);
    expect(page.part('play-button').getBoundingClientRect().height).to.be.above(0);
    const failed = page.event('episodeerror');
    await line.set({ down: true });
    await failed;
    await page.rendered();
    expect(seen(page)).to.equal(true);
  });

  it('is after a second where the document takes longer, and stays', async () => {
    const line = await Line.open(DOCUMENT, { hang: true });
    const since = performance.now();
    const page = await PlayerHarness.mount({ chapters: line.url });
    await page.until(() => seen(page));
    expect(performance.now() - since).to.be.above(900);
    page.player.episodeTitle = 'An episode';
    await page.rendered();
    expect(seen(page)).to.equal(true);
  });

  it('is there for who gives it focus, before its document and in the turn in which it is put into the page', async () => {
    const line = await Line.open(DOCUMENT, { hang: true });
    const page = await PlayerHarness.mount({ chapters: line.url });
    page.player.focus();
    await page.until(() => focusedPart() === 'play-button');
    expect(seen(page)).to.equal(true);

    const player = document.createElement('epique-player');
    player.setAttribute('chapters', line.url);
    page.player.replaceWith(player);
    player.focus();
    const other = new PlayerHarness(player);
    const focused = (): boolean => other.parts('play-button').some((button) => button === focusedElement());
    await page.until(focused);

    // As a script that waits for the definition finds it.
    other.part('play-button').blur();
    const box = player.parentElement!;
    box.innerHTML = '<epique-player></epique-player>';
    const last = new PlayerHarness(box.querySelector('epique-player')!);
    last.player.focus();
    await page.until(() => last.parts('play-button').some((button) => button === focusedElement()));
  });

  it('takes no focus that has gone elsewhere meanwhile, and none outside the page', async () => {
    const line = await Line.open(DOCUMENT, { hang: true });
    const page = await PlayerHarness.mount({ chapters: line.url });
    const outside = document.createElement('button');
    page.player.before(outside);
    page.player.focus();
    outside.focus();
    await page.rendered();
    expect(document.activeElement).to.equal(outside);

    const player = document.createElement('epique-player');
    player.focus();
    outside.replaceWith(player);
    await new PlayerHarness(player).rendered();
    expect(document.activeElement).to.equal(document.body);
  });

  it('is not lost to another document', async () => {
    const page = await PlayerHarness.mountDemo();
    const line = await Line.open(DOCUMENT, { hang: true });
    page.player.chapters = line.url;
    await page.rendered();
    expect(seen(page)).to.equal(true);
  });
});
