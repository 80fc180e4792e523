import { expect } from '@open-wc/testing';
import { PositionClock, type PositionWatcher } from '../../src/player/position-clock.js';

/** A playhead on the wall clock. */
class Playhead {
  playbackRate = 1;
  running = false;
  #from = 0;
  #since = 0;

  get currentTime(): number {
    return this.running ? this.#from + ((performance.now() - this.#since) / 1000) * this.playbackRate : this.#from;
  }

  start(): void {
    this.#since = performance.now();
    this.running = true;
  }
}

/** Wants to be woken at each of `edges`, and notes when it was. */
function watcherOf(edges: number[]): PositionWatcher & { seen: number[] } {
  const seen: number[] = [];
  return {
    seen,
    position: (time) => seen.push(time),
    nextChange: (time) => edges.find((edge) => edge > time) ?? Infinity,
  };
}

const reached = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

describe('PositionClock', () => {
  it('tells a new watcher the position at once', () => {
    const watcher = watcherOf([]);
    new PositionClock(new Playhead()).watch(watcher);
    expect(watcher.seen).to.deep.equal([0]);
  });

  it('wakes at the next change, once for each, and sleeps between', async () => {
    const playhead = new Playhead();
    const clock = new PositionClock(playhead);
    const watcher = watcherOf([0.05, 0.1]);
    clock.watch(watcher);
    playhead.start();
    clock.sync();
    await reached(() => playhead.currentTime > 0.2);
    const [first, second, ...more] = watcher.seen.filter((time) => time >= 0.05);
    expect(first).to.be.within(0.05, 0.09);
    expect(second).to.be.within(0.1, 0.14);
    expect(more).to.deep.equal([]);
  });

  it('wakes in the time of the listener: at double speed after half as long', async () => {
    const playhead = new Playhead();
    playhead.playbackRate = 2;
    const clock = new PositionClock(playhead);
    const watcher = watcherOf([0.2]);
    clock.watch(watcher);
    const since = performance.now();
    playhead.start();
    clock.sync();
    await reached(() => watcher.seen.some((time) => time >= 0.2));
    expect(performance.now() - since).to.be.lessThan(200);
  });

  it('runs nothing while the playhead stands still', async () => {
    const playhead = new Playhead();
    const clock = new PositionClock(playhead);
    const watcher = watcherOf([0.01]);
    clock.watch(watcher);
    clock.sync();
    const since = performance.now();
    await reached(() => performance.now() - since > 60);
    expect(watcher.seen).to.deep.equal([0, 0]);
  });

  it('tells nothing to a watcher that has left', async () => {
    const playhead = new Playhead();
    const clock = new PositionClock(playhead);
    const gone = watcherOf([0.02]);
    const stays = watcherOf([0.04]);
    const leave = clock.watch(gone);
    clock.watch(stays);
    playhead.start();
    clock.sync();
    leave();
    const before = gone.seen.length;
    await reached(() => stays.seen.some((time) => time >= 0.04));
    expect(gone.seen).to.have.lengthOf(before);
  });
});
