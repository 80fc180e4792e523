import { expect } from '@open-wc/testing';
import { listedChapters, normalizeChapters, type Chapter, type ChapterSource } from '../../src/domain/chapters.js';

const source = (index: number, fields: Partial<ChapterSource> & { startTime: number }): ChapterSource => ({
  index,
  endTime: null,
  title: `Chapter ${index}`,
  url: null,
  image: null,
  hidden: false,
  unitless: Number.isInteger(fields.startTime),
  ...fields,
});

const spans = (chapters: readonly Chapter[]) => chapters.map(({ startTime, endTime }) => [startTime, endTime]);
const codes = ({ warnings }: ReturnType<typeof normalizeChapters>) => warnings.map(({ code, index }) => [code, index]);

describe('normalizeChapters', () => {
  const sources = [source(0, { startTime: 0 }), source(1, { startTime: 60 }), source(2, { startTime: 120 })];

  it('gives other results as the recording turns out shorter or longer', () => {
    const ends = [null, 100, 130].map((duration) => spans(normalizeChapters(sources, duration).chapters).at(-1));
    expect(ends).to.deep.equal([
      [120, null],
      [60, 100],
      [120, 130],
    ]);
  });

  it('leaves what it is given as it is', () => {
    const frozen = Object.freeze(sources.map((row) => Object.freeze({ ...row })));
    normalizeChapters(frozen, 100);
    expect(frozen).to.deep.equal(sources);
  });

  it('gives frozen chapters', () => {
    const { chapters } = normalizeChapters(sources, null);
    expect(chapters).to.be.frozen;
    expect(chapters[0]).to.be.frozen;
  });

  it('invents no chapter at 0', () => {
    expect(spans(normalizeChapters([source(0, { startTime: 95 })], 120).chapters)).to.deep.equal([[95, 120]]);
  });

  it('closes a gap up to the end of the recording as it does between two chapters', () => {
    const rows = [source(0, { startTime: 0, endTime: 59.95 })];
    expect(spans(normalizeChapters(rows, 60).chapters)).to.deep.equal([[0, 60]]);
    expect(spans(normalizeChapters(rows, 70).chapters)).to.deep.equal([[0, 59.95]]);
  });

  it('takes milliseconds for what they are even past a week of seconds', () => {
    const rows = [source(0, { startTime: 0 }), source(1, { startTime: 3_000_000, endTime: 3_100_000 })];
    const result = normalizeChapters(rows, 3600);
    expect(spans(result.chapters)).to.deep.equal([
      [0, 3000],
      [3000, 3100],
    ]);
    expect(codes(result)).to.deep.equal([['unit-ms', null]]);
  });

  it('takes milliseconds for what they are up to the very end, whatever the length', () => {
    const rows = [0, 500, 1001].map((startTime, index) => source(index, { startTime }));
    const result = normalizeChapters(rows, 1.001);
    expect(spans(result.chapters)).to.deep.equal([
      [0, 0.5],
      [0.5, 1.001],
    ]);
    expect(codes(result)).to.deep.equal([
      ['unit-ms', null],
      ['after-end', 2],
    ]);
  });

  it('drops a start past a week while nothing tells the unit', () => {
    const result = normalizeChapters([source(0, { startTime: 0 }), source(1, { startTime: 3_000_000 })], null);
    expect(spans(result.chapters)).to.deep.equal([[0, null]]);
    expect(codes(result)).to.deep.equal([['bad-start', 1]]);
  });

  it('ignores an end past a week, which no recording reaches', () => {
    const result = normalizeChapters([source(0, { startTime: 0, endTime: 1e9 })], null);
    expect(spans(result.chapters)).to.deep.equal([[0, null]]);
    expect(codes(result)).to.deep.equal([['bad-end', 0]]);
  });

  it('cuts an end past a week to the next start and to the end of the recording', () => {
    const rows = [source(0, { startTime: 0, endTime: 1e9 }), source(1, { startTime: 10, endTime: Infinity })];
    const result = normalizeChapters(rows, 60);
    expect(spans(result.chapters)).to.deep.equal([
      [0, 10],
      [10, 60],
    ]);
    expect(codes(result)).to.deep.equal([['overlap', 0]]);
  });

  it('says where none is left', () => {
    const rows = [source(0, { startTime: 60 }), source(1, { startTime: 70 })];
    expect(codes(normalizeChapters(rows, 60))).to.deep.equal([
      ['after-end', 0],
      ['after-end', 1],
      ['no-chapters', null],
    ]);
    expect(codes(normalizeChapters(rows, 65))).to.deep.equal([['after-end', 1]]);
    expect(codes(normalizeChapters([], 60))).to.deep.equal([]);
  });

  it('keeps seconds where one start has a unit', () => {
    const rows = [source(0, { startTime: 0.5 }), source(1, { startTime: 95_000 })];
    expect(codes(normalizeChapters(rows, 240))).to.deep.equal([['after-end', 1]]);
  });

  it('does not let a hidden chapter end a listed one, and ends a hidden one at whatever comes next', () => {
    const rows = [
      source(0, { startTime: 0 }),
      source(1, { startTime: 10, hidden: true, endTime: 40 }),
      source(2, { startTime: 30 }),
    ];
    const result = normalizeChapters(rows, 60);
    expect(spans(result.chapters)).to.deep.equal([
      [0, 30],
      [10, 30],
      [30, 60],
    ]);
    expect(codes(result)).to.deep.equal([['overlap', 1]]);
  });

  it('takes of an earlier chapter with the same start all that the later one lacks but its title', () => {
    const earlier = { url: 'https://example.com/', image: 'https://example.com/1.png', endTime: 8 };
    const { chapters } = normalizeChapters(
      [source(0, { startTime: 5, ...earlier }), source(1, { startTime: 5, title: null })],
      60,
    );
    expect(chapters).to.deep.equal([{ startTime: 5, title: null, hidden: false, ...earlier }]);
  });

  it('tells which chapter each entry became, also where two became one', () => {
    const rows = [source(0, { startTime: 5 }), source(1, { startTime: 5 }), source(2, { startTime: 700 })];
    const { chapters, chapterOf } = normalizeChapters(rows, 60);
    expect(chapters).to.have.lengthOf(1);
    expect(chapters[0]?.title).to.equal('Chapter 1');
    expect([0, 1, 2].map((entry) => chapterOf.get(entry))).to.deep.equal([chapters[0], chapters[0], undefined]);
  });
});

describe('listedChapters', () => {
  it('leaves the hidden ones out', () => {
    const { chapters } = normalizeChapters(
      [source(0, { startTime: 0, hidden: true }), source(1, { startTime: 1 })],
      null,
    );
    expect(spans(listedChapters(chapters))).to.deep.equal([[1, null]]);
  });
});
