import { css } from './css.js';

export const seekBarStyles = css`
  :host {
    --_bar: var(--epique-track-size, 0.5rem);
    --_rail: calc(var(--_bar) * 0.375);
    --_thumb: calc(var(--_bar) * 2.25);
    --_way: 1;
    --_end: right;
  }

  :host(:dir(rtl)) {
    --_way: -1;
    --_end: left;
  }

  /* Half a thumb on either side stays inside. No page scrolls sideways for what stands out of it. */
  .rail {
    contain: layout;
    position: relative;
    block-size: var(--_target);
    margin-inline: calc(var(--_thumb) / 2);
  }

  [part='seek-track'] {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - var(--_bar) / 2);
    block-size: var(--_bar);
    border-radius: calc(var(--_bar) / 2);
    overflow: clip;
    transition: scale 0.15s;
  }

  /* What follows a hover or the focus is named by class: by part, a thousand segments would each be matched again. */
  .rail:hover > .track {
    scale: 1 1.4;
  }

  [part='seek-track']::before,
  [part~='seek-chapter'],
  [part='seek-buffered'],
  [part='seek-fill'] {
    position: absolute;
    inset-block: 0;
  }

  /* What is not played is a fine rail, what is played fills the bar: the two differ in more than colour. */
  [part='seek-track']::before {
    content: '';
    inset-inline: 0;
    inset-block: calc((var(--_bar) - var(--_rail)) / 2);
    background: var(--_track);
  }

  .segments {
    display: contents;
  }

  .whole [part='seek-chapter'] {
    display: none;
  }

  /* On both sides of the rail, never under it: the rail keeps its contrast to the fill. */
  [part='seek-buffered'],
  [part~='seek-chapter-current'] {
    background: linear-gradient(
      var(--_line) calc((var(--_bar) - var(--_rail)) / 2),
      transparent 0 calc((var(--_bar) + var(--_rail)) / 2),
      var(--_line) 0
    );
  }

  [part='seek-buffered'],
  [part='seek-fill'] {
    inset-inline: 0;
    transform: scaleX(var(--_at, 0));
    transform-origin: left;
  }

  :host(:dir(rtl)) :is([part='seek-buffered'], [part='seek-fill']) {
    transform-origin: right;
  }

  [part='seek-buffered'] {
    opacity: 0.5;
  }

  [part='seek-fill'] {
    background: var(--_accent);
  }

  /* As wide as the rail and just outside its start: moved along it, it carries the thumb at its end. */
  .carrier {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 100%;
    inline-size: 100%;
    transform: translateX(calc(var(--_at, 0) * 100% * var(--_way)));
    pointer-events: none;
  }

  [part='seek-thumb'] {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: 50%;
    translate: calc(50% * var(--_way)) -50%;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border-radius: 50%;
    background: var(--_accent);
    transition: scale 0.15s;
  }

  .rail:hover .thumb {
    scale: 1.15;
  }

  /*
   * The range reaches half a thumb beyond the track on both sides, so that its values fall on the track's places. The tooltip, to which
   * a pointer may go (WCAG 2.2, 1.4.13), reaches into it, and takes nothing from it.
   */
  input {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_thumb) / -2);
    inline-size: calc(100% + var(--_thumb));
    z-index: 1;
    block-size: 100%;
    contain: size layout;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    touch-action: pan-y pinch-zoom;
    appearance: none;
  }

  /* An iPhone moves nothing where a finger does not begin on the thumb. */
  @media (pointer: coarse) {
    input {
      --_thumb: var(--_target);
    }
  }

  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--_thumb);
    block-size: var(--_target);
  }

  input::-moz-range-thumb {
    border: 0;
    inline-size: var(--_thumb);
    block-size: var(--_target);
  }

  input:focus-visible + .carrier > .thumb {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_on-accent);
  }

  [part='seek-tooltip'] {
    position: absolute;
    inset-block-end: calc(100% - 0.5rem);
    inset-inline-start: calc(var(--_at, 0) * 100%);
    inline-size: max-content;
    max-inline-size: min(100%, 20rem);
    translate: calc(var(--_at, 0) * -100% * var(--_way)) 0;
    padding: 0.375rem 0.625rem;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_text);
    font-size: 0.8125rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  [part='seek-tooltip'] > * {
    color: oklch(from currentColor clamp(0.14, (0.58 - l) * 1e3, 1) 0 0 / 1);
  }

  time {
    font-variant-numeric: tabular-nums;
  }

  [part='seek-tooltip'] time {
    font-weight: 650;
  }

  bdi:not(:empty) + time {
    margin-inline-start: 0.4em;
  }

  /* A clock that turns, and a range whose value is set, lay out themselves, not the page and a thousand chapters. */
  .times {
    contain: size layout;
    block-size: 1lh;
    display: flex;
    justify-content: space-between;
    margin-block-start: -0.375rem;
    font-size: 0.875rem;
    color: var(--_muted);
  }

  @media (prefers-reduced-motion: reduce) {
    [part='seek-track'],
    [part='seek-thumb'] {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    [part='seek-track'] {
      forced-color-adjust: none;
    }
    /* Lines are as dark as the fill here: beside the rail they would look played. */
    [part='seek-buffered'],
    [part~='seek-chapter-current'] {
      background: none;
    }
    [part~='seek-chapter-current'] {
      border-block: 1px solid var(--_line);
    }
    [part='seek-thumb'],
    [part='seek-tooltip'] {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
  }
`;
