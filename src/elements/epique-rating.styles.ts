import { css } from './css.js';

export const ratingStyles = css`
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space);
    min-inline-size: 0;
    margin: calc(var(--_space) * 1.5) 0 0;
    padding: 0.375rem 0;
    border: 0;
    border-block: 1px solid var(--_line);
  }

  /* Floated, a legend is laid out like any other child. */
  legend {
    float: inline-start;
    padding: 0;
    font-weight: 600;
  }

  .stars {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }

  label {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
    color: var(--_muted);
    cursor: pointer;
  }

  label:hover {
    background: var(--_hover);
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px var(--_on-accent);
  }

  svg {
    inline-size: 1.625rem;
    block-size: 1.625rem;
  }

  /* The one that is chosen, and those before it. */
  label:has(:checked) svg,
  label:has(~ label :checked) svg {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
`;
