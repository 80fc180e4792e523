import { expect } from '@open-wc/testing';
import { formatMediaFragment, parseHash, parseMediaFragment, writeHash } from '../../src/domain/media-fragment.js';
import mediaFragments from '../fixtures/corpus/media-fragments.json' with { type: 'json' };

describe('parseMediaFragment', () => {
  for (const { id, fragment, want } of mediaFragments.cases) {
    it(`reads ${fragment} as ${want}${id ? ` (${id})` : ''}`, () => {
      const cue = parseMediaFragment(fragment);
      expect(cue ? [cue.startTime, cue.endTime] : 'ignored').to.deep.equal(want);
    });
  }

  it('reads what browsers and messengers escape', () => {
    expect(parseMediaFragment('t=npt%3A10%2C20')).to.deep.equal({ startTime: 10, endTime: 20 });
    expect(parseMediaFragment('t=%E0%A4%A')).to.equal(null);
  });

  it('ignores a third time', () => {
    expect(parseMediaFragment('t=1,2,3')).to.equal(null);
  });
});

describe('formatMediaFragment', () => {
  it('writes a moment and a range, to the millisecond', () => {
    expect(formatMediaFragment(0)).to.equal('t=0');
    expect(formatMediaFragment(83)).to.equal('t=83');
    expect(formatMediaFragment(83, 97)).to.equal('t=83,97');
    expect(formatMediaFragment(45.68400001, null)).to.equal('t=45.684');
  });

  it('is read as it was meant', () => {
    expect(parseMediaFragment(formatMediaFragment(12.5, 20.25))).to.deep.equal({ startTime: 12.5, endTime: 20.25 });
  });
});

describe('a link to a moment', () => {
  const moment = { startTime: 83, endTime: null };

  it('speaks to the first player in the page', () => {
    expect(parseHash('#t=83')).to.deep.equal({ id: null, cue: moment });
    expect(parseHash('#x=1&t=83')).to.deep.equal({ id: null, cue: moment });
  });

  it('speaks to the player it names', () => {
    expect(parseHash('#episode-2&t=1:23')).to.deep.equal({ id: 'episode-2', cue: moment });
    expect(parseHash('#%C3%A9pisode&t=83')).to.deep.equal({ id: 'épisode', cue: moment });
  });

  it('is none without a valid time', () => {
    for (const hash of ['', '#', '#episode-2', '#t=', '#t=x', '#episode-2&t=9,3'])
      expect(parseHash(hash), hash).to.equal(null);
  });

  it('is written with and without a name', () => {
    expect(writeHash('', { id: null, cue: moment })).to.equal('#t=83');
    expect(writeHash('#', { id: 'p', cue: { startTime: 83, endTime: 97 } })).to.equal('#p&t=83,97');
  });

  it('takes the place of an older one', () => {
    expect(writeHash('#old&t=5', { id: null, cue: moment })).to.equal('#t=83');
    expect(writeHash('#t=5&t=6', { id: 'p', cue: moment })).to.equal('#p&t=83');
  });

  it('keeps the other parts of the hash, and none of them becomes a name', () => {
    expect(writeHash('#theme=dark&t=5', { id: 'p', cue: moment })).to.equal('#p&t=83&theme=dark');
    const hash = writeHash('#section-2', { id: null, cue: moment });
    expect(hash).to.equal('#t=83&section-2');
    expect(parseHash(hash)?.id).to.equal(null);
  });

  it('comes back as it was written', () => {
    for (const id of [null, 'episode-2', 'é & à']) {
      expect(parseHash(writeHash('#a=b', { id, cue: moment }))).to.deep.equal({ id, cue: moment });
    }
  });
});
