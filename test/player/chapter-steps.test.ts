import { expect } from '@open-wc/testing';
import type { Chapter } from '../../src/domain/chapters.js';
import { nextChapterTime, previousChapterTime } from '../../src/player/chapter-steps.js';

const chapter = (startTime: number): Chapter => ({
  startTime,
  endTime: null,
  title: null,
  url: null,
  image: null,
  hidden: false,
});
const chapters = [0, 10, 20, 30].map(chapter);

describe('the step to the next chapter', () => {
  it('leads to the next start, not to that where the playhead is', () => {
    expect(nextChapterTime(chapters, [], 9.9)).to.equal(10);
    expect(nextChapterTime(chapters, [], 10)).to.equal(20);
  });

  it('passes over what is left out, and leads nowhere behind the last', () => {
    expect(nextChapterTime(chapters, [1, 2], 5)).to.equal(30);
    expect(nextChapterTime(chapters, [], 30)).to.equal(undefined);
    expect(nextChapterTime(chapters, [3], 25)).to.equal(undefined);
  });
});

describe('the step to the previous chapter', () => {
  it('starts the chapter again, or within three seconds goes to the one before', () => {
    expect(previousChapterTime(chapters, [], 23.1)).to.equal(20);
    expect(previousChapterTime(chapters, [], 23)).to.equal(10);
    expect(previousChapterTime(chapters, [], 20)).to.equal(10);
  });

  it('leads to the very start from the first chapter, and where none has begun', () => {
    expect(previousChapterTime(chapters, [], 2)).to.equal(0);
    expect(previousChapterTime(chapters.slice(1), [], 5)).to.equal(0);
  });

  it('passes over what is left out', () => {
    expect(previousChapterTime(chapters, [1], 21)).to.equal(0);
  });

  it('starts the first chapter that is heard again, where those before it are left out', () => {
    expect(previousChapterTime(chapters, [0], 11)).to.equal(10);
    expect(previousChapterTime(chapters, [0, 1], 21)).to.equal(20);
    // What comes before the first chapter is none of those.
    expect(previousChapterTime(chapters.slice(1), [0], 21)).to.equal(0);
  });

  it('leads nowhere in a recording without chapters', () => {
    expect(previousChapterTime([], [], 2400)).to.equal(undefined);
  });
});
