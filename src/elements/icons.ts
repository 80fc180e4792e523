import { html, type TemplateResult } from 'lit';

// Line drawings on a 24-unit grid, in the colour of the text around them.

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** A shape that is filled instead of drawn. */
const solid = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path class="solid" d=${path} /></svg>`;

export const playIcon = solid('M8 5.2v13.6a.8.8 0 0 0 1.2.7l10.6-6.8a.8.8 0 0 0 0-1.4L9.2 4.5A.8.8 0 0 0 8 5.2z');
export const pauseIcon = solid('M7 5h3.4v14H7zM13.6 5H17v14h-3.4z');
/** An arrow that turns back; mirrored, one that turns forward. The seconds are written in its middle. */
export const skipIcon = icon('M12 4.5a8 8 0 1 1-7.4 5M12 1.5l-3.4 3 3.4 3');
export const previousIcon = icon('M6 5.5v13M18 6.2v11.6L9 12z');
export const nextIcon = icon('M18 5.5v13M6 6.2v11.6L15 12z');
export const volumeIcon = icon(
  'M4 9.5v5h3.2L12 18.6V5.4L7.2 9.5zM15.4 9a4.2 4.2 0 0 1 0 6M17.9 6.6a7.6 7.6 0 0 1 0 10.8',
);
export const mutedIcon = icon('M4 9.5v5h3.2L12 18.6V5.4L7.2 9.5zM16 9.6l4.8 4.8M20.8 9.6 16 14.4');
export const linkIcon = icon('M9.5 6H6v12h12v-3.5M13.5 5H19v5.5M19 5l-8 8');
export const shareIcon = icon('M12 14.5V4M8.4 7.4 12 3.8l3.6 3.6M7 11H5v9h14v-9h-2');
/** A leap over a dot. */
export const skipChapterIcon = icon('M4.5 15a7.5 7.5 0 0 1 14.6-2.4M20 8v4.8h-4.8M12 17.5v.1');
export const moonIcon = icon('M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z');
export const listenIcon = solid('M9 6.4v11.2l8.6-5.6z');
export const keysIcon = icon(
  'M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M7 14h.01M17 14h.01M10 14h4',
);
export const unfoldIcon = icon('m6.5 9.5 5.5 5.5 5.5-5.5');
export const starIcon = icon('m12 3.8 2.5 5.3 5.7.8-4.1 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.1-4.1 5.7-.8z');
