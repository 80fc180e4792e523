import { aTimeout, expect } from '@open-wc/testing';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';

const { mediaSession } = navigator;

/** Takes down what the players of a test tell the system, and lets it press the system's buttons. */
class System {
  readonly handlers = new Map<string, MediaSessionActionHandler>();
  readonly positions: (MediaPositionState | undefined)[] = [];

  constructor() {
    mediaSession.setActionHandler = (action, handler) => {
      if (handler) this.handlers.set(action, handler);
      else this.handlers.delete(action);
    };
    mediaSession.setPositionState = (state) => {
      MediaSession.prototype.setPositionState.call(mediaSession, state);
      this.positions.push(state);
    };
  }

  press(action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void {
    this.handlers.get(action)!({ action, ...details });
  }

  restore(): void {
    Reflect.deleteProperty(mediaSession, 'setActionHandler');
    Reflect.deleteProperty(mediaSession, 'setPositionState');
  }
}

describe("the system's controls", () => {
  let system: System;

  beforeEach(() => (system = new System()));

  afterEach(() => {
    PlayerHarness.cleanup();
    system.restore();
  });

  const playing = async (attributes: Record<string, string> = {}): Promise<PlayerHarness> => {
    const page = await PlayerHarness.mountDemo(attributes);
    await page.player.play();
    await page.playing();
    return page;
  };

  it('are left alone until a player starts', async () => {
    const before = mediaSession.metadata;
    await PlayerHarness.mountDemo();
    expect(mediaSession.metadata).to.equal(before);
    expect([...system.handlers.keys()]).to.deep.equal([]);
  });

  it('show the chapter, its episode, the show and the picture, and follow the chapter', async () => {
    const page = await playing({ artwork: '/demo/public/data/cover.svg' });
    page.player.currentTime = 45;
    await page.event('seeked');
    await page.rendered();
    const { title, artist, album, artwork } = mediaSession.metadata!;
    expect(title).to.equal('2017 – 1er PM : les débuts chez Back Market');
    expect(artist).to.contain('PM qui grandit');
    expect(album).to.equal('Epique');
    expect(artwork[0]!.src).to.match(/\/data\/cover\.svg$/);
  });

  it('play, pause, seek, skip and go from chapter to chapter', async () => {
    const page = await playing({ 'skip-back': '10' });
    const paused = page.event('pause');
    system.press('pause');
    await paused;
    expect(mediaSession.playbackState).to.equal('paused');
    system.press('seekto', { seekTime: 45 });
    expect(page.player.currentTime).to.equal(45);
    system.press('nexttrack');
    expect(page.player.currentChapter?.startTime).to.equal(67.097);
    system.press('previoustrack');
    system.press('seekforward');
    expect(page.player.currentTime).to.be.closeTo(page.player.episode.chapters[1]!.startTime + 30, 0.01);
    system.press('seekbackward');
    expect(page.player.currentTime).to.be.closeTo(page.player.episode.chapters[1]!.startTime + 20, 0.01);
    system.press('play');
    await page.playing();
  });

  it('are told the position when something changes that they cannot foresee, and not while it just plays', async () => {
    const page = await playing();
    // The browser may wait for data, and that it plays again is such a change, as is a connection that is lost.
    const waits = page.record('playing', 'stalled');
    const told = (): number => system.positions.length - waits.length;
    await page.until(() => page.player.currentTime > 1);
    const { currentTime } = page.player;
    const before = told();
    await page.until(() => page.player.currentTime > currentTime + 1.5);
    expect(told()).to.equal(before);
    page.player.currentTime = 100;
    await page.event('seeked');
    expect(told()).to.equal(before + 1);
    expect(system.positions.at(-1)!.position).to.be.within(99.5, 105);
    page.player.playbackRate = 1.5;
    await page.event('ratechange');
    expect(system.positions.at(-1)!.playbackRate).to.equal(1.5);
  });

  it('go from chapter to chapter where there are chapters, and only there', async () => {
    const page = await playing();
    const tracks = (): string[] => [...system.handlers.keys()].filter((action) => action.endsWith('track'));
    expect(tracks()).to.deep.equal(['previoustrack', 'nexttrack']);
    page.player.chapters = null;
    await page.rendered();
    expect(tracks()).to.deep.equal([]);
  });

  it('forget how long the recording is where another one comes whose length is not known', async () => {
    const page = await playing();
    const { url } = await Line.open('demo/public/data/episode-demo.mp3', { hang: true });
    Object.assign(page.player, { chapters: null, src: url });
    page.player.play().catch(() => {});
    await page.until(() => system.positions.at(-1) === undefined);
    expect(page.player.duration).to.be.NaN;
    const { metadata } = mediaSession;
    page.player.episodeTitle = 'Renamed';
    await page.rendered();
    expect(metadata!.title).to.equal('Renamed');
    expect(mediaSession.metadata, 'not described anew').to.equal(metadata);
  });

  it('show the length and the place of another source at once, also while it is paused', async () => {
    const page = await playing();
    page.player.pause();
    await page.event('pause');
    Object.assign(page.player, { chapters: null, src: '/test/fixtures/audio/tone.mp3', durationHint: 20 });
    await page.rendered();
    expect(system.positions.at(-1)).to.deep.equal({ duration: 20, playbackRate: 1, position: 0 });
  });

  it('know the chapters where the system shows them', async () => {
    await playing();
    const { chapterInfo } = mediaSession.metadata as MediaMetadata & { chapterInfo?: { startTime: number }[] };
    if (!('chapterInfo' in MediaMetadata.prototype)) expect(chapterInfo).to.equal(undefined);
    else expect(chapterInfo!.map(({ startTime }) => startTime)).to.have.lengthOf(6);
  });

  it('go without the chapters where the system refuses them (imitated)', async () => {
    const { MediaMetadata } = window;
    window.MediaMetadata = new Proxy(MediaMetadata, {
      construct: (constructor, [init]: [MediaMetadataInit]) => {
        if ('chapterInfo' in init) throw new TypeError('No such chapter');
        return new constructor(init);
      },
    });
    try {
      await playing({ 'episode-title': 'All the same' });
    } finally {
      window.MediaMetadata = MediaMetadata;
    }
    expect(mediaSession.metadata!.artist).to.equal('All the same');
  });

  it('are handed over to the player that starts, and the first does not take them away', async () => {
    const first = await playing({ 'episode-title': 'First' });
    const second = await playing({ 'episode-title': 'Second' });
    expect(mediaSession.metadata!.artist).to.equal('Second');
    first.player.remove();
    await aTimeout(0);
    expect(mediaSession.metadata!.artist).to.equal('Second');
    system.press('pause');
    await second.until(() => second.player.paused);
  });

  it('show no place that runs on while the sound is being fetched back, and the place again with the sound', async () => {
    const line = await Line.open('demo/public/data/episode-demo.mp3', { rate: 8000 });
    const page = await PlayerHarness.mount({ src: line.url });
    await page.player.play();
    await page.playing();
    expect(system.positions.at(-1)).to.be.an('object');
    const stalled = page.event('stalled');
    await line.set({ down: true });
    await stalled;
    expect(system.positions.at(-1)).to.equal(undefined);
    expect(mediaSession.playbackState).to.equal('playing');
    await line.set({});
    await page.until(() => !page.player.matches(':state(buffering)'));
    expect(system.positions.at(-1)!.position).to.be.closeTo(page.player.currentTime, 5);
  });

  it('play nothing that was removed, though the page has put its own words there', async () => {
    const page = await playing();
    mediaSession.metadata = new MediaMetadata({ title: 'The page’s own' });
    page.player.remove();
    await page.until(() => page.player.paused);
    system.press('play');
    expect(page.player.paused).to.equal(true);
    mediaSession.metadata = null;
  });

  it('are given back when the player is removed, and kept when it is moved', async () => {
    const page = await playing();
    const held = mediaSession.metadata;
    document.body.append(page.player);
    await aTimeout(0);
    expect(mediaSession.metadata).to.equal(held);
    page.player.remove();
    await aTimeout(0);
    expect(mediaSession.metadata).to.equal(null);
    expect(mediaSession.playbackState).to.equal('none');
    expect([...system.handlers.keys()]).to.deep.equal([]);
  });
});
