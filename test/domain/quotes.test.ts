import { expect } from '@open-wc/testing';
import { findCueIndexAt } from '../../src/domain/cue.js';
import { normalizeEpisode } from '../../src/domain/episode.js';
import { readEpisode } from '../../src/domain/formats/json.js';
import { timedQuotes } from '../../src/domain/quotes.js';

const quotesOf = (document: object, duration: number | null = null) =>
  normalizeEpisode(readEpisode({ chapters: [], ...document }, 'https://example.test/'), duration);

describe('normalizeQuotes', () => {
  const chapters = [
    { startTime: 0, quotes: [{ text: 'All of A.' }] },
    { startTime: 30, quotes: [{ text: 'All of B, as its time is past the end.', startTime: 99 }] },
  ];

  it('lets a quote without a time last as long as the chapter it is written in', () => {
    const { quotes, warnings } = quotesOf({ chapters }, 60);
    expect(quotes.map(({ startTime, endTime, chapterIndex }) => [startTime, endTime, chapterIndex])).to.deep.equal([
      [0, 30, 0],
      [30, 60, 1],
    ]);
    expect(warnings).to.deep.equal([{ code: 'bad-quote-time', index: 0 }]);
  });

  it('ends a quote that stands before or between the chapters where the next one starts', () => {
    const gaps = [
      { startTime: 10, endTime: 20 },
      { startTime: 60, endTime: 90 },
    ];
    const spoken = [2, 30, 95].map((startTime) => ({ text: `At ${startTime}.`, startTime }));
    const { quotes } = quotesOf({ chapters: gaps, quotes: spoken }, 100);
    expect(quotes.map(({ startTime, endTime, chapterIndex }) => [startTime, endTime, chapterIndex])).to.deep.equal([
      [2, 10, null],
      [30, 60, null],
      [95, 100, null],
    ]);
  });

  it('keeps a quote whose chapter is dropped, without a time', () => {
    const [quote] = quotesOf({ chapters: [{ startTime: 'x', quotes: [{ text: 'Kept.' }] }] }).quotes;
    expect(quote).to.include({ text: 'Kept.', startTime: null, endTime: null, chapterIndex: null });
  });

  it('counts the listed chapters', () => {
    const { quotes } = quotesOf({
      chapters: [{ startTime: 0, toc: false }, { startTime: 5 }],
      quotes: [
        { text: 'Early.', startTime: 1 },
        { text: 'Late.', startTime: 6 },
      ],
    });
    expect(quotes.map(({ chapterIndex }) => chapterIndex)).to.deep.equal([null, 0]);
  });

  it('lets a quote that says its end go on into the next chapter, not past the recording', () => {
    const quotes = [{ text: 'Long.', startTime: 20, endTime: 500 }];
    expect(quotesOf({ chapters, quotes }, 60).quotes.find(({ text }) => text === 'Long.')?.endTime).to.equal(60);
  });

  it('keeps paragraphs, and no other line ends', () => {
    const [quote] = quotesOf({ quotes: [{ text: ' One\nline.\r\n \r\nAnother\u0000. ' }] }).quotes;
    expect(quote?.text).to.equal('One line.\n\nAnother.');
  });

  it('cuts a text that is too long, and says so', () => {
    const { quotes, warnings } = quotesOf({ quotes: [{ text: 'x'.repeat(5001) }, { text: 'y'.repeat(5000) }] });
    expect(quotes.map(({ text }) => text.length)).to.deep.equal([5000, 5000]);
    expect(warnings).to.deep.include({ code: 'long-quote', index: 0 });
    expect(warnings).to.not.deep.include({ code: 'long-quote', index: 1 });
  });

  it('takes three hundred, those inside chapters first', () => {
    const some = Array.from({ length: 299 }, () => ({ text: 'x' }));
    const { quotes, warnings } = quotesOf({ chapters: [{ startTime: 0, quotes: some }], quotes: [...some] });
    expect(quotes).to.have.lengthOf(300);
    expect(warnings).to.deep.include({ code: 'too-many', index: 1 });
  });

  it('gives every quote an id of its own', () => {
    const { quotes } = quotesOf({ quotes: ['q2', undefined, 'q2', undefined].map((id) => ({ id, text: 'x' })) });
    expect(quotes.map(({ id }) => id)).to.deep.equal(['q2', 'q1', 'q3', 'q4']);
  });
});

describe('timedQuotes', () => {
  it('has the same indexes as all quotes, and finds the innermost one', () => {
    const { quotes } = quotesOf({
      chapters: [{ startTime: 0, quotes: [{ text: 'whole' }] }],
      quotes: [{ text: 'never' }, { text: 'inner', startTime: 10, endTime: 12 }],
    });
    const at = (time: number) => quotes[findCueIndexAt(timedQuotes(quotes), time)]?.text;
    // While the length is unknown a quote lasts until the next one.
    expect([0, 10, 12].map(at)).to.deep.equal(['whole', 'inner', undefined]);
    expect(timedQuotes(quotes)).to.have.lengthOf(2);
  });
});
