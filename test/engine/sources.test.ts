import { aTimeout, expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { Line } from '../support/line.js';
import { MP3, NO_AUDIO, OTHER, Recording } from './recording.js';

describe('HowlerEngine: sources', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  describe('preload', () => {
    it('"none" makes no audio element and asks for no byte before it has to', async () => {
      const line = await Line.open('test/fixtures/audio/tone.mp3');
      const { engine, events } = new Recording({ src: line.url, playbackRate: 1.5, muted: true });
      engine.volume = 0.5;
      engine.currentTime = 3;
      engine.pause();
      // To show that nothing comes.
      await aTimeout(300);
      expect(nodes.made.length).to.equal(0);
      expect(await line.requests()).to.be.empty;
      expect(events).to.not.include('loadstart');
      expect(engine.readyState).to.equal(0);
      expect(engine.duration).to.be.NaN;
      expect(engine.buffered.length).to.equal(0);
      expect(() => engine.buffered.start(0)).to.throw(DOMException);
    });

    it('"metadata" tells the duration by itself, as exact as the browser knows it', async () => {
      const recording = new Recording({ src: MP3, preload: 'metadata' });
      await recording.next('loadedmetadata');
      expect(nodes.made.length).to.equal(1);
      expect(nodes.made[0]!.preload).to.equal('metadata');
      expect(recording.engine.duration).to.equal(nodes.made[0]!.duration);
      expect(recording.engine.paused).to.be.true;
      await recording.plays();
    });

    it('"none" leaves the node that is played to load what it needs, and no more', async () => {
      const recording = new Recording({ src: MP3 });
      await recording.plays();
      expect(nodes.made[0]!.preload).to.equal('metadata');
    });

    it('loads what an address meant when it was set, whatever the page is called since', () => {
      const { pathname, search } = location;
      const recording = new Recording({ src: new URL(MP3).pathname.slice(1) });
      const meant = new URL(recording.engine.src, document.baseURI).href;
      history.pushState(null, '', '/elsewhere/');
      try {
        recording.engine.play().catch(() => {});
        expect(recording.engine.currentSrc).to.equal(meant);
        expect(nodes.made[0]!.src).to.equal(meant);
      } finally {
        history.replaceState(null, '', pathname + search);
      }
    });

    it('"auto" buffers without being asked', async () => {
      const recording = new Recording({ src: MP3, preload: 'auto' });
      await recording.until(({ buffered }) => buffered.length > 0 && buffered.end(0) > 1);
      expect(recording.engine.paused).to.be.true;
      // The node says so: how far it loads with `metadata` differs by browser.
      expect(nodes.made[0]!.preload).to.equal('auto');
    });

    it('"auto" counts for what is loaded already', async () => {
      const recording = new Recording({ src: MP3, preload: 'metadata' });
      await recording.next('loadedmetadata');
      recording.engine.preload = 'auto';
      expect(nodes.made[0]!.preload).to.equal('auto');
    });

    it('loads once, however much is set in one go', async () => {
      const recording = new Recording();
      recording.engine.preload = 'metadata';
      recording.engine.src = MP3;
      recording.engine.src = OTHER;
      recording.engine.crossOrigin = 'anonymous';
      await recording.next('loadedmetadata');
      expect(recording.count('loadstart')).to.equal(1);
      expect(recording.engine.duration).to.be.closeTo(10, 0.1);
      expect(nodes.made[0]!.crossOrigin).to.equal('anonymous');
    });

    it('begins when it is set late', async () => {
      const recording = new Recording({ src: MP3 });
      await aTimeout(0);
      recording.engine.preload = 'metadata';
      await recording.next('loadedmetadata');
    });
  });

  describe('another source', () => {
    it('stops the old one at once, and begins at 0 on the same node', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 8;
      await recording.plays();
      recording.forget();
      recording.engine.src = OTHER;
      expect(recording.engine.paused).to.be.true;
      expect(recording.engine.currentTime).to.equal(0);
      expect(recording.engine.duration).to.be.NaN;
      expect(recording.engine.readyState).to.equal(0);
      await aTimeout(0);
      expect(recording.events).to.eql(['pause']);
      await recording.plays();
      expect(recording.engine.duration).to.be.closeTo(10, 0.1);
      expect(recording.only('play', 'loadedmetadata')).to.have.members(['play', 'loadedmetadata']);
      expect(nodes.made.length).to.equal(1);
    });

    it('drops everything late from the old one, mid-load and mid-seek', async () => {
      const recording = new Recording({ src: NO_AUDIO });
      void recording.engine.play().catch(() => {});
      recording.engine.src = MP3;
      void recording.engine.play().catch(() => {});
      recording.engine.currentTime = 15;
      recording.engine.src = OTHER;
      await recording.plays();
      expect(recording.engine.error).to.be.null;
      expect(recording.engine.duration).to.be.closeTo(10, 0.1);
      expect(recording.engine.currentTime).to.be.below(5);
      expect(recording.count('error')).to.equal(0);
      expect(recording.count('loadedmetadata')).to.equal(1);
    });

    it('may be none', async () => {
      const recording = new Recording({ src: MP3, preload: 'metadata' });
      await recording.plays();
      recording.engine.src = '';
      await aTimeout(0);
      expect(recording.engine.paused).to.be.true;
      expect(nodes.made[0]!.hasAttribute('src')).to.be.false;
    });
  });

  describe('load()', () => {
    it('keeps the position of a paused recording', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 6;
      recording.engine.load();
      expect(recording.engine.currentTime).to.equal(6);
      await recording.next('loadedmetadata');
      recording.engine.load();
      expect(recording.engine.currentTime).to.equal(6);
      await recording.next('loadedmetadata');
      expect(recording.engine.currentTime).to.be.closeTo(6, 0.05);
      expect(recording.engine.paused).to.be.true;
      expect(recording.only('play', 'pause')).to.eql([]);
    });

    it('plays on from the same place where it played, and that is no event', async () => {
      const recording = new Recording({ src: MP3, playbackRate: 2 });
      recording.engine.currentTime = 6;
      await recording.plays();
      recording.forget();
      const playing = recording.next('playing');
      recording.engine.load();
      expect(recording.engine.paused).to.be.false;
      await playing;
      expect(recording.engine.currentTime).to.be.within(6, 16);
      await recording.reaches(6.2);
      expect(nodes.made[0]!.playbackRate).to.equal(2);
      expect(recording.only('play', 'pause', 'seeking', 'seeked')).to.eql([]);
    });

    it('tells of a pause when the browser will not let it play on', async () => {
      const recording = new Recording({ src: MP3 });
      await recording.plays();
      recording.forget();
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('Not now', 'NotAllowedError'));
      try {
        const paused = recording.next('pause');
        recording.engine.load();
        await paused;
      } finally {
        HTMLMediaElement.prototype.play = play;
      }
      expect(recording.engine.paused).to.be.true;
      expect(recording.only('play', 'pause', 'error')).to.eql(['pause']);
    });

    it('fails where a listener has gone meanwhile, the very start included', async () => {
      const recording = new Recording({ src: NO_AUDIO });
      const { engine } = recording;
      for (const time of [8, 0]) {
        engine.currentTime = 5;
        const failed = recording.next('error');
        engine.load();
        engine.currentTime = time;
        await failed;
        expect(engine.currentTime).to.equal(time);
      }
    });

    it('knows the length until the audio tells it again; another source has another', async () => {
      const recording = new Recording({ src: MP3 });
      const { engine } = recording;
      await recording.plays();
      const { duration } = engine;
      engine.load();
      expect(nodes.made[0]!.duration).to.be.NaN;
      expect(engine.duration).to.equal(duration);
      engine.dispose();
      expect(engine.duration).to.equal(duration);
      engine.src = OTHER;
      expect(engine.duration).to.be.NaN;
    });

    it('does nothing without a source', () => {
      new Recording().engine.load();
      expect(nodes.made.length).to.equal(0);
    });
  });
});
