const outOfRange = (): never => {
  throw new DOMException('There is no such range.', 'IndexSizeError');
};

/** What an audio node without a source has buffered. */
export const NO_RANGES: TimeRanges = Object.freeze({ length: 0, start: outOfRange, end: outOfRange });
