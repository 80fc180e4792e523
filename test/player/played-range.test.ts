import { expect } from '@open-wc/testing';
import { ResilientEngine } from '../../src/engine/resilient-engine.js';
import { PlayerStore } from '../../src/player/player-store.js';

const TONE = '/test/fixtures/audio/tone.mp3';

describe('a range that is played by itself', () => {
  let store: PlayerStore;

  beforeEach(() => {
    store = new PlayerStore(new ResilientEngine(), new EventTarget());
    store.setAudio(TONE);
  });

  afterEach(() => store.release());

  const heard = (): Promise<unknown> =>
    new Promise((resolve) => store.engine.addEventListener('pause', resolve, { once: true }));

  it('holds the loop until it is over', async () => {
    store.selectRange(1, 2);
    store.loop = true;
    expect(store.loop).to.equal(true);
    expect(store.engine.loop).to.equal(false);
    await store.play();
    await heard();
    expect(store.engine.loop).to.equal(false);
    const playing = store.play();
    // At once: the end of the recording may come before the event does.
    expect(store.engine.loop).to.equal(true);
    await playing;
  });

  it('has ended where the recording does, looping or not', async () => {
    store.selectRange(19, 30);
    store.loop = true;
    const ended = new Promise<boolean>((resolve) =>
      store.engine.addEventListener('ended', () => queueMicrotask(() => resolve(store.engine.ended)), { once: true }),
    );
    await store.play();
    expect(await ended).to.equal(true);
    await store.play();
    expect(store.currentTime).to.be.below(19);
  });

  it('is no place of the listener’s, also where it has stopped, until playback goes on from there or elsewhere', async () => {
    store.selectRange(1, 2);
    expect(store.positionToSave).to.be.null;
    await store.play();
    await heard();
    expect(store.state.range?.finished).to.equal(true);
    expect(store.positionToSave).to.be.null;
    await store.play();
    expect(store.positionToSave).to.be.within(2, 19);
    store.selectRange(1, 2);
    store.seek(3);
    expect(store.positionToSave).to.equal(3);
  });

  it('is none without an end', () => {
    store.selectRange(1, Infinity);
    expect(store.state.range).to.be.null;
    expect(store.positionToSave).to.equal(1);
  });
});
