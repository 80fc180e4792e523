import { css } from './css.js';

export const resumeStyles = css`
  /* Nothing to offer: not even a gap. */
  :host {
    display: contents;
  }

  [part='resume'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.375rem;
    border-block: 1px solid var(--_line);
  }

  p {
    flex: 1 1 8rem;
    margin: 0;
  }

  .lead {
    color: var(--_muted);
  }

  [part='resume-place'] {
    display: inline-block;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  [part='resume-button'] {
    border-color: var(--_accent);
  }

  [part='resume-button'] > span {
    color: var(--_accent-text);
  }
`;
