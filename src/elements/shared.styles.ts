import { css } from './css.js';

/** Of a player so narrow that what stood side by side is stacked. */
export const NARROW = css`(inline-size < 34rem)`;

/**
 * What every element shares: the private tokens, each reading a public one, and the manners of a control. Where a page
 * sets nothing, all colours come from the colour of its own text, so that the player is dark where the page is.
 *
 * `currentColor` in a token is that of the element which uses it: what paints an accent behind something gives the colour
 * that goes on it to a child, never to itself.
 *
 * What can be read on the page can be read here, by the same level of WCAG 2.2: a grey text has no contrast to give away,
 * and what is muted keeps all of it. A text darker than a middle grey stands on a light page, any other on a dark one: the
 * accent is 9:1 from that page, and the track between the two, 3:1 from both. Between #777 and #888 the one accent turns into the
 * other by degrees: a text that can be read on neither page does not flip from the one to the other.
 */
export const sharedStyles = css`
  :host {
    --_text: var(--epique-text, currentColor);
    --_accent: var(--epique-accent, oklch(from currentColor clamp(0.39, 8 * l - 4.17, 0.84) 0.13 35 / 1));
    --_accent-text: var(--_accent);
    --_on-accent: var(--epique-on-accent, oklch(from var(--_accent) clamp(0.14, (0.58 - l) * 1e3, 1) 0 0 / 1));
    --_muted: var(--epique-muted, oklch(from currentColor l c h / clamp(0.8, 2.3 - 1.65 * max(l, 1.2 - l), 1)));
    --_line: var(--epique-line, color-mix(in oklab, currentColor 20%, transparent));
    --_track: var(--epique-track, oklch(from currentColor l c h / calc(1.15 * l * l + min(0.43, 2.01 - 2.8 * l))));
    --_hover: color-mix(in oklab, currentColor 8%, transparent);
    --_hover-line: underline;
    --_radius: var(--epique-radius, 0.5rem);
    --_space: var(--epique-space, 1rem);
    --_font: var(--epique-font, inherit);
    --_font-quote: var(
      --epique-font-quote,
      'Iowan Old Style',
      'Palatino Linotype',
      Palatino,
      'Source Serif 4',
      Georgia,
      serif
    );
    --_target: var(--epique-target, 2.75rem);

    display: block;
    box-sizing: border-box;
    white-space: normal;
    -webkit-text-size-adjust: 100%;
  }

  /* Boxes and native ranges follow 'direction', what we draw follows :dir(). A page may set 'direction' in its style alone: here both follow :dir(). */
  :host(:dir(ltr)) {
    direction: ltr !important;
  }

  :host(:dir(rtl)) {
    direction: rtl !important;
  }

  /* After a touch, what a hover shows would stay where no pointer explains it. */
  @media (hover: none) {
    :host {
      --_hover: transparent;
      --_hover-line: none;
    }
  }

  /* Said here for browsers that do not know it. */
  :host([hidden='until-found' i]) {
    content-visibility: hidden;
  }

  :host([hidden]:not([hidden='until-found' i])) {
    display: none;
  }

  /* A rule of its own: a browser that does not know ':popover-open' drops the whole rule. */
  :host([popover]:not(:popover-open)) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Its place stays, so that those beside it stand in line. */
  .broken {
    visibility: hidden;
  }

  /* For screen readers only. */
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [hidden] {
    display: none !important;
  }

  input {
    color: inherit;
  }

  button,
  select {
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  /* The words are in a child, which has the colour that goes on the accent. */
  .filled {
    background: var(--_accent);
    /* Otherwise forced colours paint a backplate behind the words, in the colour of the words. */
    forced-color-adjust: none;
  }

  .filled > span {
    color: var(--_on-accent);
  }

  .outlined {
    min-block-size: var(--_target);
    padding-inline: 1.25rem;
    border: 1px solid currentColor;
    border-radius: calc(var(--_target) / 2);
    font-weight: 600;
  }

  .outlined:hover {
    background: var(--_hover);
  }

  svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  svg .solid {
    fill: currentColor;
    stroke: none;
  }

  /* Of two tones, so that it is seen on whatever picture or colour the page puts below. */
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_on-accent);
  }

  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_accent: Highlight;
      --_accent-text: CanvasText;
      --_on-accent: HighlightText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_track: GrayText;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
