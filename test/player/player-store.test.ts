import { expect } from '@open-wc/testing';
import type { AudioError } from '../../src/engine/audio-engine.js';
import { ResilientEngine } from '../../src/engine/resilient-engine.js';
import { PlayerStore } from '../../src/player/player-store.js';

/** Imitated: it takes two minutes to give up, and what was given up hangs. */
class GivenUp extends ResilientEngine {
  readonly calls: string[] = [];

  override get error(): AudioError | null {
    return this.calls.length === 0 ? { code: 2, message: '' } : null;
  }

  override load(): void {
    this.calls.push('load');
  }

  override play(): Promise<void> {
    this.calls.push('play');
    return Promise.resolve();
  }
}

describe('play() after an error', () => {
  it('loads again first, whoever calls it', async () => {
    const engine = new GivenUp();
    await new PlayerStore(engine, new EventTarget()).play();
    expect(engine.calls).to.deep.equal(['load', 'play']);
  });
});
