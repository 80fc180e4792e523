import { css } from 'lit';

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

  button:hover {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
`;
