import { chapterDocument, spans } from './chapters.js';

/**
 * How one player is put into a page, as its documentation says, and where its controls are. What is under `inPage` runs in
 * the page, on the element that holds the player, and may use nothing from here.
 *
 * @typedef {object} Player
 * @property {string} id
 * @property {string} name
 * @property {string} [head] what the page loads
 * @property {(episode: Embed) => string} markup
 * @property {(episode: Embed) => string} [script] what the page runs once the markup is there; `host` holds it
 * @property {InPage} inPage
 * @property {string} [noList] why there is no list of chapters to choose from
 * @property {'beside' | 'inside' | 'either'} [chapters] where they can be: in a file beside the page, or inside it
 */

/**
 * So many chapters over so many seconds; with an empty `preload` a player does as it does by itself, and `inside` asks a player
 * that can have its chapters in two ways for those in the page.
 *
 * @typedef {{ src: string, chapters: number, over: number, preload: string, inside: boolean }} Embed
 */

/**
 * @typedef {object} InPage
 * @property {(host: Element) => Element | null | undefined} play the play button
 * @property {readonly ((host: Element) => Element | null | undefined)[]} [open] what has to be clicked, one after the other, before
 *   chapters can be
 * @property {(host: Element) => ArrayLike<Element>} [rows] what is clicked to play a chapter
 * @property {(host: Element) => number} [current] the index of the row that is marked as the one being played
 * @property {(host: Element) => void} [destroy] what has to be called before the player is taken out of the page
 */

/** @param {Embed} embed @param {'json' | 'vtt'} extension */
const document = ({ chapters, over }, extension) => `/chapters/${chapters}.${extension}?over=${over}`;

/** @param {Embed} embed */
const track = (embed) =>
  `<track kind="chapters" label="Chapters" srclang="en" src="${document(embed, 'vtt')}" default />`;

/** @param {Embed} embed */
const preload = ({ preload }) => (preload ? `preload="${preload}"` : '');

/** @type {readonly Player[]} */
export const PLAYERS = [
  {
    id: 'epique',
    name: '`<epique-player>`',
    chapters: 'either',
    head: `<style>epique-player:not(:defined) { display: block; min-block-size: 100svh }</style>
      <script type="module" src="/dist/epique-player.js"></script>`,
    markup: (embed) =>
      embed.inside
        ? `<epique-player episode-title="An episode" src="${embed.src}" ${preload(embed)}>
            <script type="application/json">${JSON.stringify(chapterDocument(embed.chapters, embed.over))}</script>
          </epique-player>`
        : `<epique-player episode-title="An episode" src="${embed.src}" chapters="${document(embed, 'json')}"
            ${preload(embed)}></epique-player>`,
    inPage: {
      play: (host) =>
        host
          .querySelector('epique-player')
          ?.shadowRoot?.querySelector('epique-controls')
          ?.shadowRoot?.querySelector('[part~=play-button]'),
      rows: (host) =>
        host
          .querySelector('epique-player')
          ?.shadowRoot?.querySelector('epique-chapters')
          ?.shadowRoot?.querySelectorAll('[part~=chapter-button]') ?? [],
      current: (host) => {
        const list = host.querySelector('epique-player')?.shadowRoot?.querySelector('epique-chapters')?.shadowRoot;
        return [...(list?.querySelectorAll('[part~=chapter-button]') ?? [])].findIndex((row) => row.ariaCurrent);
      },
    },
  },
  {
    id: 'bare',
    name: '`<audio controls>`',
    markup: (embed) => `<audio controls src="${embed.src}" ${preload(embed)}></audio>`,
    noList: 'no list',
    inPage: { play: (host) => host.querySelector('audio') },
  },
  {
    id: 'media-chrome',
    name: 'Media Chrome',
    chapters: 'beside',
    head: `<script type="module" src="/npm/media-chrome/dist/iife/index.js"></script>`,
    markup: (embed) => `<media-controller audio>
        <audio slot="media" src="${embed.src}" ${preload(embed)}>${track(embed)}</audio>
        <media-control-bar>
          <media-play-button></media-play-button>
          <media-time-display showduration></media-time-display>
          <media-time-range></media-time-range>
          <media-playback-rate-button></media-playback-rate-button>
          <media-mute-button></media-mute-button>
          <media-volume-range></media-volume-range>
        </media-control-bar>
      </media-controller>`,
    noList: 'no list',
    inPage: { play: (host) => host.querySelector('media-play-button') },
  },
  {
    id: 'vidstack',
    name: 'Vidstack',
    chapters: 'beside',
    head: `<link rel="stylesheet" href="/npm/vidstack/player/styles/default/theme.css" />
      <link rel="stylesheet" href="/npm/vidstack/player/styles/default/layouts/audio.css" />
      <script type="importmap">{ "imports": {
        "https://cdn.jsdelivr.net/npm/media-icons@1.1.5/dist/cdn.js/+esm": "/npm/media-icons/dist/cdn.js",
        "https://cdn.jsdelivr.net/npm/media-captions@1.0.4/dist/prod.js/+esm": "/npm/media-captions/dist/prod.js"
      } }</script>
      <script type="module" src="/npm/vidstack/cdn/with-layouts/vidstack.js"></script>`,
    markup: (embed) => `<media-player title="An episode" src="${embed.src}" view-type="audio" ${preload(embed)}>
        <media-provider>${track(embed)}</media-provider>
        <media-audio-layout></media-audio-layout>
      </media-player>`,
    inPage: {
      play: (host) => host.querySelector('media-play-button'),
      open: [(host) => host.querySelector('.vds-chapters-menu media-menu-button, .vds-chapters-menu .vds-menu-button')],
      rows: (host) => host.querySelectorAll('.vds-chapter-radio'),
      current: (host) =>
        [...host.querySelectorAll('.vds-chapter-radio')].findIndex((row) => row.ariaChecked === 'true'),
    },
  },
  {
    id: 'videojs',
    name: 'Video.js 10',
    chapters: 'beside',
    head: `<script type="module" src="/npm/@videojs/html/cdn/audio.js"></script>`,
    markup: (embed) => `<audio-player><audio-skin>
        <audio slot="media" src="${embed.src}" ${preload(embed)}>${track(embed)}</audio>
      </audio-skin></audio-player>`,
    noList: 'no list',
    inPage: {
      play: (host) => {
        const skin = host.querySelector('audio-skin');
        return (skin?.shadowRoot ?? skin)?.querySelector('media-play-button');
      },
    },
  },
  {
    id: 'plyr',
    name: 'Plyr',
    chapters: 'inside',
    head: `<link rel="stylesheet" href="/npm/plyr/dist/plyr.css" />
      <script src="/npm/plyr/dist/plyr.min.js"></script>`,
    markup: (embed) => `<audio controls ${preload(embed)}><source src="${embed.src}" type="audio/mp3" /></audio>`,
    script: ({ chapters, over }) => `
      const points = ${JSON.stringify(spans(chapters, over).map(({ startTime, title }) => ({ time: startTime, label: title })))};
      host.player = new Plyr(host.querySelector('audio'), { iconUrl: '/npm/plyr/dist/plyr.svg', markers: { enabled: true, points } });`,
    noList: 'no list',
    inPage: {
      play: (host) => host.querySelector('.plyr button[data-plyr=play]'),
      destroy: (host) => /** @type {any} */ (host).player.destroy(),
    },
  },
  {
    id: 'shikwasa',
    name: 'Shikwasa',
    chapters: 'inside',
    head: `<link rel="stylesheet" href="/npm/shikwasa/dist/style.css" />
      <script src="/npm/shikwasa/dist/shikwasa.min.js"></script>`,
    markup: () => `<div class="shikwasa"></div>`,
    script: ({ src, chapters, over, preload }) => `
      Shikwasa.Player.use(Shikwasa.Chapter);
      host.player = new Shikwasa.Player({
        container: () => host.querySelector('.shikwasa'),
        preload: '${preload || 'metadata'}',
        audio: { title: 'An episode', artist: 'A show', cover: '', src: '${src}',
          chapters: ${JSON.stringify(spans(chapters, over))} },
      });`,
    inPage: {
      play: (host) => host.querySelector('.shk-btn_toggle'),
      open: [(host) => host.querySelector('.shk-btn_more'), (host) => host.querySelector('.shk-btn_chapter')],
      rows: (host) => host.querySelectorAll('.shk-chapter_btn'),
      current: (host) =>
        [...host.querySelectorAll('.shk-chapter_item')].findIndex((row) => row.hasAttribute('data-active')),
      destroy: (host) => /** @type {any} */ (host).player.destroy(),
    },
  },
  {
    id: 'podlove',
    name: 'Podlove Web Player',
    chapters: 'inside',
    head: `<script src="/npm/@podlove/web-player/embed.js"></script>`,
    markup: () => `<div class="podlove"></div>`,
    script: ({ src, chapters, over }) => `
      podlovePlayer(host.querySelector('.podlove'), {
        version: 5,
        title: 'An episode',
        duration: '01:00:00.000',
        show: { title: 'A show' },
        audio: [{ url: new URL('${src}', location).href, size: 21600000, title: 'MP3', mimeType: 'audio/mpeg' }],
        chapters: ${JSON.stringify(spans(chapters, over))}.map(({ startTime, title }) => ({
          start: new Date(startTime * 1000).toISOString().slice(11, 23), title })),
      }, { version: 5, base: '/npm/@podlove/web-player/', activeTab: 'chapters' });`,
    inPage: {
      play: (host) => host.querySelector('iframe')?.contentDocument?.querySelector('[data-test^="play-button"]'),
      rows: (host) =>
        host.querySelector('iframe')?.contentDocument?.querySelectorAll('[data-test="tab-chapters--entry"]') ?? [],
      current: (host) =>
        [
          ...(host.querySelector('iframe')?.contentDocument?.querySelectorAll('[data-test="tab-chapters--entry"]') ??
            []),
        ].findIndex((row) => row.classList.contains('font-medium')),
    },
  },
];

/** @param {string} id */
export function playerNamed(id) {
  const player = PLAYERS.find((one) => one.id === id);
  if (!player) throw new Error(`There is no player "${id}": ${PLAYERS.map((one) => one.id).join(', ')}.`);
  return player;
}
