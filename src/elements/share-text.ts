import type { TimedCue } from '../domain/cue.js';
import { isPath, writeHash } from '../domain/media-fragment.js';
import type { Locale } from '../i18n/locale.js';
import { fill } from '../i18n/messages.js';
import { nameInLinks } from '../player/players.js';
import type { ShareRequest } from './share-requests.js';

/**
 * The page's URL with the link to a moment in its hash, whose other parts stay. Among several players it names this one; one
 * that has no `id` and is not the first cannot be named, and is given the page without a moment; as is one on a page whose hash
 * is a path.
 *
 * @param elsewhere the URL of the episode's own page, where that is not this one
 */
export function momentUrl(cue: TimedCue, player: Element, elsewhere: string | null): string {
  const url = new URL(elsewhere ?? location.href);
  if (isPath(url.hash)) return url.href;
  const name = elsewhere === null ? nameInLinks(player) : '';
  url.hash = writeHash(url.hash, name === null ? null : { id: name || null, cue });
  return url.href;
}

/** What goes with the link: a quote in the quotation marks of the language, who said it, the chapter, the episode. */
export function shareText({ quote, chapterTitle }: ShareRequest, episode: string | null, { messages }: Locale): string {
  const source = [quote?.speaker, chapterTitle, episode].filter(Boolean).join(', ');
  if (!quote) return source;
  const words = fill(messages.quoted, { text: quote.text });
  return source === '' ? words : `${words}\n— ${source}`;
}
