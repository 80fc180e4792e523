import { css } from './css.js';

/** In the page's own two colours, whatever lies below: these stand over the player and over the page. */
export const shareStyles = css`
  :host {
    display: contents;
  }

  [part='share-dialog'] {
    inline-size: min(30rem, calc(100vw - 2rem));
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 1rem;
  }

  [part='share-dialog']::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  label {
    display: block;
    margin-block-end: 0.5rem;
    font-weight: 600;
  }

  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--_track);
    border-radius: calc(var(--_radius) / 2);
    background: none;
    color: inherit;
    font: inherit;
    overflow-wrap: anywhere;
    resize: vertical;
  }

  [part='share-close-button'] {
    display: block;
    margin-block-start: 0.75rem;
    margin-inline-start: auto;
  }

  [part='share-confirmation'] {
    inset: auto 0 1.5rem;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 2rem);
    margin: 0 auto;
    padding: 0.625rem 1.25rem;
    border: 1px solid Canvas;
    border-radius: calc(var(--_target) / 2);
    background: CanvasText;
    /* Otherwise forced colours paint a backplate behind the words, in the colour of the words. */
    forced-color-adjust: none;
    color: Canvas;
    font-size: 0.9375rem;
    font-weight: 600;
  }
`;
