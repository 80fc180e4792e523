import { expect } from '@open-wc/testing';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const document = (name: string, starts: readonly number[] = [0, 10, 20]): unknown => ({
  title: name,
  duration: 60,
  chapters: starts.map((startTime, index) => ({ startTime, title: `${name}${index}` })),
  quotes: [{ text: `Words of ${name}`, startTime: 10, endTime: 20 }],
});

/** What a page hears of chapters and quotes, in order, by title and by words. */
function hear({ player }: PlayerHarness): string[] {
  const heard: string[] = [];
  player.addEventListener('episodeload', ({ episode }) => heard.push(`load ${episode.title}`));
  player.addEventListener('chapterchange', ({ chapter, index }) => heard.push(`${chapter?.title ?? 'none'} ${index}`));
  player.addEventListener('quotechange', ({ quote, index }) => heard.push(`${quote?.text ?? 'silence'} ${index}`));
  return heard;
}

describe('what is told of the place', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('is told anew with another document, although the index is the same', async () => {
    const page = await PlayerHarness.mount({}, { chapters: document('A') });
    page.player.currentTime = 12;
    await page.player.updateComplete;
    const heard = hear(page);
    page.player.chapters = document('B');
    await page.event('quotechange');
    expect(heard).to.deep.equal(['load B', 'B1 1', 'Words of B 0']);
  });

  it('is not told anew where the document is fetched again and says the same of the place', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.currentTime = 12;
    await page.player.updateComplete;
    const heard = hear(page);
    page.player.chapters = `${DEMO.chapters}?again`;
    await page.event('episodeload');
    await page.player.updateComplete;
    expect(page.player.currentChapter).not.to.be.null;
    expect(heard.map((words) => words.split(' ')[0])).to.deep.equal(['load']);
  });

  it('is true already when the document is told', async () => {
    const page = await PlayerHarness.mount({}, { chapters: document('A') });
    let told: string | null | undefined;
    page.player.addEventListener('episodeload', () => (told = page.player.currentChapter?.title));
    page.player.currentTime = 12;
    page.player.chapters = document('B', [0, 5, 11]);
    await page.event('episodeload');
    expect(told).to.equal('B2');
  });

  it('is of the document that the player has, whatever else the page sets in the same turn', async () => {
    const page = await PlayerHarness.mount();
    const same: boolean[] = [];
    page.player.addEventListener('episodeload', ({ episode }) => same.push(episode === page.player.episode));
    Object.assign(page.player, { chapters: document('A'), src: DEMO.src });
    await page.event('episodeload');
    expect(same).to.eql([true]);
  });

  it('is told with the length that the page gives in the same turn', async () => {
    const page = await PlayerHarness.mount();
    const told: (number | null)[] = [];
    page.player.addEventListener('episodeload', ({ episode }) => told.push(episode.duration));
    Object.assign(page.player, { chapters: document('A'), durationHint: 50 });
    await page.event('episodeload');
    expect(told).to.eql([50]);
  });

  it('is told after the turn, to who listens from the same turn on, too', async () => {
    const page = await PlayerHarness.mount();
    page.player.chapters = document('A');
    page.player.currentTime = 12;
    const heard = hear(page);
    expect(page.player.currentChapter?.title).to.equal('A1');
    await page.event('quotechange');
    expect(heard).to.deep.equal(['load A', 'A1 1', 'Words of A 0']);
  });

  it('is not told anew when only a better length is known', async () => {
    const page = await PlayerHarness.mount({}, { chapters: document('A') });
    page.player.currentTime = 12;
    await page.player.updateComplete;
    const heard = hear(page);
    page.player.durationHint = 70;
    await page.event('durationchange');
    expect(heard).to.deep.equal([]);
    // Of an episode that is thought to be so short, the first chapter is the last.
    page.player.durationHint = 5;
    page.player.durationHint = 70;
    expect(page.player.currentChapter?.title).to.equal('A1');
    await page.event('durationchange');
    await page.player.updateComplete;
    expect(heard).to.deep.equal([]);
  });

  it('is told in order where a listener of the event goes elsewhere', async () => {
    const page = await PlayerHarness.mount({}, { chapters: document('A') });
    const heard = hear(page);
    // As a page does that leaves out what is an advertisement.
    page.player.addEventListener('chapterchange', ({ index }) => index === 1 && page.player.nextChapter());
    page.player.currentTime = 12;
    await page.until(() => heard.length === 4);
    expect(page.player.currentTime).to.equal(20);
    expect(heard).to.deep.equal(['A1 1', 'Words of A 0', 'A2 2', 'silence -1']);
    expect(page.player.currentQuote).to.be.null;
  });

  for (const [what, change] of [
    ['audio and document', { src: `${DEMO.src}?other`, chapters: document('B', [0, 30]) }],
    ['document and audio', { chapters: document('B', [0, 30]), src: `${DEMO.src}?other` }],
    ['document, audio and place', { chapters: document('B', [0, 30]), src: `${DEMO.src}?other`, currentTime: 2 }],
  ] as const) {
    it(`is no place in between where a page sets another ${what} in one turn`, async () => {
      const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: document('A') });
      page.player.currentTime = 22;
      await page.player.updateComplete;
      const heard = hear(page);
      Object.assign(page.player, change);
      await page.event('chapterchange');
      await page.player.updateComplete;
      expect(heard).to.deep.equal(['load B', 'B0 0']);
    });
  }

  it('is not of a document that was replaced in the turn in which it was refused', async () => {
    const page = await PlayerHarness.mount();
    const heard = page.record('episodeerror', 'episodeload', 'chapterchange');
    Object.assign(page.player, { chapters: {} });
    Object.assign(page.player, { chapters: document('A') });
    await page.event('chapterchange');
    await page.player.updateComplete;
    expect(heard).to.deep.equal(['episodeload', 'chapterchange']);
    page.player.chapters = {};
    await page.event('episodeerror');
    await page.player.updateComplete;
    expect(heard.slice(2)).to.deep.equal(['episodeerror', 'chapterchange']);
  });

  it('is nowhere between the older document and one that has to be fetched for other audio', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: document('A') });
    page.player.currentTime = 22;
    await page.player.updateComplete;
    const heard = hear(page);
    Object.assign(page.player, { src: `${DEMO.src}?other`, chapters: DEMO.chapters });
    await page.event('episodeload');
    await page.player.updateComplete;
    expect(heard.map((words) => words.split(' ').at(-1))).to.deep.equal(['-1', 'organisation', '0']);
  });

  it('stays the last chapter at the end of the recording', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.currentTime = 162;
    await page.player.updateComplete;
    const heard = hear(page);
    await page.player.play();
    await page.event('ended');
    expect(page.player.currentChapter).to.equal(page.player.episode.chapters.at(-1));
    expect(heard).to.deep.equal([]);
  });

  it('holds no chapter of an older document beside new audio', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.src = `${DEMO.src}?other`;
    const loaded = page.event('episodeload');
    page.player.chapters = `${DEMO.chapters}?other`;
    await page.player.updateComplete;
    expect(page.player.episode.chapters).to.deep.equal([]);
    expect(page.player.currentChapter).to.be.null;
    await loaded;
    expect(page.player.episode.chapters).to.have.length(6);
  });

  it('holds the older document while the same audio’s is read again', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.chapters = `${DEMO.chapters}?again`;
    await page.player.updateComplete;
    expect(page.player.episode.chapters).to.have.length(6);
  });

  it('keeps no more room meanwhile than the older document takes', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src }, { chapters: [{ startTime: 0 }] });
    const { offsetHeight } = page.player;
    page.player.chapters = DEMO.chapters;
    await page.player.updateComplete;
    expect(page.player.offsetHeight).to.equal(offsetHeight);
  });
});
