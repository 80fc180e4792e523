import { css } from './css.js';

export const notesStyles = css`
  /* Where the document has no notes: not even a gap. */
  :host {
    display: contents;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_space);
    min-block-size: var(--_target);
    overflow-wrap: anywhere;
  }

  a {
    display: inline-flex;
    align-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    color: var(--_accent-text);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .role {
    flex: 0 1 9rem;
    color: var(--_muted);
  }

  .role::first-letter {
    text-transform: uppercase;
  }

  @media (forced-colors: active) {
    a {
      color: LinkText;
    }
  }
`;
