import { expect } from '@open-wc/testing';
import { findCueIndexAt, firstCueAfter, nextCueEdge, type TimedCue } from '../../src/domain/cue.js';

const cue = (startTime: number, endTime: number | null): TimedCue => ({ startTime, endTime });

describe('findCueIndexAt', () => {
  const cues = [cue(0, 10), cue(10, 20), cue(25, 30), cue(30, null)];

  it('finds the cue that starts at 0 at 0', () => {
    expect(findCueIndexAt(cues, 0)).to.equal(0);
  });

  it('takes the start of a span in and leaves its end out', () => {
    expect(findCueIndexAt(cues, 9.999)).to.equal(0);
    expect(findCueIndexAt(cues, 10)).to.equal(1);
    expect(findCueIndexAt(cues, 20)).to.equal(-1);
  });

  it('finds nothing in a gap, before the first, and among none', () => {
    expect(findCueIndexAt(cues, 22)).to.equal(-1);
    expect(findCueIndexAt([cue(5, 6)], 4.9)).to.equal(-1);
    expect(findCueIndexAt([], 0)).to.equal(-1);
    expect(findCueIndexAt(cues, NaN)).to.equal(-1);
  });

  it('lets a cue without an end last for ever', () => {
    expect(findCueIndexAt(cues, 1e9)).to.equal(3);
  });

  it('means the cue that started last where two overlap, and the other again after it', () => {
    const nested = [cue(0, 30), cue(5, 8)];
    expect([4, 5, 7.9, 8, 30].map((time) => findCueIndexAt(nested, time))).to.deep.equal([0, 1, 1, 0, -1]);
  });

  it('agrees with a plain search over a thousand cues', () => {
    const many = Array.from({ length: 1000 }, (_, index) => cue(index * 3, index * 3 + 2));
    for (let time = -1; time < 3010; time += 0.5) {
      const plain = many.findIndex(({ startTime, endTime }) => startTime <= time && time < endTime!);
      expect(findCueIndexAt(many, time), String(time)).to.equal(plain);
    }
  });
});

describe('firstCueAfter', () => {
  it('is the first cue that starts strictly later', () => {
    const cues = [cue(0, 1), cue(5, 6), cue(5, 7), cue(9, null)];
    expect([-1, 0, 4, 5, 9].map((time) => firstCueAfter(cues, time))).to.deep.equal([0, 1, 1, 3, 4]);
  });
});

describe('nextCueEdge', () => {
  const cues = [cue(0, 30), cue(5, 8), cue(40, null)];

  it('is the next start or end, whichever comes first', () => {
    expect([-1, 0, 5, 8, 30].map((time) => nextCueEdge(cues, time))).to.deep.equal([0, 5, 8, 30, 40]);
  });

  it('is never, once nothing more begins or ends', () => {
    expect(nextCueEdge(cues, 40)).to.equal(Infinity);
    expect(nextCueEdge([], 0)).to.equal(Infinity);
  });
});
