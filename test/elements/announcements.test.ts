import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';

describe('what is said', () => {
  afterEach(() => PlayerHarness.cleanup());

  const press = (key: string): Promise<void> => sendKeys({ press: key });
  /** What has been said, with all that was still to come: then something is said by a key, to show that the region is heard. */
  const settle = async (page: PlayerHarness, said: string[]): Promise<string[]> => {
    page.part('play-button').focus();
    // An action is looked at in a turn of its own.
    await aTimeout(0);
    // To show that nothing comes: a message waits a quarter of a second, and the key's would take its place.
    await aTimeout(300);
    const marker = said.length;
    await press('m');
    await page.until(() => said.length > marker);
    return said.slice(0, marker);
  };

  it('is where a link in the page leads, but not the one that the page was opened with', async () => {
    history.replaceState(null, '', '#t=10');
    try {
      const page = await PlayerHarness.mountDemo();
      const said = page.said();
      expect(await settle(page, said)).to.deep.equal([]);
      page.player.muted = false;
      said.length = 0;
      location.hash = '#t=70';
      await page.until(() => said.length > 0);
      expect(said.at(-1)).to.equal(`Chapter 3: ${page.player.episode.chapters[2]!.title}`);
      said.length = 0;
      location.hash = '#t=75';
      await page.until(() => said.length > 0);
      expect(said).to.deep.equal(['1 minute 15 seconds']);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('comes out of one polite region, there and empty from the first rendering', async () => {
    const page = await PlayerHarness.mount();
    const region = page.part('status');
    expect(region.getAttribute('role')).to.equal('status');
    expect(region.textContent).to.equal('');
    page.player.chapters = [{ startTime: 0, title: 'A' }];
    await page.rendered();
    expect(page.part('status')).to.equal(region);
  });

  it('is the chapter that an action led to', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    page.part('next-chapter-button').click();
    await page.until(() => said.length > 0);
    expect(said).to.deep.equal(['Chapter 2: 2017 – 1er PM : les débuts chez Back Market']);
  });

  it('is one thing for several quick actions: the last', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    for (let count = 0; count < 3; count += 1) page.part('next-chapter-button').click();
    await page.until(() => said.length > 0);
    expect(await settle(page, said)).to.deep.equal([
      'Chapter 4: 2020 – Le passage à Product Director et au leadership produit',
    ]);
  });

  it('is said again where it is the same again, and does not stay to be read as news', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    for (const place of [0, 100]) {
      page.player.currentTime = place;
      page.parts('chapter-button')[1]!.click();
      page.player.pause();
      const count = said.length;
      await page.until(() => said.length > count);
    }
    expect(said[1]).to.equal(said[0]);
    await page.until(() => page.part('status').textContent === '');
  });

  it('is the place that a listener went to in a chapter, where nothing plays', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    page.part('skip-forward-button').click();
    await page.until(() => said.length === 1);
    await page.player.play();
    page.part('skip-back-button').click();
    expect(await settle(page, said)).to.deep.equal(['30 seconds']);
  });

  it('is the speed and the sound, changed by a key', async () => {
    const page = await PlayerHarness.mountDemo({ lang: 'fr' });
    const said = page.said();
    page.part('play-button').focus();
    await press('>');
    await page.until(() => said.length === 1);
    await press('m');
    await page.until(() => said.length === 2);
    await press('m');
    await page.until(() => said.length === 3);
    expect(said).to.deep.equal(['Vitesse ×\u00a01,25', 'Son coupé', 'Volume 100 pour cent']);
  });

  it('is nothing where the focused control says it: the seek bar, the mute button, the volume', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    page.part('seek-bar').focus();
    await press('End');
    page.part('mute-button').focus();
    page.part('mute-button').click();
    // What an action did is looked at in the next turn, while the button still has focus.
    await aTimeout(0);
    page.part('volume-slider').focus();
    await press('ArrowDown');
    expect(await settle(page, said)).to.deep.equal([]);
  });

  it('is where the seek bar leads, while the length is not known: then it says no place itself', async () => {
    const page = await PlayerHarness.mount({}, { chapters: [{ startTime: 0 }, { startTime: 70, title: 'B' }] });
    const said = page.said();
    page.part('seek-bar').focus();
    await press('ArrowRight');
    await page.until(() => said.length === 1);
    await press('n');
    await page.until(() => said.length === 2);
    expect(said).to.deep.equal(['5 seconds', 'Chapter 2: B']);
  });

  it('is nothing when the page moves the playhead', async () => {
    const page = await PlayerHarness.mountDemo();
    const said = page.said();
    page.player.currentTime = 100;
    page.player.playbackRate = 2;
    expect(await settle(page, said)).to.deep.equal([]);
  });

  it('is nothing while playback goes over two chapter edges', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.currentTime = 37;
    await page.player.play();
    const said = page.said();
    const chapters = page.record('chapterchange');
    page.player.playbackRate = 8;
    await page.until(() => chapters.length >= 2);
    expect(await settle(page, said)).to.deep.equal([]);
  });

  it('is the wait for the sound, once, when it takes long, and then that it goes on', async () => {
    const line = await Line.open('demo/public/data/episode-demo.mp3', { stall: true });
    const page = await PlayerHarness.mount({ src: line.url });
    const said = page.said();
    const started = page.player.play();
    await page.until(() => said.length > 0);
    await line.set({});
    await started;
    await page.until(() => said.length > 1);
    expect(said).to.deep.equal(['Buffering', 'Playback resumed']);
  });

  it('is that the connection is lost, where it stays so, and that is shown meanwhile', async function () {
    this.timeout(60_000);
    const line = await Line.open('demo/public/data/episode-demo.mp3', { rate: 8000 });
    const page = await PlayerHarness.mountDemo({ src: line.url, lang: 'fr' });
    await page.player.play();
    await page.until(() => page.player.currentTime > 1);
    const said = page.said();
    const stalled = page.record('stalled');
    await line.set({ down: true });
    await page.until(() => said.length > 1);
    const [buffering, lost] = said;
    expect(buffering).to.equal('Chargement en cours');
    expect(lost).to.match(/^Connexion perdue à \d+\ssecondes?\. Nouvelle tentative…$/);
    expect(page.part('notice').innerText.trim()).to.equal(lost);
    expect(page.part('notice').hasAttribute('role')).to.be.false;
    expect(stalled).to.eql(['stalled']);
    // In another place of the page it is known after ten seconds again.
    document.body.append(page.player);
    await page.rendered();
    await page.until(() => page.parts('notice').length === 1);
    page.player.pause();
    await page.rendered();
    expect(page.parts('notice')).to.eql([]);
  });

  it('is that the chapters cannot be read', async () => {
    const page = await PlayerHarness.mount();
    const said = page.said();
    page.player.chapters = { no: 'chapters' };
    await page.until(() => said.length > 0);
    expect(said).to.deep.equal(['Chapters unavailable.']);
  });

  it('is both where neither the chapters nor the other episodes can be read', async () => {
    const page = await PlayerHarness.mount();
    const said = page.said();
    Object.assign(page.player, { episodes: { no: 'list' }, chapters: { no: 'chapters' } });
    await page.until(() => said.length > 0);
    expect(said).to.deep.equal(['Chapters unavailable. Other episodes unavailable.']);
  });

  it('is an alert where the audio cannot be played, with a way to try again', async () => {
    const page = await PlayerHarness.mount({ src: '/nothing-here.mp3' });
    const failed = page.event('error');
    await page.player.play().catch(() => {});
    await failed;
    await page.until(() => page.parts('notice').length === 1);
    expect(page.part('notice').getAttribute('role')).to.equal('alert');
    expect(page.part('retry-button').innerText).to.equal('Retry');
  });
});
