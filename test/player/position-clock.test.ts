import { expect } from '@open-wc/testing';
import { PositionClock, type PositionWatcher } from '../../src/player/position-clock.js';
import { until } from '../support/until.js';

/** A playhead on the wall clock. */
class Playhead {
  playbackRate = 1;
  moving = false;
  #from = 0;
  #since = 0;

  get currentTime(): number {
    return this.moving ? this.#from + ((performance.now() - this.#since) / 1000) * this.playbackRate : this.#from;
  }

  start(): void {
    this.#since = performance.now();
    this.moving = true;
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

describe('PositionClock', () => {
  it('tells a new watcher the position at once', () => {
    const watcher = watcherOf([]);
    new PositionClock(new Playhead()).watch(watcher);
    expect(watcher.seen).to.deep.equal([0]);
  });

  it('wakes at the next change, once for each, and sleeps between', async () => {
    const playhead = new Playhead();
    const clock = new PositionClock(playhead);
    const changes = 3;
    const apart = 0.1;
    let due = apart;
    let wakes = 0;
    let needless = 0;
    clock.watch({
      position: (time) => {
        if (time < due) {
          needless += 1;
          return;
        }
        wakes += 1;
        // From where it woke: on a busy machine that may be behind the place where the next one would have been.
        due = wakes < changes ? time + apart : Infinity;
      },
      nextChange: () => due,
    });
    playhead.start();
    clock.sync();
    needless = 0;
    await until(() => wakes === changes);
    const last = playhead.currentTime;
    // To show that nothing comes after the last.
    await until(() => playhead.currentTime > last + apart);
    // A browser that rounds its clock may ring a fraction early, once for each. Frames come six times as often.
    expect(needless).to.be.at.most(changes);
  });

  it('tells a change that comes right after the place before it was told', async () => {
    const places = [0.039];
    const clock = new PositionClock({
      playbackRate: 1,
      moving: true,
      get currentTime(): number {
        return places.pop() ?? 0.041;
      },
    });
    const watcher = watcherOf([0.04]);
    clock.watch(watcher);
    await until(() => watcher.seen.length > 1);
    expect(watcher.seen).to.deep.equal([0.039, 0.041]);
  });

  it('wakes in the time of the listener: at double speed after half as long', async () => {
    const begin = performance.now();
    /** Each rate, and after how many seconds on the wall it was woken. */
    const woken: [rate: number, seconds: number][] = [];
    for (const rate of [1, 2]) {
      const playhead = new Playhead();
      playhead.playbackRate = rate;
      const clock = new PositionClock(playhead);
      clock.watch({
        position: (time) => time >= 1 && woken.push([rate, (performance.now() - begin) / 1000]),
        nextChange: (time) => (time < 1 ? 1 : Infinity),
      });
      playhead.start();
      clock.sync();
    }
    await until(() => woken.length === 2);
    expect(woken.map(([rate]) => rate)).to.deep.equal([2, 1]);
    for (const [rate, seconds] of woken) expect(seconds, `rate ${rate}`).to.be.at.least(0.99 / rate);
  });

  it('runs nothing while the playhead stands still', async () => {
    const playhead = new Playhead();
    const clock = new PositionClock(playhead);
    const watcher = watcherOf([0.01]);
    clock.watch(watcher);
    clock.sync();
    const since = performance.now();
    // To show that nothing comes.
    await until(() => performance.now() - since > 60);
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
    await until(() => stays.seen.some((time) => time >= 0.04));
    expect(gone.seen).to.have.lengthOf(before);
  });
});
