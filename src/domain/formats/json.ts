import type { ChapterSource } from '../chapters.js';
import { EpisodeError, type Credit, type EpisodeLink, type EpisodeSources, type Transcript } from '../episode.js';
import * as limits from '../limits.js';
import type { QuoteSource } from '../quotes.js';
import { cleanLine, cleanText } from '../text.js';
import { roundToMs } from '../time.js';
import { firstOf, isList, isObject, toHttpUrl } from '../untrusted.js';
import { collectWarnings, type EpisodeWarningCode, type Warn } from '../warnings.js';
import { toSeconds, toText } from './fields.js';

/**
 * Reads the text of a chapters document: Podcasting 2.0 JSON Chapters 1.2 with the members of chapters.schema.json, or a
 * dialect of it. `baseURL` is the document's own URL, against which its links stand.
 * Throws an `EpisodeError`, `invalid-json` or `not-chapters`. A bad entry is dropped alone, with a warning.
 */
export function parseEpisode(text: string, baseURL: string): EpisodeSources {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new EpisodeError('invalid-json', 'The chapters document is not JSON.', { cause });
  }
  return readEpisode(value, baseURL);
}

/**
 * Reads a document that is a value already, or a bare list of chapters; a normalised episode is one, too.
 * Throws an `EpisodeError`, `not-chapters`.
 */
export function readEpisode(value: unknown, baseURL: string): EpisodeSources {
  const rows = [value, firstOf(value, 'chapters'), firstOf(value, 'chaptermarks')].find(isList);
  if (!rows) throw new EpisodeError('not-chapters', 'The chapters document has no list of chapters.');

  const { warnings, warn } = collectWarnings();
  const line = (max: number, ...names: string[]): string | null => toLine(firstOf(value, ...names), max);
  const list = <T extends object>(
    name: string,
    max: number,
    read: (row: unknown) => T | EpisodeWarningCode,
  ): readonly T[] => readList(firstOf(value, name), max, warn, read);
  const duration = toSeconds(firstOf(value, 'duration'));
  const chapters = readList(rows, limits.MAX_CHAPTERS, warn, (row, index) => readChapter(row, index, baseURL, warn));
  if (chapters.length === 0) warn('no-chapters');

  return Object.freeze({
    title: line(limits.MAX_TITLE, 'title'),
    showTitle: line(limits.MAX_TITLE, 'podcastName', 'showTitle'),
    author: line(limits.MAX_NAME, 'author'),
    description: toText(firstOf(value, 'description'), limits.MAX_TEXT, cleanText),
    language: toLanguage(firstOf(value, 'language')),
    url: checkUrl(firstOf(value, 'url'), baseURL, () => warn('bad-url')),
    artwork: checkUrl(imageOf(value), baseURL, () => warn('bad-img')),
    duration: duration <= limits.MAX_TIME ? duration : null,
    chapters,
    quotes: readQuotes(rows, firstOf(value, 'quotes'), warn),
    links: list('links', limits.MAX_LINKS, (row) => readLink(row, baseURL)),
    credits: list('credits', limits.MAX_CREDITS, (row) => readCredit(row, baseURL)),
    transcripts: list('transcripts', limits.MAX_TRANSCRIPTS, (row) => readTranscript(row, baseURL)),
    warnings: Object.freeze(warnings),
  });
}

/** The entries of a list that can be read, frozen. `read` gives the entry, or the code of why it is dropped. */
function readList<T extends object>(
  value: unknown,
  max: number,
  warn: Warn,
  read: (row: unknown, index: number) => T | EpisodeWarningCode,
): readonly T[] {
  if (!isList(value)) return Object.freeze([]);
  const entries: T[] = [];
  for (const [index, row] of value.slice(0, max).entries()) {
    const entry = read(row, index);
    if (typeof entry === 'string') warn(entry, index);
    else entries.push(Object.freeze(entry));
  }
  if (value.length > max) warn('too-many', max);
  return Object.freeze(entries);
}

// The names of each field stand in order of precedence; the first is the one of JSON Chapters.

function readChapter(row: unknown, index: number, baseURL: string, warn: Warn): ChapterSource | EpisodeWarningCode {
  if (!isObject(row)) return 'not-an-object';
  const start = firstOf(row, 'startTime', 'start_time', 'start', 'time');
  const startTime = start === undefined ? fromMs(firstOf(row, 'start_ms', 'startMs', 'startTimeMs')) : toSeconds(start);
  if (Number.isNaN(startTime)) return 'bad-start';
  return {
    index,
    startTime,
    endTime: readEnd(row),
    unitless: Number.isInteger(start),
    title: readTitle(row, index, warn),
    url: checkUrl(linkOf(row), baseURL, () => warn('bad-url', index)),
    image: checkUrl(imageOf(row), baseURL, () => warn('bad-img', index)),
    hidden: firstOf(row, 'toc') === false || firstOf(row, 'hidden') === true,
  };
}

const fromMs = (value: unknown): number => roundToMs(toSeconds(value) / 1000);

function readEnd(row: unknown): number | null {
  const end = firstOf(row, 'endTime', 'end_time', 'end');
  if (end !== undefined) return toSeconds(end);
  const endMs = firstOf(row, 'end_ms', 'endMs', 'endTimeMs');
  return endMs === undefined ? null : fromMs(endMs);
}

function readTitle(row: unknown, index: number, warn: Warn): string | null {
  const value = firstOf(row, 'title', 'name', 'label', 'headline') ?? firstOf(firstOf(row, 'tags'), 'title');
  if (value === undefined) return null;
  const title = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof title !== 'string') warn('bad-title', index);
  else if (title.length > limits.MAX_TITLE) warn('long-title', index);
  return toLine(title, limits.MAX_TITLE);
}

/** The quotes inside chapters, in their order, then those of the document. */
function readQuotes(rows: readonly unknown[], own: unknown, warn: Warn): readonly QuoteSource[] {
  const quotes: QuoteSource[] = [];
  const add = (list: unknown, chapter: number | null): void => {
    const room = limits.MAX_QUOTES - quotes.length;
    quotes.push(...readList(list, room, warn, (row, index) => readQuote(row, index, chapter, warn)));
  };
  for (const [chapter, row] of rows.slice(0, limits.MAX_CHAPTERS).entries()) add(firstOf(row, 'quotes'), chapter);
  add(own, null);
  return Object.freeze(quotes);
}

function readQuote(row: unknown, index: number, chapter: number | null, warn: Warn): QuoteSource | EpisodeWarningCode {
  const value = firstOf(row, 'text');
  const text = toText(value, limits.MAX_TEXT, cleanText);
  if (text === null) return 'bad-quote';
  if (typeof value === 'string' && value.length > limits.MAX_TEXT) warn('long-quote', index);
  const time = (name: string): number | null => {
    const given = firstOf(row, name);
    return given === undefined ? null : toSeconds(given);
  };
  return {
    index,
    chapter,
    id: toLine(firstOf(row, 'id'), limits.MAX_TOKEN),
    text,
    startTime: time('startTime'),
    endTime: time('endTime'),
    speaker: toLine(firstOf(row, 'speaker'), limits.MAX_NAME),
    role: toLine(firstOf(row, 'role'), limits.MAX_NAME),
  };
}

function readLink(row: unknown, baseURL: string): EpisodeLink | EpisodeWarningCode {
  const title = toLine(firstOf(row, 'title'), limits.MAX_TITLE);
  const url = toHttpUrl(linkOf(row), baseURL);
  return title !== null && url !== null ? { title, url } : 'bad-link';
}

/** Its defaults are those of `<podcast:person>`. */
function readCredit(row: unknown, baseURL: string): Credit | EpisodeWarningCode {
  const name = toLine(firstOf(row, 'name'), limits.MAX_NAME);
  if (name === null) return 'bad-credit';
  return {
    name,
    role: toLine(firstOf(row, 'role'), limits.MAX_NAME) ?? 'host',
    group: toLine(firstOf(row, 'group'), limits.MAX_NAME) ?? 'cast',
    image: toHttpUrl(imageOf(row), baseURL),
    url: toHttpUrl(linkOf(row), baseURL),
  };
}

function readTranscript(row: unknown, baseURL: string): Transcript | EpisodeWarningCode {
  const url = toHttpUrl(firstOf(row, 'url'), baseURL);
  const type = toLine(firstOf(row, 'type'), limits.MAX_TOKEN);
  if (url === null || type === null) return 'bad-transcript';
  return {
    url,
    type,
    language: toLanguage(firstOf(row, 'language')),
    rel: toLine(firstOf(row, 'rel'), limits.MAX_TOKEN),
  };
}

const toLine = (value: unknown, max: number): string | null => toText(value, max, cleanLine);

/** A BCP 47 tag by its shape: it goes into `lang` attributes. */
function toLanguage(value: unknown): string | null {
  const tag = toLine(value, limits.MAX_TOKEN);
  return tag !== null && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}

const linkOf = (row: unknown): unknown => firstOf(row, 'url', 'href', 'link');

/** Also `artwork`: of `MediaMetadata`, a list of images; of a normalised episode, a URL. */
function imageOf(row: unknown): unknown {
  const image = firstOf(row, 'img', 'image');
  if (image !== undefined) return image;
  const artwork = firstOf(row, 'artwork');
  return isList(artwork) ? firstOf(artwork[0], 'src') : artwork;
}

/** The URL, where it is one that the player may use; else `null`, and `complain` is called where one was given. */
function checkUrl(value: unknown, baseURL: string, complain: () => void): string | null {
  const url = toHttpUrl(value, baseURL);
  if (value !== undefined && url === null) complain();
  return url;
}
