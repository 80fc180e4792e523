import { aTimeout, expect } from '@open-wc/testing';
import { HowlerEngine } from '../../src/engine/howler-engine.js';
import { howler } from '../../src/engine/howler-sound.js';
import { AudioNodes } from '../support/audio-nodes.js';
import { MP3, OTHER, Recording } from './recording.js';

describe('HowlerEngine: its life', () => {
  const { Howler } = howler();

  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  it('leaves nothing of two hundred engines, and makes one node for each', async function () {
    this.timeout(60_000);
    for (let count = 0; count < 200; count++) {
      const engine = new HowlerEngine();
      engine.src = MP3;
      void engine.play().catch(() => {});
      if (count % 20 === 0) await aTimeout(0);
      engine.src = OTHER;
      engine.load();
      engine.dispose();
    }
    await aTimeout(0);
    expect(nodes.made.length).to.equal(200);
    expect(Howler._howls).to.be.empty;
    expect(Howler._html5AudioPool).to.be.empty;
    for (const node of nodes.made) {
      expect(node.paused).to.be.true;
      expect(node.hasAttribute('src')).to.be.false;
      expect(node.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY);
    }
  });

  it('is silent at once when disposed of, tells of the pause, and says no more', async () => {
    const recording = new Recording({ src: MP3 });
    await recording.plays();
    recording.engine.currentTime = 12;
    await recording.next('seeked');
    recording.forget();
    recording.engine.dispose();
    expect(nodes.made[0]!.paused).to.be.true;
    expect(recording.engine.paused).to.be.true;
    expect(recording.engine.currentTime).to.be.within(12, 17);
    expect(recording.engine.readyState).to.equal(0);
    await aTimeout(0);
    expect(recording.events).to.eql(['pause']);
  });

  for (const [what, act] of [
    ['disposed of', 'dispose'],
    ['loaded again', 'load'],
  ] as const) {
    it(`begins again where it was ${what} after the end`, async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 19.8;
      const ended = recording.next('ended');
      await recording.engine.play();
      await ended;
      recording.engine[act]();
      expect(recording.engine.currentTime).to.equal(0);
      await recording.plays();
      expect(recording.engine.currentTime).to.be.below(5);
      recording.engine.dispose();
    });
  }

  it('takes every call after that, and asks for nothing by itself', async () => {
    const recording = new Recording({ src: MP3, preload: 'auto' });
    recording.engine.dispose();
    recording.engine.dispose();
    recording.engine.pause();
    recording.engine.fade(1);
    Object.assign(recording.engine, { volume: 0.5, muted: true, playbackRate: 2, loop: true, currentTime: 4 });
    await aTimeout(0);
    expect(nodes.made.length).to.equal(0);
    expect(recording.engine.currentTime).to.equal(4);
  });

  it('comes back when it is played again, where it was', async () => {
    const recording = new Recording({ src: MP3 });
    recording.engine.currentTime = 12;
    recording.engine.dispose();
    await recording.plays();
    expect(recording.engine.currentTime).to.be.within(12, 17);
  });

  it('never gives a node a data: source', async () => {
    const sources: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) sources.push((target as HTMLAudioElement).getAttribute('src') ?? '');
    });
    const recording = new Recording({ src: MP3 });
    recording.engine.load();
    observer.observe(nodes.made[0]!, { attributeFilter: ['src'] });
    await recording.plays();
    recording.engine.src = OTHER;
    await aTimeout(0);
    await recording.plays();
    recording.engine.dispose();
    await aTimeout(0);
    expect(sources).to.include(OTHER);
    expect(sources.filter((source) => source !== OTHER && source !== '')).to.eql([]);
  });

  it('adds nothing to the page, and leaves the page its own Howler', async () => {
    const theirs = Object.freeze({ _howls: Object.freeze([]), _html5AudioPool: Object.freeze([]) });
    Object.assign(window, { Howler: theirs });
    try {
      const recording = new Recording({ src: MP3 });
      await recording.plays();
      recording.engine.dispose();
      expect(Reflect.get(window, 'Howler')).to.equal(theirs);
    } finally {
      Reflect.deleteProperty(window, 'Howler');
    }
    expect(['Howl', 'Howler', 'HowlerGlobal', 'Sound'].filter((name) => name in window)).to.eql([]);
    expect(Howler.ctx).to.be.undefined;
  });
});
