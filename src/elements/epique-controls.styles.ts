import { css } from './css.js';
import { NARROW } from './shared.styles.js';

export const controlsStyles = css`
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.25);
  }

  button {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
  }

  button:hover {
    background: var(--_hover);
  }

  /* Not disabled: that would take the focus away. Its ring does not fade with the icon. */
  [aria-disabled] svg {
    opacity: 0.4;
  }

  [part='play-button'] {
    inline-size: 4rem;
    block-size: 4rem;
    margin-inline-end: calc(var(--_space) * 0.5);
    background: var(--_accent);
    transition: scale 0.15s;
  }

  [part='play-button']:hover {
    background: var(--_accent);
    scale: 1.05;
  }

  [part='play-button'] svg {
    color: var(--_on-accent);
    inline-size: 2rem;
    block-size: 2rem;
  }

  /* Not at once: most waits are over before they can be seen. */
  [aria-busy] svg {
    animation: wait 0.8s 0.5s infinite alternate;
  }

  @keyframes wait {
    to {
      opacity: 0.25;
    }
  }

  [part^='skip-'] svg {
    inline-size: 2rem;
    block-size: 2rem;
    stroke-width: 1.4;
  }

  [part='skip-forward-button'] svg {
    transform: scaleX(-1);
  }

  :host(:dir(rtl)) :is([part^='skip-back'], [part$='chapter-button'], [part='play-button']) svg {
    transform: scaleX(-1);
  }

  :host(:dir(rtl)) [part='skip-forward-button'] svg {
    transform: none;
  }

  .seconds {
    position: absolute;
    inset-block-start: 54%;
    inset-inline: 0;
    translate: 0 -50%;
    font-size: 0.6875rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    text-align: center;
  }

  .spacer {
    flex: 1;
  }

  select {
    min-inline-size: 4rem;
    block-size: var(--_target);
    padding-inline: 0.75rem;
    border-radius: calc(var(--_target) / 2);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: 1rem;
    font-variant-numeric: tabular-nums;
    appearance: none;
    text-align: center;
    text-align-last: center;
  }

  select:hover {
    background: var(--_hover);
  }

  [part='volume-slider'] {
    inline-size: 5.5rem;
    block-size: var(--_target);
    margin: 0;
    background:
      linear-gradient(var(--_accent) 0 0) no-repeat left / calc(var(--_at, 1) * 100%) 0.25rem,
      linear-gradient(var(--_track) 0 0) no-repeat center / 100% 0.125rem;
    appearance: none;
    cursor: pointer;
  }

  :host(:dir(rtl)) [part='volume-slider'] {
    background-position: right, center;
  }

  [part='volume-slider']::-webkit-slider-thumb {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border-radius: 50%;
    background: var(--_accent);
    appearance: none;
  }

  [part='volume-slider']::-moz-range-thumb {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }

  /* Two rows, on purpose: the transport across the whole width, and below it how fast and how loud. */
  @container ${NARROW} {
    [part='controls']:has([part='next-chapter-button']) {
      justify-content: space-between;
    }
    .spacer {
      flex-basis: 100%;
      block-size: calc(var(--_space) * 0.25);
    }
    select {
      margin-inline-end: auto;
    }
  }

  @container (inline-size < 20rem) {
    [part='controls'] {
      gap: 0;
    }
    [part='play-button'] {
      inline-size: 3.25rem;
      block-size: 3.25rem;
      margin-inline-end: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [part='play-button'] {
      transition: none;
    }

    [aria-busy] svg {
      animation: none;
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    [part='volume-slider'] {
      forced-color-adjust: none;
    }

    button,
    select {
      border: 1px solid ButtonText;
    }

    [aria-disabled] {
      border-color: GrayText;
    }

    [aria-disabled] svg {
      opacity: 1;
      color: GrayText;
    }
  }
`;
