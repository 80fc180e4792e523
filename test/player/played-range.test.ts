import { expect } from '@open-wc/testing';
import { PlayedRange } from '../../src/player/played-range.js';

describe('a range that is played by itself', () => {
  it('holds the loop until it is over', () => {
    const engine = { loop: false };
    const range = new PlayedRange(engine);
    range.select(97);
    range.loop = true;
    expect(range.loop).to.equal(true);
    expect(engine.loop).to.equal(false);
    range.end = Infinity;
    expect(engine.loop).to.equal(true);
  });

  it('is no place of the listener’s, also where it has stopped', () => {
    const range = new PlayedRange({ loop: false });
    range.select(97);
    range.end = Infinity;
    expect(range.byItself).to.equal(true);
    range.select(Infinity);
    expect(range.byItself).to.equal(false);
  });
});
