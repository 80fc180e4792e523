import { expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

describe('before the listener acts', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => {
    nodes.restore();
    PlayerHarness.cleanup();
  });

  it('asks for no audio byte and makes no audio element', async () => {
    const line = await Line.open(DEMO.src.slice(1));
    const page = await PlayerHarness.mount({ src: line.url, chapters: DEMO.chapters });
    await page.event('episodeload');
    page.player.currentTime = 70;
    await page.event('seeked');
    await page.rendered();
    const since = performance.now();
    // To show that nothing comes.
    await page.until(() => performance.now() > since + 300);
    expect(nodes.made.length).to.equal(0);
    expect(await line.requests()).to.deep.equal([]);
    await page.player.play();
    await page.playing();
    expect(await line.requests()).not.to.deep.equal([]);
  });

  it('keeps its audio element for the next source', async () => {
    const page = await PlayerHarness.mount({ src: `${DEMO.src}?touched` });
    await page.player.play();
    await page.playing();
    const first = nodes.made.length;
    page.player.src = `${DEMO.src}?next`;
    await page.player.play();
    await page.playing();
    expect(nodes.made.length).to.equal(first);
  });

  it('asks for the metadata where the page wants them', async () => {
    const page = await PlayerHarness.mount({ src: `${DEMO.src}?metadata`, preload: 'metadata' });
    await page.until(() => page.player.readyState > 0);
    expect(page.player.duration).to.be.closeTo(162.6, 0.2);
    expect(page.player.paused).to.equal(true);
  });

  it('asks for them again where the player was taken out and comes back', async () => {
    const page = await PlayerHarness.mount({ src: `${DEMO.src}?metadata`, preload: 'metadata' });
    await page.until(() => page.player.readyState > 0);
    const box = page.player.parentElement!;
    page.player.remove();
    await page.until(() => page.player.readyState === 0);
    box.append(page.player);
    await page.until(() => page.player.readyState > 0);
    expect(page.player.paused).to.equal(true);
  });
});
