import { expect } from '@open-wc/testing';
import { formatTime } from '../../src/domain/time.js';
import { endOfSkipped } from '../../src/player/skipped-chapters.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';

const TONE = '/test/fixtures/audio/tone.mp3';
/** Where the demo's chapters start, in seconds. */
const STARTS = [0, 39.01, 67.097, 100.034, 133.133, 156.68];

describe('leaving chapters out', () => {
  afterEach(() => {
    PlayerHarness.cleanup();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const starts = (page: PlayerHarness): number[] => page.player.episode.chapters.map(({ startTime }) => startTime);

  it('is offered by each row once the listener asks for it, and shown on the row', async () => {
    const page = await PlayerHarness.mountDemo();
    expect(page.parts('chapter-skip-button')).to.deep.equal([]);
    page.part('choose-button').click();
    await page.rendered();
    expect(page.parts('chapter-skip-button')).to.have.lengthOf(6);
    const changed = page.event('skipchange');
    page.parts('chapter-skip-button')[2]!.click();
    await changed;
    await page.rendered();
    expect(page.player.skippedChapters).to.deep.equal([2]);
    expect(page.parts('chapter').indexOf(page.part('chapter-skipped'))).to.equal(2);
    expect(page.parts('chapter-button')[2]!.innerText).to.contain('Left out');
    expect(page.parts('chapter-skip-button')[2]!.getAttribute('aria-pressed')).to.equal('true');
    page.parts('chapter-skip-button')[2]!.click();
    expect(page.player.skippedChapters).to.deep.equal([]);
  });

  it('makes playback jump over them, however many follow each other', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [3, 2];
    expect(page.player.skippedChapters).to.deep.equal([2, 3]);
    const chapters: number[] = [];
    page.player.addEventListener('chapterchange', ({ index }) => chapters.push(index));
    page.player.currentTime = starts(page)[2]! - 1;
    await page.player.play();
    await page.until(() => page.player.currentTime > starts(page)[4]! + 0.5);
    expect(chapters.filter((index) => index === 3)).to.deep.equal([]);
    expect(chapters.at(-1)).to.equal(4);
    expect(page.player.paused).to.equal(false);
  });

  it('are none by an index that is of no chapter: a search that finds none gives −1', async () => {
    const page = await PlayerHarness.mount(
      { src: DEMO.src },
      { chapters: [{ startTime: 9, endTime: 10 }, { startTime: 20 }] },
    );
    page.player.skippedChapters = [-1, NaN, '1' as unknown as number];
    expect(page.player.skippedChapters).to.deep.equal([1]);
    page.player.currentTime = 9.5;
    await page.player.play();
    await page.until(() => page.player.currentTime > 11);
    expect(page.player.currentTime).to.be.below(20);
  });

  it('starts behind a first chapter that is left out, and ends before a last one', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [0, 5];
    await page.player.play();
    await page.playing();
    expect(page.player.currentTime).to.be.within(starts(page)[1]! - 0.05, starts(page)[1]! + 7);
    const heard: number[] = [];
    page.player.addEventListener('timeupdate', () => heard.push(page.player.currentTime));
    const still = new Standstill();
    page.player.currentTime = starts(page)[5]! - 1;
    await page.event('ended');
    const from = starts(page)[5]! + 0.5 + still.end().longest;
    expect(heard.filter((time) => time > from && time < page.player.duration - 1)).to.deep.equal([]);
  });

  it('goes to the end, and no further, where the last one is rounded to behind it', () => {
    const chapter = { startTime: 133.307, endTime: 163.47 };
    expect(endOfSkipped([chapter], [0], 140, 163.46952)).to.equal(163.46952);
    expect(endOfSkipped([chapter], [0], 163.46952, 163.46952)).to.equal(163.46952);
  });

  it('ends where nothing is left to be heard; what is to loop is heard all the same', async () => {
    const page = await PlayerHarness.mountDemo({ loop: '' });
    page.player.skippedChapters = STARTS.map((_, index) => index);
    await page.player.play();
    await page.until(() => page.player.currentTime > 1 && page.player.currentTime < STARTS[1]!);
    page.player.loop = false;
    page.player.pause();
    page.player.currentTime = starts(page)[2]! - 0.5;
    await page.player.play();
    await page.event('ended');
  });

  it('is kept by a loop around the one chapter that there is', async () => {
    const page = await PlayerHarness.mount(
      { src: TONE, loop: '' },
      { chapters: [{ startTime: 1, endTime: 15, title: 'Advertisement' }] },
    );
    page.player.skippedChapters = [0];
    await page.player.play();
    await page.until(() => page.player.currentTime > 15);
    page.player.currentTime = 19.5;
    await page.until(() => page.player.currentTime < 1);
    await page.until(() => page.player.currentTime > 5);
    expect(page.player.currentTime).to.be.at.least(15);
  });

  it('still plays one that somebody chooses', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [2];
    page.parts('chapter-button')[2]!.click();
    await page.playing();
    await page.until(() => page.player.currentTime > starts(page)[2]! + 1);
    expect(page.player.currentChapter?.startTime).to.equal(starts(page)[2]);
  });

  it('lets the one that is being heard be heard to its end', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    const seen = page.record('seeking');
    page.player.skippedChapters = [0];
    const { currentTime } = page.player;
    await page.until(() => page.player.currentTime > currentTime + 0.5);
    expect(seen).to.deep.equal([]);
  });

  it('is undone where a range ended in one: played on, that is heard to its end', async () => {
    const page = await PlayerHarness.mountDemo();
    const end = starts(page)[1]! + 1;
    page.player.skippedChapters = [1];
    location.hash = `t=${end - 2},${end}`;
    await page.event('seeked');
    await page.player.play();
    await page.event('pause');
    await page.player.play();
    await page.until(() => page.player.currentTime > end + 0.5);
    expect(page.player.currentTime).to.be.below(end + 3);
  });

  it('is not undone where a range ended just before one', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [1];
    location.hash = `t=${starts(page)[1]! - 1},${starts(page)[1]!}`;
    await page.event('seeked');
    await page.player.play();
    await page.event('pause');
    const heard: number[] = [];
    page.player.addEventListener('timeupdate', () => heard.push(page.player.currentTime));
    await page.player.play();
    await page.until(() => page.player.currentTime > starts(page)[2]! + 0.5);
    expect(heard.filter((time) => time > starts(page)[1]! + 5 && time < starts(page)[2]! - 1)).to.deep.equal([]);
  });

  it('goes to the next chapter, and the one before, that is not left out', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [1, 2];
    page.player.nextChapter();
    expect(page.player.currentTime).to.equal(starts(page)[3]);
    page.player.previousChapter();
    expect(page.player.currentTime).to.equal(0);
  });

  it('says truly how long the rest takes, at the speed of the moment', async () => {
    const page = await PlayerHarness.mountDemo();
    expect(page.text('remaining-time')).to.equal('2:42 left');
    page.player.skippedChapters = [1];
    await page.rendered();
    // 162.6 s without the 28.1 s of the second chapter.
    expect(page.text('remaining-time')).to.equal('2:14 left');
    page.player.currentTime = starts(page)[2]!;
    await page.rendered();
    expect(page.text('remaining-time')).to.equal('1:35 left');
    page.player.playbackRate = 2;
    await page.event('ratechange');
    await page.rendered();
    expect(page.text('remaining-time')).to.equal('0:47 left');
  });

  it('tells the rest as it plays', async () => {
    const page = await PlayerHarness.mountDemo();
    const { player } = page;
    await player.play();
    await page.until(() => player.currentTime > 2);
    await page.until(() => page.text('remaining-time') === `${formatTime(player.duration - player.currentTime)} left`);
  });

  it('ends with the document that it was chosen in', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.skippedChapters = [1];
    page.player.chapters = [{ startTime: 0 }, { startTime: 50 }];
    expect(page.player.skippedChapters).to.deep.equal([]);
  });

  it('is of the document that is set with it, and with other audio', async () => {
    const page = await PlayerHarness.mountDemo();
    Object.assign(page.player, { src: TONE, chapters: `${DEMO.chapters}?other`, skippedChapters: [1] });
    expect(page.player.episode.chapters).to.deep.equal([]);
    await page.event('episodeload');
    expect(page.player.skippedChapters).to.deep.equal([1]);
  });

  it('outlives an equal document, which is no news', async () => {
    const chapters = (): unknown => [{ startTime: 0 }, { startTime: 50 }];
    const page = await PlayerHarness.mount({}, { chapters: chapters() });
    page.player.skippedChapters = [1];
    await page.rendered();
    const seen = page.record('episodeload', 'chapterchange', 'skipchange');
    page.player.chapters = chapters();
    await page.rendered();
    expect(page.player.skippedChapters).to.deep.equal([1]);
    expect(seen).to.deep.equal([]);
  });

  for (const [where, source] of [
    ['before the audio', { src: TONE }],
    ['before the audio inside the tag', {}],
  ] as const) {
    it(`outlives an equal document that was first set ${where}`, async () => {
      const chapters = (): unknown => [{ startTime: 0 }, { startTime: 5 }];
      const player = document.createElement('epique-player');
      player.innerHTML = `<audio src="${TONE}"></audio>`;
      Object.assign(player, { chapters: chapters() }, source);
      const box = document.body.appendChild(document.createElement('div'));
      box.append(player);
      const page = new PlayerHarness(player);
      await page.rendered();
      expect(player.src).to.match(/tone\.mp3$/);
      player.skippedChapters = [1];
      await page.rendered();
      const seen = page.record('episodeload', 'chapterchange', 'skipchange');
      player.chapters = chapters();
      await page.rendered();
      expect(player.skippedChapters).to.deep.equal([1]);
      expect(seen).to.deep.equal([]);
      box.remove();
    });
  }

  it('leaves a chapter that somebody went to before the document was there', async () => {
    const page = await PlayerHarness.mount({ src: TONE }, { skippedChapters: [0, 1], currentTime: 7 });
    page.player.chapters = [{ startTime: 0 }, { startTime: 5 }, { startTime: 15 }];
    await page.player.play();
    await page.until(() => page.player.currentTime > 7.3);
    expect(page.player.currentTime).to.be.below(15);
    const seeks = page.record('seeking');
    page.player.currentTime = 14.8;
    await page.until(() => page.player.currentTime > 15.2);
    page.player.currentTime = 0;
    await page.until(() => page.player.currentTime < 14 && page.player.currentTime > 0.2);
    expect(seeks, 'no jump besides').to.have.lengthOf(2);
  });

  it('leaves the one that is being heard, though the sound waits for the network just then', async () => {
    const line = await Line.open(DEMO.src.slice(1), { rate: 8000 });
    const page = await PlayerHarness.mount({ src: line.url }, { chapters: [{ startTime: 0 }, { startTime: 100 }] });
    await page.player.play();
    await page.until(() => page.player.currentTime > 1);
    await line.set({ down: true });
    await page.until(() => page.player.matches(':state(buffering)'));
    page.player.skippedChapters = [0];
    await line.set({});
    await page.playing();
    expect(page.player.currentTime).to.be.below(100);
  });

  it('may be set before the document is there', async () => {
    const page = await PlayerHarness.mount({}, { skippedChapters: [1] });
    page.player.chapters = STARTS.map((startTime) => ({ startTime }));
    expect(page.player.skippedChapters).to.deep.equal([1]);
  });
});
