import { css } from './css.js';
import { NARROW } from './shared.styles.js';

/** What the compact layout changes: transport and current chapter, and the rest behind a button. */
const compact = css`
  [part='header'] {
    grid-template: 'artwork titles' auto 'description description' auto / auto 1fr;
    align-items: center;
    margin-block-end: calc(var(--_space) * 0.5);
  }

  [part='artwork'] {
    inline-size: 3.5rem;
    margin-block-end: 0;
    margin-inline-end: calc(var(--_space) * 0.75);
  }

  .titles {
    display: block;
  }

  [part='show-title'] {
    margin: 0;
    font-size: 0.75rem;
  }

  [part='episode-title'] {
    font-size: 1.0625rem;
    letter-spacing: normal;
    line-height: 1.3;
    text-wrap: pretty;
  }

  [part='now'] {
    margin-block-start: 0;
  }

  [part='chapters-toggle'] {
    display: inline-flex;
  }

  .pending {
    min-block-size: 0;
  }

  /* What the page itself put there stays; on paper nothing can be unfolded. */
  @media not print {
    .folded > :is(epique-extras, epique-chapters, epique-notes) {
      display: none;
    }
  }
`;

export const playerStyles = css`
  :host {
    /* Without a name: WebKit does not find one from inside the shadow roots within. */
    container-type: inline-size;
    /* In pixels: text of twice the size is no reason to scroll a page sideways. */
    min-inline-size: min(280px, 100%);
  }

  /* Not on the tag, where a rule of the page for all elements counts more, and a popover has a place and colours of its own. */
  [part='player'] {
    position: relative;
    display: grid;
    gap: var(--_space);
    background: var(--epique-surface, transparent);
    font-family: var(--_font);
    color: var(--_text);
    line-height: 1.5;
    text-align: start;
  }

  [part='header'] {
    display: grid;
    grid-template: 'artwork titles' auto 'artwork description' 1fr / auto 1fr;
    align-items: start;
  }

  [part='artwork'] {
    grid-area: artwork;
    inline-size: clamp(4.5rem, 22cqi, 11rem);
    margin-inline-end: calc(var(--_space) * 1.5);
    aspect-ratio: 1;
    border-radius: var(--_radius);
    object-fit: cover;
  }

  .titles {
    grid-area: titles;
    min-inline-size: 0;
  }

  [part='show-title'] {
    margin: 0 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 650;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--_accent-text);
    overflow-wrap: anywhere;
  }

  [part='episode-title'] {
    margin: 0;
    font-size: clamp(1.5rem, 1rem + 3cqi, 2.75rem);
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.1;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  [part='description'] {
    grid-area: description;
    margin: calc(var(--_space) * 0.75) 0 0;
    max-inline-size: 40em;
    font-size: 1.0625rem;
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  /* The picture and the name of the show are a line of their own, and the title has the whole measure. */
  @container ${NARROW} {
    [part='header'] {
      grid-template: 'artwork show' auto 'title title' auto 'description description' auto / auto 1fr;
    }

    [part='artwork'] {
      margin-block-end: calc(var(--_space) * 0.75);
      margin-inline-end: var(--_space);
    }

    .titles {
      display: contents;
    }

    [part='show-title'] {
      grid-area: show;
      align-self: center;
      margin: 0;
    }

    [part='episode-title'] {
      grid-area: title;
    }

    [part='description'] {
      font-size: 1rem;
    }
  }

  [part='now'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
    min-block-size: 1.5em;
    margin-block-start: calc(var(--_space) * -0.5);
    font-size: 0.9375rem;
  }

  [part='now'] > p {
    display: flex;
    flex: 1 1 9rem;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    min-inline-size: 0;
    margin: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  [part='chapters-toggle'] {
    display: none;
    flex: none;
    align-items: center;
    gap: 0.25rem;
    min-block-size: var(--_target);
    padding-inline: 0.875rem 0.25rem;
    border-radius: calc(var(--_target) / 2);
    font-weight: 600;
  }

  [part='chapters-toggle']:hover {
    background: var(--_hover);
  }

  [part='chapters-toggle'] svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    transition: rotate 0.15s;
  }

  [aria-expanded='true'] svg {
    rotate: 180deg;
  }

  /* A theme may set the player in columns; what is above and below goes across all of them. */
  .more,
  [part='now'],
  [part='notice'],
  ::slotted(:is([slot='header'], [slot='footer'])) {
    grid-column: 1 / -1;
  }

  .more {
    display: grid;
    align-content: start;
    gap: var(--_space);
  }

  /* For a second at most: a document that takes longer is not waited for. */
  .unready {
    visibility: hidden;
    animation: appear 0s 1s forwards !important;
  }

  @keyframes appear {
    to {
      visibility: inherit;
    }
  }

  /* What comes after the player stays out of sight until the chapters are there, so that nobody sees it jump. */
  .pending {
    min-block-size: 100svh;
  }

  .ordinal {
    color: var(--_muted);
  }

  [part='current-chapter'] {
    font-weight: 600;
  }

  [part='notice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in oklab, currentColor 8%, transparent);
  }

  [part='retry-button'] {
    min-block-size: var(--_target);
    padding-inline: 1rem;
    font-weight: 600;
  }

  epique-chapters {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  /* By a class, for WebKit keeps the old styles of what is inside when an attribute of the host changes. */
  [part='player'].compact {
    gap: calc(var(--_space) * 0.25);
    ${compact}

    [part='description'] {
      display: none;
    }
  }

  /* Folded for want of room, not because the page asked: the description stays. */
  @container (inline-size < 18rem) {
    [part='player'] {
      gap: calc(var(--_space) * 0.25);
    }

    ${compact}
  }

  /* Text of twice the size on a phone: no room beside the picture. */
  @container (inline-size < 12rem) {
    [part='header'] {
      display: block;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [part='chapters-toggle'] svg {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    [part='chapters-toggle'] {
      border: 1px solid ButtonText;
    }
  }
`;
