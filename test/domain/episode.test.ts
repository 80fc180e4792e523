import { expect } from '@open-wc/testing';
import { EMPTY_EPISODE, EMPTY_SOURCES, EpisodeError, normalizeEpisode } from '../../src/domain/episode.js';
import { readEpisode } from '../../src/domain/formats/json.js';

const read = (document: unknown) => readEpisode(document, 'https://example.test/');

describe('normalizeEpisode', () => {
  const sources = read({ duration: '1:30', chapters: [{ startTime: 0 }, { startTime: 60 }] });

  it('takes the hint of the document while the length is unknown or endless', () => {
    for (const unknown of [null, NaN, Infinity, 0, -1]) {
      const episode = normalizeEpisode(sources, unknown);
      expect(episode.duration).to.equal(90);
      expect(episode.chapters.at(-1)?.endTime).to.equal(90);
    }
  });

  it('believes the recording rather than the hint', () => {
    const episode = normalizeEpisode(sources, 75.12345);
    expect(episode.duration).to.equal(75.123);
    expect(episode.chapters.at(-1)?.endTime).to.equal(75.123);
  });

  it('forgets nothing when it is run again', () => {
    expect(normalizeEpisode(sources, 30).chapters).to.have.lengthOf(1);
    expect(normalizeEpisode(sources, 75).chapters).to.have.lengthOf(2);
  });

  it('keeps what a better length leaves as it was', () => {
    const quoted = read({
      chapters: [{ startTime: 0 }, { startTime: 60, quotes: [{ text: 'x' }] }],
      quotes: [{ text: 'y', startTime: 3, endTime: 5 }],
    });
    const before = normalizeEpisode(quoted, 90);
    const after = normalizeEpisode(quoted, 90.5, before);
    expect(after).to.deep.equal(normalizeEpisode(quoted, 90.5));
    expect(after.chapters[0]).to.equal(before.chapters[0]);
    expect(after.chapters[1]).not.to.equal(before.chapters[1]);
    expect(after.quotes[0]).to.equal(before.quotes[0]);
    const again = normalizeEpisode(quoted, 90.5, after);
    expect(again.chapters).to.equal(after.chapters);
    expect(again.quotes).to.equal(after.quotes);
  });

  it('keeps no entry in the place of another', () => {
    const one = normalizeEpisode(
      read([
        { startTime: 0, title: 'A' },
        { startTime: 1, title: 'B' },
      ]),
      9,
    );
    const other = read([{ startTime: 0, title: 'B' }, { startTime: 1, title: 'B' }, { startTime: 2 }]);
    expect(normalizeEpisode(other, 9, one)).to.deep.equal(normalizeEpisode(other, 9));
    const fewer = read([{ startTime: 0, title: 'A' }]);
    expect(normalizeEpisode(fewer, 1, one)).to.deep.equal(normalizeEpisode(fewer, 1));
  });

  it('lists warnings by entry, those about the whole document last', () => {
    const { warnings } = normalizeEpisode(read([{ startTime: 'x' }, null, { startTime: -1 }]), null);
    expect(warnings).to.deep.equal([
      { code: 'bad-start', index: 0 },
      { code: 'not-an-object', index: 1 },
      { code: 'bad-start', index: 2 },
      { code: 'no-chapters', index: null },
    ]);
  });

  it('gives an episode that is frozen through and through', () => {
    const episode = normalizeEpisode(
      read({
        chapters: [{ startTime: 0 }, null],
        quotes: [{ text: 'x' }],
        links: [{ title: 'x', url: '/' }],
        credits: [{ name: 'x' }],
        transcripts: [{ url: '/', type: 'text/vtt' }],
      }),
      null,
    );
    const lists = [
      episode.chapters,
      episode.quotes,
      episode.links,
      episode.credits,
      episode.transcripts,
      episode.warnings,
    ];
    for (const value of [episode, ...lists, ...lists.flat()]) expect(value).to.be.frozen;
    expect(lists.map(({ length }) => length)).to.deep.equal([1, 1, 1, 1, 1, 1]);
  });
});

describe('EMPTY_EPISODE', () => {
  it('has nothing, and nothing to complain of', () => {
    expect(normalizeEpisode(EMPTY_SOURCES, null)).to.deep.equal(EMPTY_EPISODE);
    expect(EMPTY_EPISODE).to.include({ title: null, duration: null });
    expect([...EMPTY_EPISODE.chapters, ...EMPTY_EPISODE.quotes, ...EMPTY_EPISODE.warnings]).to.deep.equal([]);
  });

  it('takes on the length of the recording', () => {
    expect(normalizeEpisode(EMPTY_SOURCES, 12).duration).to.equal(12);
  });
});

describe('EpisodeError', () => {
  it('says why by its code', () => {
    const cause = new Error('x');
    const error = new EpisodeError('network', 'No answer.', { cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ name: 'EpisodeError', code: 'network', message: 'No answer.', cause });
  });

  it('has its name where the page has made that of every error unchangeable', () => {
    const usual = { value: 'Error', configurable: true, enumerable: false };
    Object.defineProperty(Error.prototype, 'name', { ...usual, writable: false });
    try {
      expect(new EpisodeError('network', 'No answer.').name).to.equal('EpisodeError');
    } finally {
      Object.defineProperty(Error.prototype, 'name', { ...usual, writable: true });
    }
  });
});
