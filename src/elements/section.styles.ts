import { css } from './css.js';

/** The heading of a list. */
export const headingStyles = css`
  h3 {
    margin: 0 0 calc(var(--_space) * 0.5);
    font-size: 0.8125rem;
    font-weight: 650;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--_muted);
  }
`;

/** A heading with a list below it, as the sections under the chapters have. */
export const sectionStyles = css`
  section {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  ${headingStyles}

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    border-block-start: 1px solid var(--_line);
  }
`;
