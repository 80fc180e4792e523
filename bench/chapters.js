/** @typedef {{ startTime: number, endTime: number, title: string }} Span seconds */

/** So many chapters of equal length over so many seconds. @param {number} count @param {number} over @returns {Span[]} */
export const spans = (count, over) =>
  Array.from({ length: count }, (_, index) => ({
    startTime: (index * over) / count,
    endTime: ((index + 1) * over) / count,
    title: `Chapter ${index + 1}`,
  }));

/** Podcasting 2.0 JSON Chapters. @param {number} count @param {number} over */
export const chapterDocument = (count, over) => ({
  version: '1.2.0',
  title: 'An episode',
  duration: 3600,
  chapters: spans(count, over),
});

/** The same as WebVTT. @param {number} count @param {number} over */
export const chapterTrack = (count, over) =>
  [
    'WEBVTT',
    ...spans(count, over).map((one) => `${clock(one.startTime)} --> ${clock(one.endTime)}\n${one.title}`),
  ].join('\n\n');

/** `hh:mm:ss.mmm` @param {number} seconds */
export const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
