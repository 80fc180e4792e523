import { css } from './css.js';

export const extrasStyles = css`
  [part='extras'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 1.25);
    font-size: 0.875rem;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: var(--_target);
    color: var(--_muted);
  }

  label,
  .label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.375rem;
  }

  .label {
    color: var(--_muted);
  }

  select {
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding-inline: 0.5rem;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.3em;
    appearance: none;
    field-sizing: content;
  }

  /* For a smaller one, an iPhone zooms the page. */
  @media (pointer: coarse) {
    select {
      font-size: 1rem;
    }
  }

  [part='remaining-time'],
  [part='sleep-time'] {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }

  /* Each second's text lies over an invisible one of the same width: a change lays out nothing but the clock. */
  [part='remaining-time'] {
    position: relative;
    margin-inline-start: auto;
  }

  [part='remaining-time']::before {
    content: attr(data-room);
    visibility: hidden;
  }

  .clock {
    contain: strict;
    position: absolute;
    inset: 0;
  }

  button:hover {
    color: var(--_text);
    text-decoration-line: var(--_hover-line);
    text-underline-offset: 0.2em;
  }

  [part='keys'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: var(--_space) calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 0.5) var(--_space);
    font-size: 0.875rem;
  }

  h3 {
    margin: 0 0 0.25rem;
    font-size: inherit;
    font-weight: 650;
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space);
    padding-block: 0.3125rem;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    flex: 0 1 8.5rem;
  }

  dd {
    flex: 1 1 6rem;
    margin: 0;
    color: var(--_muted);
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.75em;
    padding-inline: 0.375em;
    border: 1px solid var(--_line);
    border-radius: 0.25rem;
    font: inherit;
    text-align: center;
    white-space: nowrap;
  }

  svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
`;
