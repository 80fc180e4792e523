import { expect } from '@open-wc/testing';
import { AudioNodes } from '../support/audio-nodes.js';
import { ENGINE } from '../support/engine.js';
import { MP3, OTHER, Recording } from './recording.js';

const SEEK = ['seeking', 'timeupdate', 'seeked'] as const;

describe('HowlerEngine: seeking', () => {
  let nodes: AudioNodes;
  beforeEach(() => (nodes = new AudioNodes()));
  afterEach(() => nodes.restore());

  /** Where the first sound came from, in seconds. The browser writes it down when it has time to. */
  const playedFrom = async (recording: Recording): Promise<number> => {
    await recording.until(() => nodes.begun < Infinity);
    return nodes.begun;
  };

  for (const [place, before] of [
    ['at', 0],
    ['just before', 0.03],
  ] as const) {
    it(`${place} the end, goes elsewhere before the sound can end, however soon`, async () => {
      const recording = new Recording({ src: MP3, preload: 'auto' });
      await recording.until(({ duration, buffered }) => duration > 19 && buffered.length > 0 && buffered.end(0) > 19);
      const landed = recording.next('seeked');
      recording.engine.currentTime = recording.engine.duration - before;
      await landed;
      recording.engine.currentTime = 3;
      expect(recording.engine.ended).to.be.false;
      await recording.plays();
      expect(await playedFrom(recording)).to.be.closeTo(3, 0.05);
    });
  }

  describe('before anything is loaded', () => {
    it('keeps the position without a request, and tells of it', async () => {
      const recording = new Recording({ src: MP3 });
      const seeked = recording.next('seeked');
      recording.engine.currentTime = 12;
      expect(recording.engine.currentTime).to.equal(12);
      await seeked;
      expect(recording.events).to.eql([...SEEK]);
      expect(recording.engine.seeking).to.be.false;
      expect(nodes.made.length).to.equal(0);
    });

    it('plays from there, with no sound of the beginning and no further event', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 12;
      await recording.next('seeked');
      recording.forget();
      await recording.plays();
      expect(recording.engine.currentTime).to.be.within(12, 17);
      expect(await playedFrom(recording)).to.be.closeTo(12, 0.05);
      expect(recording.only('seeking', 'seeked', 'pause')).to.eql([]);
    });

    it('tells of playing once the playhead is there, and not on its way', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 12;
      const playing = recording.next('playing').then(() => nodes.made[0]!.seeking);
      const played = recording.engine.play();
      // As Chromium does now and then on a busy machine.
      nodes.made[0]!.addEventListener('seeking', ({ target }) => target!.dispatchEvent(new Event('playing')));
      await played;
      expect(await playing).to.be.false;
      expect(recording.engine.currentTime).to.be.within(12, 17);
    });

    it('has nothing to play before it is there, whatever the browser has of the beginning', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 12;
      const played = recording.plays();
      const onTheWay = new Promise<number>((resolve) => {
        nodes.made[0]!.addEventListener('seeking', () => resolve(recording.engine.readyState));
      });
      expect(await onTheWay).to.equal(HTMLMediaElement.HAVE_METADATA);
      await played;
      expect(recording.engine.readyState).to.be.at.least(HTMLMediaElement.HAVE_FUTURE_DATA);
    });

    it('takes a position that was asked for before there was a source', async () => {
      const recording = new Recording();
      recording.engine.currentTime = 5;
      recording.engine.src = MP3;
      await recording.plays();
      expect(await playedFrom(recording)).to.be.closeTo(5, 0.05);
    });

    it('ends within the recording', async () => {
      const recording = new Recording({ src: MP3, preload: 'metadata' });
      recording.engine.currentTime = 100;
      await recording.next('loadedmetadata');
      expect(recording.engine.currentTime).to.be.closeTo(20, 0.1);
    });
  });

  describe('while loading', () => {
    it('goes to the last position asked for', async () => {
      const recording = new Recording({ src: MP3 });
      const playing = recording.next('playing');
      void recording.engine.play();
      recording.engine.currentTime = 4;
      recording.engine.currentTime = 9;
      expect(recording.engine.currentTime).to.equal(9);
      await playing;
      await recording.reaches(9.05);
      expect(await playedFrom(recording)).to.be.closeTo(9, 0.05);
      expect(recording.only('seeking', 'seeked')).to.eql(['seeking', 'seeked', 'seeking', 'seeked']);
    });

    it('goes to 0 when that is asked for last', async () => {
      const recording = new Recording({ src: MP3 });
      recording.engine.currentTime = 9;
      void recording.engine.play();
      recording.engine.currentTime = 0;
      expect(recording.engine.currentTime).to.equal(0);
      await recording.reaches(0.05);
      expect(recording.engine.currentTime).to.be.below(5);
    });
  });

  for (const playing of [false, true]) {
    describe(playing ? 'while playing' : 'while paused', () => {
      /** How far it may have come when it is looked at: what plays goes on before a late event is heard. Seconds. */
      const slack = playing ? 3 : 0.1;
      let recording: Recording;
      beforeEach(async () => {
        recording = new Recording({ src: MP3 });
        recording.engine.currentTime = 7;
        await recording.plays();
        if (playing) return;
        const paused = recording.next('pause');
        recording.engine.pause();
        await paused;
      });

      for (const position of [0, 3, 15]) {
        it(`lands at ${position}`, async () => {
          recording.forget();
          const seeked = recording.next('seeked');
          recording.engine.currentTime = position;
          expect(recording.engine.currentTime).to.equal(position);
          expect(recording.engine.seeking).to.be.true;
          await seeked;
          expect(recording.engine.currentTime).to.be.within(position - 0.001, position + slack);
          expect(recording.engine.seeking).to.be.false;
          expect(recording.engine.paused).to.equal(!playing);
          expect(recording.only(...SEEK, 'play', 'pause', 'ended')).to.eql([...SEEK]);
          // After one seek in a hundred WebKitGTK stands still for good; to bring the sound back is not this engine's part.
          if (playing && ENGINE !== 'webkit') await recording.reaches(position + 0.1);
          expect(recording.only('play', 'pause')).to.eql([]);
        });
      }

      it('goes to the very start for a position before it', async () => {
        const seeked = recording.next('seeked');
        recording.engine.currentTime = -5;
        await seeked;
        expect(recording.engine.currentTime).to.be.below(slack);
      });

      it('goes to the end for a position past it', async () => {
        const seeked = recording.next('seeked');
        recording.engine.currentTime = 99;
        expect(recording.engine.currentTime).to.equal(recording.engine.duration);
        await seeked;
        expect(recording.engine.currentTime).to.be.closeTo(recording.engine.duration, 0.1);
      });

      it('rides out a storm: one native seek at a time, one seeked, at exactly the last position', async () => {
        recording.forget();
        const [node] = nodes.made;
        let native = 0;
        node!.addEventListener('seeking', () => native++);
        const seeked = recording.next('seeked');
        for (let step = 0; step < 40; step++) {
          recording.engine.currentTime = step / 4;
          if (step % 4 === 3) await Promise.resolve();
        }
        recording.engine.currentTime = 13.5;
        await seeked;
        expect(recording.engine.currentTime).to.be.within(13.499, 13.5 + slack);
        expect(recording.count('seeking')).to.equal(41);
        expect(recording.count('seeked')).to.equal(1);
        expect(native).to.be.within(1, 2);
        expect(recording.only('play', 'pause')).to.eql([]);
      });
    });
  }

  it('leaves the end behind', async () => {
    const recording = new Recording({ src: OTHER });
    recording.engine.currentTime = 9.2;
    const ended = recording.next('ended');
    void recording.engine.play();
    // At once: a later seek lands in WebKitGTK only when it is played again.
    await ended;
    const seeked = recording.next('seeked');
    recording.engine.currentTime = 2;
    expect(recording.engine.ended).to.be.false;
    await seeked;
    expect(recording.engine.paused).to.be.true;
    expect(recording.engine.currentTime).to.be.closeTo(2, 0.05);
  });

  it('refuses what is no time, as the platform does', () => {
    const { engine } = new Recording({ src: MP3 });
    expect(() => (engine.currentTime = NaN)).to.throw(TypeError);
    expect(() => (engine.currentTime = Infinity)).to.throw(TypeError);
    expect(engine.currentTime).to.equal(0);
  });
});
