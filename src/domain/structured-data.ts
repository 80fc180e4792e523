import { listedChapters } from './chapters.js';
import type { Episode } from './episode.js';
import { withoutHash, writeHash } from './media-fragment.js';
import { isoDuration } from './time.js';

/** What an episode does not say of itself. */
export interface Publication {
  /** URL of the page that it is on. */
  readonly page: string;
  /** Absolute URL of the audio. */
  readonly src: string;
  /** MIME type of the audio, empty where it is not known. */
  readonly type?: string;
  /**
   * The player's `id`, which links to a moment carry where a page has several players: `#ID&t=83`. Empty, the default, where a
   * link needs none; `null` where no link can address this player: then no `Clip` has a `url`.
   */
  readonly player?: string | null;
}

/**
 * An episode as schema.org describes it, for `<script type="application/ld+json">`: a `PodcastEpisode` with its chapters as
 * `Clip`s, each with the link to its moment, and its quotes. What is unknown is left out; a chapter without a title, too.
 */
export function structuredData(episode: Episode, { page, src, type, player = '' }: Publication): object {
  const url = withoutHash(episode.url ?? page);
  // The id is valid on the page at hand only; the episode's own page is assumed to have one player.
  const name = url === withoutHash(page) ? player : '';
  const clips = listedChapters(episode.chapters).map(({ title, startTime, endTime }, index) => ({
    '@type': 'Clip',
    name: title,
    position: index + 1,
    startOffset: startTime,
    endOffset: endTime,
    url: name === null ? null : url + writeHash('', { id: name || null, cue: { startTime, endTime: null } }),
  }));
  const quotations = episode.quotes.map(({ text, speaker }) => ({
    '@type': 'Quotation',
    text,
    spokenByCharacter: speaker && { '@type': 'Person', name: speaker },
  }));
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    name: episode.title,
    url,
    inLanguage: episode.language,
    description: episode.description,
    image: episode.artwork,
    partOfSeries: episode.showTitle && { '@type': 'PodcastSeries', name: episode.showTitle },
    associatedMedia: withoutEmpty({
      '@type': 'AudioObject',
      contentUrl: src,
      encodingFormat: type,
      duration: episode.duration && isoDuration(episode.duration),
    }),
    hasPart: [...clips.filter(({ name }) => name !== null), ...quotations].map(withoutEmpty),
  });
}

/** The members that hold something; zero is something. */
const withoutEmpty = (object: object): object =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => !NOTHING.has(value) && !(Array.isArray(value) && value.length === 0)),
  );

const NOTHING = new Set<unknown>([null, undefined, '']);
