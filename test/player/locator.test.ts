import { expect } from '@open-wc/testing';
import { normalizeEpisode } from '../../src/domain/episode.js';
import { readEpisode } from '../../src/domain/formats/json.js';
import { Locator } from '../../src/player/locator.js';

function locatorOf(document: unknown, duration: number): Locator {
  const known = Number.isFinite(duration) ? duration : null;
  return new Locator(normalizeEpisode(readEpisode(document, 'https://example.com/'), known), duration);
}

describe('Locator', () => {
  const document = {
    version: '1.2.0',
    chapters: [
      { startTime: 0, endTime: 10, title: 'A' },
      { startTime: 4, title: 'Silent', toc: false, img: 'silent.jpg' },
      { startTime: 20, title: 'B', img: 'b.jpg' },
    ],
    quotes: [{ text: 'Words', startTime: 5, endTime: 6 }],
  };
  const locator = locatorOf(document, 60);
  const chapterAt = (time: number): number => locator.at(time).chapterIndex;

  it('counts the listed chapters, in half-open spans', () => {
    expect([0, 9.999, 10, 19.999, 20].map(chapterAt)).to.deep.equal([0, 0, -1, -1, 1]);
  });

  it('finds the quote being spoken, and the picture of a hidden chapter', () => {
    expect(locator.at(5)).to.deep.equal({ chapterIndex: 0, quoteIndex: 0, picture: 'https://example.com/silent.jpg' });
    expect(locator.at(6).quoteIndex).to.equal(-1);
  });

  it('stays in the last chapter at the very end of the recording', () => {
    expect(chapterAt(60)).to.equal(1);
    expect(locator.at(60).picture).to.equal('https://example.com/b.jpg');
    expect(locatorOf({ chapters: [{ startTime: 0, endTime: 50 }] }, 60).at(60).chapterIndex).to.equal(-1);
  });

  it('tells where something else comes next', () => {
    expect([0, 4, 5, 6, 10, 20, 60].map((time) => locator.nextEdge(time))).to.deep.equal([
      4,
      5,
      6,
      10,
      20,
      60,
      Infinity,
    ]);
  });
});
