import { css } from 'lit';

export const quoteStyles = css`
  figure {
    position: relative;
    margin: 0;
    padding-block: 0.25rem calc(var(--_space) * 1.5);
    padding-inline-start: 1.25rem;
    transition: opacity 0.4s;
  }

  .mark {
    position: absolute;
    inset-inline-start: -0.5rem;
    inset-block-start: -0.25rem;
    font-family: var(--_font-quote);
    font-size: 2.75rem;
    line-height: 1;
    color: var(--_accent);
  }

  blockquote {
    margin: 0;
    max-inline-size: 38em;
    font-family: var(--_font-quote);
    font-size: clamp(1.125rem, 0.95rem + 0.9cqi, 1.4375rem);
    line-height: 1.5;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  p + p {
    margin-block-start: 0.75em;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-block-size: var(--_target);
    margin-block-start: 0.25rem;
    font-size: 0.9375rem;
    color: var(--_muted);
  }

  [part='quote-attribution']::before {
    content: '— ';
  }

  .current {
    padding: 0.125rem 0.625rem;
    border-radius: 1rem;
    background: var(--_accent);
    font-size: 0.75rem;
    font-weight: 650;
  }

  .current > span {
    color: var(--_on-accent);
  }

  .buttons {
    display: flex;
    margin-inline-start: auto;
  }

  button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
  }

  button:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  [part~='quote-current'] blockquote {
    color: var(--_accent);
  }

  .aside {
    opacity: 0.82;
  }

  @media (prefers-reduced-motion: reduce) {
    figure {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    [part~='quote-current'] {
      border-inline-start: 4px solid Highlight;
    }
    .aside {
      opacity: 1;
    }
  }
`;
