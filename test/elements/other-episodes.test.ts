import { aTimeout, expect } from '@open-wc/testing';
import type { PlayerStore } from '../../src/player/player-store.js';
import { SleepTimer } from '../../src/player/sleep-timer.js';
import { focusedElement } from '../support/focus.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const TONE = '/test/fixtures/audio/tone.mp3';
const OTHER = '/test/fixtures/audio/other.mp3';
const JSON_LIST = '/test/fixtures/episodes/episodes.json';
const FEED = '/test/fixtures/episodes/feed.xml';

const names = (page: PlayerHarness): string[] => page.parts('episode-name').map((part) => part.innerText);
const current = (page: PlayerHarness): (string | null)[] =>
  page.parts('episode-button').map((part) => part.getAttribute('aria-current'));

/** A player with a list, once it is shown. */
async function mountList(
  attributes: Record<string, string>,
  properties: Parameters<typeof PlayerHarness.mount>[1] = {},
): Promise<PlayerHarness> {
  const page = await PlayerHarness.mount(attributes, properties);
  await page.until(() => page.parts('episode').length > 0);
  return page;
}

describe('other episodes', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    PlayerHarness.cleanup();
    localStorage.clear();
    Reflect.deleteProperty(navigator, 'share');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('come from a JSON list; what has no sound is left out', async () => {
    const page = await mountList({ episodes: JSON_LIST });
    expect(names(page)).to.deep.equal(['Tone', 'Other']);
    expect(page.parts('episode-time').map((part) => part.innerText)).to.deep.equal(['0:20']);
    expect(page.parts('episode-image')).to.have.lengthOf(1);
  });

  it('come from an RSS feed, with their pictures, lengths and chapters, as text', async () => {
    const page = await mountList({ episodes: FEED });
    expect(names(page)).to.deep.equal(['Tone & <b>more</b>', 'Other']);
    const pictures = page.parts('episode-image').map((image) => (image as HTMLImageElement).src);
    expect(pictures).to.deep.equal([new URL('/demo/public/data/cover.svg', location.href).href]);
    expect(page.parts('episode-time').map((part) => part.innerText)).to.deep.equal(['0:20']);
    const loaded = page.event('episodeload');
    page.parts('episode-button')[0]!.click();
    await loaded;
    expect(page.player.episode.quotes).not.to.deep.equal([]);
  });

  it('come from a feed with the older names of the namespaces', async () => {
    const page = await mountList({}, { episodes: new URL('/test/fixtures/episodes/feed-older.xml', location.href) });
    expect(names(page)).to.deep.equal(['Tone']);
    expect(page.parts('episode-time').map((part) => part.innerText)).to.deep.equal(['0:20']);
    const loaded = page.event('episodeload');
    page.parts('episode-button')[0]!.click();
    await loaded;
    expect(page.player.episode.quotes).not.to.deep.equal([]);
  });

  it('give way to the page’s own where a link in the page leads to a moment', async () => {
    const own = [{ startTime: 0, title: 'Own' }];
    const page = await mountList({ src: OTHER }, { chapters: own, episodes: [{ title: 'A', src: TONE }] });
    page.parts('episode-button')[0]!.click();
    await page.playing();
    expect([page.player.src, page.player.getAttribute('src')]).to.deep.equal([
      new URL(TONE, location.href).href,
      OTHER,
    ]);
    location.hash = '#t=3';
    await page.until(() => page.player.currentTime === 3);
    await page.rendered();
    expect([page.player.src, page.player.paused]).to.deep.equal([OTHER, true]);
    expect(page.player.currentChapter?.title).to.equal('Own');
  });

  it('come from a value', async () => {
    const page = await mountList({}, { episodes: [{ title: 'A', src: TONE }] });
    expect(names(page)).to.deep.equal(['A']);
    page.player.episodes = null;
    await page.rendered();
    expect(page.parts('episodes')).to.deep.equal([]);
  });

  it('stay as they are, and the focus in them, where the page names an equal list', async () => {
    const list = (): unknown => [{ title: 'A', src: TONE }];
    const page = await mountList({}, { episodes: list() });
    const [button] = page.parts('episode-button');
    button!.focus();
    page.player.episodes = list();
    await page.rendered();
    await page.player.updateComplete;
    expect(page.parts('episode-button')[0]).to.equal(button);
    expect(focusedElement()).to.equal(button);
  });

  it('are read on the return of a player that is given another list while it is out of the page', async () => {
    const page = await mountList({}, { episodes: [{ title: 'A', src: TONE }] });
    const box = page.player.parentElement!;
    page.player.remove();
    page.player.episodes = [{ title: 'B', src: TONE }];
    box.append(page.player);
    await page.until(() => names(page)[0] === 'B');
  });

  it('play in place, and nothing of the one before stays', async () => {
    const page = await mountList(
      { src: TONE, episodes: JSON_LIST, 'episode-title': 'Before', artwork: '/before.png', duration: '20' },
      { chapters: [{ startTime: 0, title: 'Old' }] },
    );
    expect(current(page)).to.deep.equal(['true', null]);
    page.parts('episode-button')[1]!.click();
    await page.event('episodeload');
    await page.playing();
    await page.rendered();
    expect(current(page)).to.deep.equal([null, 'true']);
    expect(page.player.src).to.match(/other\.mp3$/);
    expect(page.text('episode-title')).to.equal('Other');
    expect(page.player.episode.chapters.map(({ title }) => title)).not.to.include('Old');
    expect(page.player.artwork).to.equal(null);
  });

  it('make room for the page’s own again, with all that the page said of it', async () => {
    const page = await mountList(
      { src: TONE, episodes: JSON_LIST, 'episode-title': 'Before', artwork: '/before.png', duration: '20' },
      { chapters: [{ startTime: 0, title: 'Old' }] },
    );
    const intro = Object.assign(document.createElement('p'), { slot: 'intro', textContent: 'Of this one' });
    page.player.append(intro);
    expect(intro.checkVisibility()).to.equal(true);
    page.parts('episode-button')[1]!.click();
    await page.event('episodeload');
    await page.rendered();
    expect(intro.checkVisibility()).to.equal(false);
    const loaded = page.event('episodeload');
    page.parts('episode-button')[0]!.click();
    await loaded;
    await page.rendered();
    expect(page.player.episode.chapters.map(({ title }) => title)).to.deep.equal(['Old']);
    expect(page.text('episode-title')).to.equal('Before');
    expect(page.player.artwork).to.equal('/before.png');
    expect(intro.checkVisibility()).to.equal(true);
    page.player.episodeTitle = 'Renamed';
    for (const index of [1, 0]) {
      page.parts('episode-button')[index]!.click();
      await page.event('episodeload');
    }
    await page.rendered();
    expect(page.text('episode-title')).to.equal('Renamed');
  });

  it('keep their own chapters where a framework sets those of the page once more; what it says anew is of its own', async () => {
    const own = (): unknown => [
      { startTime: 0, title: 'Old' },
      { startTime: 10, title: 'Advertisement' },
    ];
    const titles = (): (string | null)[] => page.player.episode.chapters.map(({ title }) => title);
    const page = await mountList({ src: TONE, episodes: JSON_LIST }, { chapters: own() });
    page.player.skippedChapters = [1];
    page.parts('episode-button')[1]!.click();
    await page.event('episodeload');
    page.player.chapters = own();
    await page.rendered();
    expect(titles()).not.to.include('Old');
    page.player.episodeTitle = 'Renamed';
    const loaded = page.event('episodeload');
    page.parts('episode-button')[0]!.click();
    await loaded;
    await page.rendered();
    expect(titles()).to.deep.equal(['Old', 'Advertisement']);
    expect(page.text('episode-title')).to.equal('Renamed');
    expect(page.player.skippedChapters).to.deep.equal([1]);
  });

  it('leave nothing behind where the page puts something else into the player', async () => {
    const page = await mountList(
      { src: TONE, artwork: '/show.png' },
      { episodes: [{ title: 'Short', src: OTHER, duration: 3, img: '/short.png' }] },
    );
    page.part('episode-button').click();
    await page.rendered();
    expect([page.text('episode-title'), page.player.durationHint]).to.deep.equal(['Short', 3]);
    page.player.src = DEMO.src;
    page.player.chapters = { title: 'Long', chapters: [{ startTime: 0 }, { startTime: 60 }] };
    await page.rendered();
    expect(page.text('episode-title')).to.equal('Long');
    expect(page.player.artwork).to.equal('/show.png');
    expect([page.player.durationHint, page.player.episode.chapters.length]).to.deep.equal([NaN, 2]);
  });

  it('have their chapters, also those of the one before', async () => {
    const page = await mountList(
      { src: TONE, chapters: DEMO.chapters },
      { episodes: [{ title: 'The same elsewhere', src: DEMO.src, chapters: DEMO.chapters }] },
    );
    await page.until(() => page.player.episode.chapters.length > 0);
    const loaded = page.event('episodeload');
    page.part('episode-button').click();
    await loaded;
    expect(page.player.episode.chapters).not.to.deep.equal([]);
  });

  it('but what the page has said meanwhile', async () => {
    const page = await mountList({ src: TONE }, { episodes: [{ title: 'Short', src: OTHER, duration: 3 }] });
    page.part('episode-button').click();
    Object.assign(page.player, { src: DEMO.src, episodeTitle: 'Said', durationHint: 100 });
    await page.rendered();
    expect([page.text('episode-title'), page.player.durationHint]).to.deep.equal(['Said', 100]);
  });

  it('are asked for once, however often the page names them, unless that failed', async () => {
    const line = await Line.open(JSON_LIST.slice(1), { status: 500 });
    const page = await PlayerHarness.mount({ episodes: line.url });
    await page.until(() => page.parts('notice').length === 1);
    await line.set({});
    page.player.setAttribute('episodes', line.url);
    await page.until(() => page.parts('episode').length > 0);
    const [button] = page.parts('episode-button');
    button!.focus();
    page.player.setAttribute('episodes', line.url);
    await page.rendered();
    expect(focusedElement()).to.equal(button);
    expect(await line.requests()).to.have.lengthOf(2);
  });

  it('are shared by links to their own page, else to their audio; the page’s own episode by the page', async () => {
    const shared: string[] = [];
    const value = (data: ShareData): Promise<unknown> => Promise.resolve(shared.push(data.url ?? ''));
    Object.defineProperty(navigator, 'share', { value, configurable: true });
    const { href } = new URL(TONE, location.href);
    const page = await mountList(
      { src: TONE },
      {
        episodes: [
          { title: 'Own', src: TONE },
          { title: 'With a page', src: '/test/fixtures/audio/other.mp3', url: '/other.html' },
          { title: 'Without', src: `${TONE}?2` },
        ],
      },
    );
    for (const index of [1, 2, 0]) {
      page.parts('episode-button')[index]!.click();
      page.player.pause();
      page.player.currentTime = 3;
      await page.rendered();
      page.part('share-button').click();
      await page.until(() => shared.length > 0);
      const here = location.href.replace(/#.*/, '');
      const expected = [`${here}#t=3`, `${location.origin}/other.html#t=3`, `${href}?2#t=3`];
      expect(shared.pop()).to.equal(expected[index]);
    }
  });

  it('go on where the listener left them', async () => {
    const list = { src: TONE, episodes: JSON_LIST, persist: 'position rate' };
    const page = await mountList(list);
    page.player.playbackRate = 1.25;
    page.player.currentTime = 8;
    await page.player.play();
    await page.event('timeupdate');
    page.parts('episode-button')[1]!.click();
    await page.playing();
    expect(page.player.currentTime).to.be.below(7);
    page.parts('episode-button')[0]!.click();
    expect(page.player.currentTime).to.be.within(8, 13);
    await page.playing();
    expect(page.player.currentTime).to.be.within(8, 17);
  });

  it('leave the one that is in the player where it is: chosen again, it just plays', async () => {
    const page = await mountList({ src: TONE, episodes: JSON_LIST }, { chapters: [{ startTime: 0, title: 'One' }] });
    page.player.currentTime = 8;
    page.player.skippedChapters = [0];
    for (const paused of [true, false]) {
      expect(page.player.paused).to.equal(paused);
      page.parts('episode-button')[0]!.click();
      await page.playing();
      expect(page.player.currentTime).to.be.within(8, 16);
      expect(page.player.episode.chapters).to.have.lengthOf(1);
      expect(page.player.skippedChapters).to.deep.equal([0]);
    }
    expect(page.player.src).to.equal(TONE);
  });

  it('go on, the one in the player chosen again, from the place that is offered', async () => {
    const list = { src: TONE, episodes: JSON_LIST, persist: '' };
    const before = await mountList(list);
    before.player.currentTime = 8;
    await before.player.play();
    await before.playing();
    before.player.remove();
    const page = await mountList(list);
    page.parts('episode-button')[0]!.click();
    await page.playing();
    expect(page.player.currentTime).to.be.within(8, 16);
  });

  it('follow at the end, past the same audio named again', async () => {
    const episodes = [
      { title: 'A', src: TONE },
      { title: 'A, once more', src: TONE },
      { title: 'B', src: '/test/fixtures/audio/other.mp3' },
    ];
    const page = await mountList({ src: TONE, autonext: '' }, { episodes });
    await page.player.play();
    await page.playing();
    page.player.currentTime = page.player.duration - 0.3;
    await page.until(() => page.player.src.endsWith('other.mp3'));
  });

  /** To show that nothing comes. */
  const staysSilent = async (page: PlayerHarness): Promise<void> => {
    await aTimeout(500);
    expect([page.player.src, page.player.paused]).to.deep.equal([TONE, true]);
  };

  it('follow at the end where the page wants it', async () => {
    const page = await mountList({ src: TONE, episodes: JSON_LIST, autonext: '' });
    const { player } = page;
    const heard: (string | boolean)[] = [];
    player.addEventListener('ended', () => heard.push(player.src, player.ended), { once: true });
    await player.play();
    await page.playing();
    player.currentTime = player.duration - 0.3;
    await page.event('ended');
    await page.until(() => player.src.endsWith('other.mp3'));
    await page.playing();
    // Whoever hears of the end sees what has ended.
    expect(heard).to.deep.equal([TONE, true]);
  });

  it('do not follow a range to the end that a link asks for', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#t=19.5,25`);
    const page = await mountList({ src: TONE, episodes: JSON_LIST, autonext: '' });
    await page.player.play();
    await page.event('ended');
    await staysSilent(page);
  });

  describe('do not follow', () => {
    it('a listener who has fallen asleep', async () => {
      const page = await mountList({ src: TONE, episodes: JSON_LIST, autonext: '' });
      await page.player.play();
      await page.playing();
      page.player.currentTime = page.player.duration - 4;
      await page.until(() => page.player.currentTime > page.player.duration - 3);
      // Of the menu, which has no time that is over so soon.
      new SleepTimer(Reflect.get(page.player, 'store') as PlayerStore).set(10 / 60);
      await page.event('ended');
      await staysSilent(page);
    });

    it('a quote that ends with the recording', async () => {
      const page = await mountList(
        { src: TONE, episodes: JSON_LIST, autonext: '' },
        { chapters: { chapters: [{ startTime: 0 }], quotes: [{ id: 'last', text: 'Last words.', startTime: 17 }] } },
      );
      page.player.playQuote('last');
      await page.until(() => page.player.duration - page.player.currentTime < 0.3);
      // A page that is busy lets the recording end before the player can stop at the end of the quote.
      const since = performance.now();
      while (performance.now() < since + 800);
      await page.until(() => page.player.paused);
      await staysSilent(page);
    });
  });

  it('do not follow by themselves', async () => {
    const page = await mountList({ src: TONE, episodes: JSON_LIST });
    await page.player.play();
    await page.playing();
    page.player.currentTime = page.player.duration - 0.3;
    await page.event('ended');
    await staysSilent(page);
  });

  it('without an end are given up', async () => {
    const line = await Line.open(DEMO.src.slice(1), { endless: true });
    const page = await PlayerHarness.mount({ episodes: line.url });
    await page.until(() => page.parts('notice').length > 0);
    while ((await line.requests())[0]!.closedAt === null);
  });

  for (const [fault, url] of Object.entries({
    missing: '/nothing-here.json',
    'no list': '/test/fixtures/corpus/files/a25-string.json',
    'no RSS': '/test/fixtures/episodes/atom.xml',
    'neither JSON nor XML': '/test/support/player-harness.ts?raw',
  })) {
    it(`that are ${fault} leave a quiet notice, and the audio playing`, async () => {
      const page = await PlayerHarness.mount({ src: TONE, episodes: url });
      const said = page.said();
      await page.until(() => page.parts('notice').length > 0);
      expect(page.text('notice')).to.equal('Other episodes unavailable.');
      await page.until(() => said.length > 0);
      expect(said).to.deep.equal(['Other episodes unavailable.']);
      await page.player.play();
      await page.playing();
    });
  }
});
