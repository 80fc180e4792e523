import { css } from './css.js';

/** How a listener leaves chapters out, and how those look. */
export const skippedChaptersStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    min-block-size: var(--_target);
  }

  .head [part='chapters-heading'] {
    margin: 0;
  }

  [part='choose-button'] {
    min-block-size: var(--_target);
    padding-inline: 0.75rem;
    border-radius: calc(var(--_target) / 2);
    font-size: 0.875rem;
    text-align: end;
    color: var(--_muted);
  }

  [part='choose-button']:hover {
    background: var(--_hover);
  }

  [part='choose-button'][aria-pressed='true'] {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }

  .skipped :is([part='chapter-number'], [part='chapter-title'], [part='chapter-time']) {
    font-weight: 400;
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  [part='chapter-skipped-mark'] {
    grid-column: 3;
    font-size: 0.875rem;
    color: var(--_muted);
  }

  .actions [aria-pressed='true'] {
    color: var(--_accent-text);
  }

  .actions [aria-pressed='true']:not(:focus-visible) {
    box-shadow: inset 0 0 0 1px currentColor;
  }

  @media (forced-colors: active) {
    :is([part='choose-button'], [part='chapter-skip-button'])[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    /* The ring of a row in a long list is inside. */
    .block [aria-pressed='true']:focus-visible {
      outline-color: HighlightText;
    }
  }
`;
