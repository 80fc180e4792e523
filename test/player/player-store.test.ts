import { expect } from '@open-wc/testing';
import type { AudioError } from '../../src/engine/audio-engine.js';
import { ResilientEngine } from '../../src/engine/resilient-engine.js';
import { PlayerStore } from '../../src/player/player-store.js';

/** Imitated, for it takes two minutes to give up: what was given up hangs, until it is loaded again. */
class GivenUp extends ResilientEngine {
  #hangs = true;

  override get error(): AudioError | null {
    return this.#hangs ? { code: 2, message: '' } : null;
  }

  override load(): void {
    this.#hangs = false;
  }

  override play(): Promise<void> {
    return this.#hangs ? new Promise(() => {}) : Promise.resolve();
  }
}

describe('play() after an error', () => {
  it('waits no longer for what was given up', async () => {
    const store = new PlayerStore(new GivenUp(), new EventTarget());
    await store.play();
    expect(store.engine.error).to.be.null;
  });
});

describe('what a player begins with', () => {
  it('is its own: nobody changes that of another', () => {
    const { chapters, skipped } = new PlayerStore(new ResilientEngine(), new EventTarget()).state;
    for (const list of [chapters, skipped]) expect(() => (list as unknown[]).push(0)).to.throw(TypeError);
  });
});
