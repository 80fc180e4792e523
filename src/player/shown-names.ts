import type { Episode } from '../domain/episode.js';

/** What a page may name of the episode; an empty string is no name. */
export interface PageNames {
  readonly episodeTitle: string | null;
  readonly showTitle: string | null;
  readonly artwork: string | null;
}

/** Title, show and picture of an episode: what the page names wins over the document's. */
export const shownNames = (
  page: PageNames,
  { title, showTitle, artwork }: Episode,
): Pick<Episode, 'title' | 'showTitle' | 'artwork'> => ({
  title: page.episodeTitle || title,
  showTitle: page.showTitle || showTitle,
  artwork: page.artwork || artwork,
});
