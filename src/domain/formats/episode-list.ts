import { MAX_EPISODES, MAX_TIME, MAX_TITLE } from '../limits.js';
import { cleanLine } from '../text.js';
import { firstOf, isList, toHttpUrl } from '../untrusted.js';
import { toSeconds, toText } from './fields.js';

/** An episode as a list of a show's episodes names it: enough to play it, and to say what it is. Frozen. */
export interface EpisodeEntry {
  readonly title: string;
  /** URL of the audio. */
  readonly src: string;
  /** URL of its chapters document. */
  readonly chapters: string | null;
  /** URL of its own page, which links to its moments lead to. */
  readonly url: string | null;
  /** Absolute http(s) URL. */
  readonly artwork: string | null;
  /** Seconds. */
  readonly duration: number | null;
}

/**
 * Reads a list of episodes: an array, or an object with one as `episodes`. An entry has `title` and `src`, and may have
 * `chapters`, `url`, `img` and `duration`; one without a title or a usable URL is left out. Anything else is no list: `null`.
 */
export function readEpisodeList(value: unknown, baseURL: string): readonly EpisodeEntry[] | null {
  const rows = [value, firstOf(value, 'episodes')].find(isList);
  return rows ? Object.freeze(rows.slice(0, MAX_EPISODES).flatMap((row) => readEntry(row, baseURL) ?? [])) : null;
}

function readEntry(row: unknown, baseURL: string): EpisodeEntry | null {
  const title = toText(firstOf(row, 'title'), MAX_TITLE, cleanLine);
  const src = toHttpUrl(firstOf(row, 'src'), baseURL);
  if (title === null || src === null) return null;
  const duration = toSeconds(firstOf(row, 'duration'));
  return Object.freeze({
    title,
    src,
    chapters: toHttpUrl(firstOf(row, 'chapters'), baseURL),
    url: toHttpUrl(firstOf(row, 'url'), baseURL),
    artwork: toHttpUrl(firstOf(row, 'img', 'artwork'), baseURL),
    // Some feeds say 0 for a length that they do not know.
    duration: duration > 0 && duration <= MAX_TIME ? duration : null,
  });
}
