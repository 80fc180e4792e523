import { expect } from '@open-wc/testing';
import { readEpisode } from '../../src/domain/formats/json.js';
import { KnownEpisode } from '../../src/player/known-episode.js';
import { INITIAL_STATE } from '../../src/player/player-state.js';

const document = { duration: 60, chapters: [{ startTime: 0 }, { startTime: 10 }, { startTime: 20, toc: false }] };

describe('what is known of an episode', () => {
  let known: KnownEpisode;

  beforeEach(() => {
    known = new KnownEpisode();
    known.sources = readEpisode(document, 'https://example.com/');
  });

  it('takes the audio’s length before the page’s, and that before the document’s', () => {
    expect(known.settle(NaN, 0, INITIAL_STATE).duration).to.equal(60);
    known.durationHint = 50;
    expect(known.settle(NaN, 0, INITIAL_STATE).duration).to.equal(50);
    expect(known.settle(40, 0, INITIAL_STATE).duration).to.equal(40);
    expect(known.settle(Infinity, 0, INITIAL_STATE).duration).to.equal(Infinity);
  });

  it('lists the chapters that are to be listed, and finds the one under the playhead', () => {
    const { chapters, chapterIndex } = known.settle(NaN, 12, INITIAL_STATE);
    expect(chapters.map(({ startTime }) => startTime)).to.deep.equal([0, 10]);
    expect(chapterIndex).to.equal(1);
    expect(known.locator.nextEdge(0)).to.equal(10);
  });

  it('keeps each chapter that is the same with a better length', () => {
    const before = { ...INITIAL_STATE, ...known.settle(NaN, 0, INITIAL_STATE) };
    const after = known.settle(61, 0, before);
    expect(after.episode).not.to.equal(before.episode);
    expect(after.chapters[0]).to.equal(before.chapters[0]);
  });
});
