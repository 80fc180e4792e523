import { css } from './css.js';

export const episodesStyles = css`
  button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    inline-size: 100%;
    min-block-size: 3.75rem;
    padding-block: 0.5rem;
    text-align: start;
  }

  button:hover [part='episode-name'] {
    text-decoration-line: var(--_hover-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part='episode-image'] {
    flex: none;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: calc(var(--_radius) / 2);
    object-fit: cover;
  }

  [part='episode-name'] {
    flex: 1 1 min(100%, 7rem);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  [part~='episode-current'] {
    border-block-start-color: var(--_accent);
    box-shadow: inset 0 1px var(--_accent);
  }

  [part~='episode-current'] [part='episode-name'] {
    color: var(--_accent-text);
  }

  [part='episode-time'] {
    margin-inline-start: auto;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    [part~='episode-current'] button {
      border-inline-start: 4px solid Highlight;
      padding-inline-start: 0.5rem;
    }
  }
`;
