import { expect } from '@open-wc/testing';
import { EarlyEnd } from '../../src/engine/early-end.js';

describe('EarlyEnd', () => {
  it('takes an end far from where the sound was for a lost connection', () => {
    const ends = new EarlyEnd();
    ends.reached(30);
    expect(ends.isEarly(3600, 1)).to.be.true;
  });

  it('lets a recording end where it ends', () => {
    const ends = new EarlyEnd();
    ends.reached(3599.5);
    expect(ends.isEarly(3600, 1)).to.be.false;
  });

  it('believes the second end at the same place: the file is shorter than it says', () => {
    const ends = new EarlyEnd();
    ends.reached(30);
    expect(ends.isEarly(3600, 1)).to.be.true;
    expect(ends.isEarly(3600, 1)).to.be.true;
    ends.reported();
    ends.reached(30.4);
    expect(ends.isEarly(3600, 1)).to.be.false;
  });

  it('does not believe it once sound has run beyond it, and does if the playhead was only sent there', () => {
    for (const ran of [true, false]) {
      const ends = new EarlyEnd();
      ends.reached(30);
      ends.reported();
      ends.reached(40);
      if (ran) ends.ran(40);
      ends.reached(30);
      ends.ran(30);
      expect(ends.isEarly(3600, 1)).to.equal(ran);
    }
  });

  it('does not believe an end elsewhere', () => {
    const ends = new EarlyEnd();
    for (const place of [30, 300, 3000]) {
      ends.reached(place);
      expect(ends.isEarly(3600, 1)).to.be.true;
      ends.reported();
    }
  });

  it('says nothing of a recording without a known length', () => {
    const ends = new EarlyEnd();
    ends.reached(30);
    expect(ends.isEarly(NaN, 1)).to.be.false;
  });
});
