import { css } from './css.js';
import { NARROW } from './shared.styles.js';

export const quoteStyles = css`
  figure {
    position: relative;
    /* Keeps the wash, which lies behind the words, in front of the backgrounds behind the player. */
    isolation: isolate;
    /* Below the wash: room for half of what stands on its edge, at least. */
    --_below: max(var(--_space) * 0.75, 0.75rem);
    margin: 0;
    padding-block: calc(var(--_space) * 0.75) calc(var(--_space) * 0.75 + var(--_below));
    padding-inline-end: var(--_space);
    transition: color 0.4s;
  }

  /* The mark hangs in the column of the chapter numbers, so that the words stand on the line of the titles. */
  [part='quote-mark'] {
    position: absolute;
    inset-inline-end: 100%;
    inset-block-start: calc(var(--_space) * 0.75);
    margin-inline-end: 0.5rem;
    font-family: var(--_font-quote);
    font-size: 3.25rem;
    line-height: 0.7;
    color: var(--_accent-text);
    transition: color 0.4s;
  }

  blockquote {
    margin: 0;
    max-inline-size: 34em;
    font-family: var(--_font-quote);
    font-size: clamp(1.25rem, 0.95rem + 1.25cqi, 1.75rem);
    line-height: 1.42;
    letter-spacing: -0.003em;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  p + p {
    margin-block-start: 0.6em;
  }

  p::after {
    content: attr(data-close);
    /* Not for screen readers, where alternative text is known. */
    content: attr(data-close) / '';
    color: var(--_accent-text);
    transition: color 0.4s;
  }

  .folded {
    max-block-size: 5lh;
    overflow: clip;
    mask-image: linear-gradient(#000 calc(100% - 2lh), transparent);
  }

  /* On paper it cannot be unfolded. */
  @media print {
    .folded {
      max-block-size: none;
      mask: none;
    }
  }

  [part='quote-fold-button'] {
    min-block-size: var(--_target);
    font-size: 0.9375rem;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-block-size: var(--_target);
    margin-block-start: calc(var(--_space) * 0.5);
    font-size: 0.9375rem;
  }

  [part='quote-attribution'],
  .buttons > button {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  [part='quote-attribution']::before {
    content: '— ';
    content: '— ' / '';
  }

  /* On the lower edge of the wash: a line of its own, or a share of one, would move what is below when it comes and goes. */
  .current {
    position: absolute;
    inset-block-end: var(--_below);
    transform: translateY(50%);
    padding: 0.125rem 0.625rem;
    border-radius: calc(var(--_radius) * 2);
    font-size: 0.75rem;
    font-weight: 650;
  }

  .buttons {
    display: flex;
    margin-inline-start: auto;
  }

  .buttons > button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
  }

  button:hover {
    background: var(--_hover);
    color: inherit;
  }

  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  :host(:dir(rtl)) [part='quote-play-button'] svg {
    transform: scaleX(-1);
  }

  [part='quote-offer'] {
    flex: 1 0 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.25rem;
  }

  [part='quote-offer'] > button {
    border-color: var(--_line);
    font-variant-numeric: tabular-nums;
  }

  [part='quote-offer'] > [part='quote-continue-button'] {
    border-color: var(--_accent);
  }

  [part='quote-continue-button'] > span {
    color: var(--_accent-text);
  }

  /* The spoken quote is in the light: a wash of the accent, over the margins, and nothing moves. */
  [part~='quote-current']::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block: 0;
    margin-block-end: var(--_below);
    inset-inline: -3rem 0;
    border-inline-start: 0.1875rem solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 8%, transparent);
  }

  /* The others stand back. */
  .aside blockquote {
    color: var(--_muted);
  }

  .aside [part='quote-mark'],
  .aside p::after {
    color: var(--_track);
  }

  /* No margin to hang in, and a long list clips what stands out of it: the mark goes before the first word's line, inside the wash. */
  @container ${NARROW} {
    figure {
      padding-inline: 1.75rem 0.5rem;
    }
    [part='quote-mark'] {
      inset-inline: 0.25rem auto;
      font-size: 2.5rem;
    }
    [part~='quote-current']::before {
      inset-inline: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    figure,
    [part='quote-mark'],
    p::after {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    [part~='quote-current']::before {
      border-inline-start: 4px solid Highlight;
    }
  }
`;
