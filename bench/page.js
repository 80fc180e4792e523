import { playerNamed } from './players.js';

/**
 * What a page is made of: so many players, each with so many chapters over so many seconds. With 0 players it only loads
 * what they need, and with `inside` the chapters stand in it.
 */
const DEFAULTS = { players: '1', chapters: '4', over: '3600', src: '/audio/hour.mp3', preload: '', inside: '' };

/** @param {string} id of the player @param {URLSearchParams} params as in {@link DEFAULTS} @returns {string} */
export function pageFor(id, params) {
  const player = playerNamed(id);
  const { players, ...episode } = { ...DEFAULTS, ...Object.fromEntries(params) };
  const hosts = Array.from({ length: Number(players) }, (_, index) => {
    const { markup, script } = playerParts(id, index, episode);
    return `<div class="host" id="player${index}">${markup}</div>
      ${script ? `<script>{ const host = document.getElementById('player${index}'); ${script} }</script>` : ''}`;
  });
  return `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <link rel="icon" href="data:," />
        <title>${player.name}</title>
        <style>body { max-inline-size: 50rem; margin: 2rem auto } audio { inline-size: 100% }</style>
        ${player.head ?? ''}
      </head>
      <body>
        <p>What stands before.</p>
        ${hosts.join('\n')}
        <p>What stands behind.</p>
      </body>
    </html>`;
}

/** @param {string} id @param {number} index @param {Record<string, string | number>} episode as in {@link DEFAULTS} */
export function playerParts(id, index, episode) {
  const player = playerNamed(id);
  const { src, chapters, over, preload, inside } = { ...DEFAULTS, ...episode };
  const embed = {
    // Every player plays its own, as on a page of several episodes.
    src: `${src}?${index}`,
    chapters: Number(chapters),
    over: Number(over),
    preload: String(preload),
    inside: Boolean(inside),
  };
  return { markup: player.markup(embed), script: player.script?.(embed) ?? '' };
}
