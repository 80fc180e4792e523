import { html, render } from 'lit';
import { toHttpUrl } from '../domain/untrusted.js';
import { isPath } from '../domain/media-fragment.js';
import { structuredData } from '../domain/structured-data.js';
import { nameInLinks } from '../player/players.js';
import { shownNames } from '../player/shown-names.js';
import type { PlayerSettings } from './player-settings.js';

const texts = new WeakMap<PlayerSettings, Text>();

/**
 * Writes down in the page, for machines, what is in the player: inside the tag, as JSON-LD. Nothing without a title.
 *
 * @param src absolute URL of the audio; `null` where there is none on the web
 * @param elsewhere URL of the page that the episode is on, `null` for this one
 */
export function writeStructuredData(player: PlayerSettings, src: string | null, elsewhere: string | null): void {
  const { episode, baseURI } = player;
  const { title, showTitle } = shownNames(player, episode);
  if (!player.structuredData || src === null || title === null) {
    texts.get(player)?.parentElement?.remove();
    return;
  }
  const artwork = toHttpUrl(player.artwork || null, baseURI) ?? episode.artwork;
  const page = elsewhere ?? player.ownerDocument.URL;
  const name = elsewhere === null ? nameInLinks(player) : '';
  const publication = { page, src, player: isPath(new URL(page).hash) ? null : name };
  const text = textOf(player);
  const data = structuredData({ ...episode, title, showTitle, artwork }, publication);
  // A copy of the page that a tool makes reads it as markup once more.
  text.data = JSON.stringify(data).replaceAll('<', '\\u003c');
  if (text.parentElement && !text.parentElement.isConnected) player.append(text.parentElement);
}

/** The text of the script that belongs to a player. */
function textOf(player: PlayerSettings): Text {
  const known = texts.get(player);
  if (known) return known;
  const text = new Text();
  // From a copy of the page, as routers keep it.
  player.querySelector(':scope > [data-by=epique-player]')?.remove();
  const box = document.createDocumentFragment();
  // From a template, for Trusted Types forbid text in a script of any kind that could still run; this one cannot.
  render(html`<script type="application/ld+json" data-by="epique-player"></script>`, box);
  box.querySelector('script')?.append(text);
  texts.set(player, text);
  return text;
}
