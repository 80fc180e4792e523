import { css } from './css.js';
import { ROWS_PER_BLOCK } from './row-blocks.js';
import { headingStyles } from './section.styles.js';
import { NARROW } from './shared.styles.js';

export const chaptersStyles = css`
  ${headingStyles}

  :host {
    --_row: 3.75rem;
  }

  [part='chapters'] {
    position: relative;
  }

  [part='skip-chapters-button'] {
    position: absolute;
    z-index: 1;
    inset-block-start: -1rem;
    inset-inline-end: 0;
    min-block-size: var(--_target);
    padding-inline: 1rem;
    font-weight: 600;
  }

  /* Out of sight, not out of reach, until the Tab key comes by. */
  [part='skip-chapters-button']:not(:focus-visible) {
    opacity: 0;
    pointer-events: none;
  }

  .end {
    outline: none;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='chapter'] {
    border-block-start: 1px solid var(--_line);
  }

  /* Drawn as it is scrolled to; the list stays whole for find-in-page, keys and screen readers. */
  .block {
    --_rows: calc(${ROWS_PER_BLOCK} * (var(--_row) + 1px));
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_rows);
  }

  /* Its rows are still to come. */
  .empty {
    block-size: var(--_rows);
  }

  .row {
    display: flex;
  }

  [part='chapter-button'] {
    flex: 1;
    display: grid;
    grid-template-columns: 3rem auto 1fr auto;
    align-items: baseline;
    align-content: center;
    min-inline-size: 0;
    min-block-size: var(--_row);
    padding-block: calc(var(--_space) * 0.75);
    text-align: start;
  }

  [part='chapter-number'] {
    grid-column: 1;
    grid-row: 1;
    font-family: var(--_font-quote);
    font-size: 1.75rem;
    font-variant-numeric: lining-nums tabular-nums;
    line-height: 1;
    color: var(--_muted);
  }

  .block [part='chapter-number'] {
    font-size: 0.875rem;
  }

  /* A block clips what stands out of it. */
  .block :focus-visible {
    outline-offset: -2px;
  }

  [part='chapter-image'] {
    grid-column: 2;
    grid-row: 1 / 3;
    align-self: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin-inline-end: 0.75rem;
    border-radius: calc(var(--_radius) / 2);
    object-fit: cover;
  }

  [part='chapter-title'] {
    grid-column: 3;
    font-size: clamp(1.0625rem, 0.9rem + 0.7cqi, 1.25rem);
    font-weight: 650;
    letter-spacing: -0.005em;
    line-height: 1.3;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  [part='chapter-time'] {
    grid-column: 4;
    margin-inline-start: 1rem;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }

  [part='chapter-button']:hover [part='chapter-title'] {
    text-decoration-line: var(--_hover-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .current :is([part='chapter-number'], [part='chapter-title']) {
    color: var(--_accent-text);
  }

  /* A second pixel of line that takes no room: nothing below it is laid out again at a chapter's edge. */
  .current {
    border-block-start-color: var(--_accent);
    box-shadow: inset 0 1px var(--_accent);
  }

  .actions {
    display: flex;
    margin-block-start: 0.5rem;
    margin-inline-start: 0.25rem;
  }

  .actions > * {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
    color: var(--_muted);
  }

  .actions > :hover {
    background: var(--_hover);
    color: inherit;
  }

  :host(:dir(rtl)) [part='chapter-skip-button'] svg {
    transform: scaleX(-1);
  }

  .actions svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  epique-quote {
    margin-inline-start: 3rem;
  }

  @container ${NARROW} {
    /* The title of a chapter with a picture and a link has the whole measure, and the actions stand below. */
    .row {
      flex-wrap: wrap;
    }
    [part='chapter-button'] {
      flex-basis: min(100%, 12rem);
      grid-template-columns: 2.5rem auto 1fr;
    }
    .actions {
      margin-inline-start: auto;
    }
    [part='chapter-time'] {
      grid-column: 3;
      margin-inline-start: 0;
    }
    epique-quote {
      margin-inline-start: 0;
    }
  }

  /* Large text on a phone. */
  @container (inline-size < 14rem) {
    [part='chapter-image'] {
      display: none;
    }
    .actions {
      margin-block: 0;
    }
  }

  @media (forced-colors: active) {
    .current [part='chapter-button'] {
      border-inline-start: 4px solid Highlight;
      padding-inline-start: 0.5rem;
    }
  }
`;
