import { aTimeout, expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { until } from '../support/until.js';
import { MP3, OTHER, Recording } from './recording.js';

/** WebKitGTK reads a volume back from the system's mixer. */
const ROUNDING = 0.001;

describe('HowlerEngine: settings', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  it('are told once each, before there is anything to hear', async () => {
    const recording = new Recording({ src: MP3 });
    recording.engine.volume = 0.5;
    recording.engine.muted = true;
    recording.engine.playbackRate = 1.5;
    expect(recording.events).to.eql([]);
    await Promise.resolve();
    expect(recording.events).to.eql(['volumechange', 'volumechange', 'ratechange']);
    expect(nodes.made.length).to.equal(0);
  });

  it('are told once each while playing, and not when nothing changes', async () => {
    const recording = new Recording({ src: MP3 });
    await recording.plays();
    recording.forget();
    const { engine } = recording;
    Object.assign(engine, { volume: 0.5, muted: true, playbackRate: 2 });
    Object.assign(engine, { volume: 0.5, muted: true, playbackRate: 2 });
    await recording.reaches(engine.currentTime + 0.5);
    expect(recording.only('volumechange', 'ratechange')).to.eql(['volumechange', 'volumechange', 'ratechange']);
  });

  it('made before a load count from its first sound, and for every source after it', async () => {
    const recording = new Recording({ src: MP3 });
    Object.assign(recording.engine, { volume: 0.25, muted: true, playbackRate: 1.5 });
    for (const src of [MP3, OTHER]) {
      recording.engine.src = src;
      void recording.engine.play();
      const [node] = nodes.made;
      expect(node!.muted).to.be.true;
      await recording.next('playing');
      expect(node!.volume).to.be.closeTo(0.25, ROUNDING);
      expect([node!.muted, node!.playbackRate]).to.eql([true, 1.5]);
      expect(node!.preservesPitch).to.be.true;
    }
  });

  it('made while loading count once it has loaded', async () => {
    const recording = new Recording({ src: MP3, preload: 'auto' });
    recording.engine.load();
    Object.assign(recording.engine, { volume: 0.25, muted: true, playbackRate: 1.5 });
    await recording.next('loadedmetadata');
    const [node] = nodes.made;
    expect(node!.volume).to.be.closeTo(0.25, ROUNDING);
    expect([node!.muted, node!.playbackRate]).to.eql([true, 1.5]);
  });

  it('keeps the volume that was set while it was muted', async () => {
    const recording = new Recording({ src: MP3, muted: true });
    await recording.plays();
    recording.engine.volume = 0.25;
    recording.engine.muted = false;
    const [node] = nodes.made;
    expect(node!.volume).to.be.closeTo(0.25, ROUNDING);
    expect(node!.muted).to.be.false;
  });

  it('runs the clock at the rate', async () => {
    const recording = new Recording({ src: MP3, playbackRate: 4 });
    await recording.plays();
    // WebKitGTK stops once more for data soon after the first sound.
    await recording.reaches(4);
    const [from, begin] = [recording.engine.currentTime, performance.now()];
    await recording.reaches(from + 8);
    const [moved, elapsed] = [recording.engine.currentTime - from, (performance.now() - begin) / 1000];
    expect(moved / elapsed).to.be.within(1.5, 8);
  });

  it('refuses what is out of range, as the platform does', () => {
    const { engine } = new Recording({ src: MP3 });
    const refusal = (set: () => void): string => {
      try {
        set();
      } catch (error) {
        return (error as DOMException).name;
      }
      return 'none';
    };
    expect(refusal(() => (engine.volume = 1.01))).to.equal('IndexSizeError');
    expect(refusal(() => (engine.volume = -0.01))).to.equal('IndexSizeError');
    expect(refusal(() => (engine.volume = NaN))).to.equal('TypeError');
    expect(refusal(() => (engine.playbackRate = 0))).to.equal('NotSupportedError');
    expect(refusal(() => (engine.playbackRate = 17))).to.equal('NotSupportedError');
    expect(refusal(() => (engine.playbackRate = NaN))).to.equal('TypeError');
    expect([engine.volume, engine.playbackRate]).to.eql([1, 1]);
  });

  describe('fade()', () => {
    const level = (): number => nodes.made[0]!.volume;

    it('lets the sound go while the volume stays, and brings it back after the pause', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.volume = 0.8;
      await recording.plays();
      recording.forget();
      recording.engine.fade(0.2);
      expect(level()).to.be.closeTo(0.8, ROUNDING);
      await until(() => level() < ROUNDING);
      expect(recording.engine.volume).to.equal(0.8);
      const paused = recording.next('pause');
      recording.engine.pause();
      await paused;
      expect(level()).to.be.closeTo(0.8, ROUNDING);
      expect(recording.count('volumechange')).to.equal(0);
    });

    it('ends where a volume is set, or the sound is paused, in the middle of it', async () => {
      const recording = new Recording({ src: MP3 });
      await recording.plays();
      recording.engine.fade(30);
      await until(() => level() < 1 - ROUNDING);
      recording.engine.volume = 0.9;
      expect(level()).to.be.closeTo(0.9, ROUNDING);
      recording.engine.fade(30);
      await until(() => level() < 0.9 - ROUNDING);
      recording.engine.volume = 0.9;
      expect(level()).to.be.closeTo(0.9, ROUNDING);
      recording.engine.fade(30);
      await until(() => level() < 0.9 - ROUNDING);
      const paused = recording.next('pause');
      recording.engine.pause();
      await paused;
      // Long enough for some steps of a fade that went on.
      await aTimeout(700);
      expect(level()).to.be.closeTo(0.9, ROUNDING);
    });
  });
});
