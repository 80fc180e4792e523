import { html } from 'lit';

// Line drawings on a 24-unit grid, in the colour of the text around them; one template each, for a list clones a thousand.

export const playIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path class="solid" d="M8 5.2v13.6a.8.8 0 0 0 1.2.7l10.6-6.8a.8.8 0 0 0 0-1.4L9.2 4.5A.8.8 0 0 0 8 5.2z" />
</svg>`;
export const pauseIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path class="solid" d="M7 5h3.4v14H7zM13.6 5H17v14h-3.4z" />
</svg>`;
/** An arrow that turns back; mirrored, one that turns forward. The seconds are written in its middle. */
export const skipIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 4.5a8 8 0 1 1-7.4 5M12 1.5l-3.4 3 3.4 3" />
</svg>`;
export const previousIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 5.5v13M18 6.2v11.6L9 12z" />
</svg>`;
export const nextIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M18 5.5v13M6 6.2v11.6L15 12z" />
</svg>`;
export const volumeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 9.5v5h3.2L12 18.6V5.4L7.2 9.5zM15.4 9a4.2 4.2 0 0 1 0 6M17.9 6.6a7.6 7.6 0 0 1 0 10.8" />
</svg>`;
export const mutedIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 9.5v5h3.2L12 18.6V5.4L7.2 9.5zM16 9.6l4.8 4.8M20.8 9.6 16 14.4" />
</svg>`;
export const linkIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9.5 6H6v12h12v-3.5M13.5 5H19v5.5M19 5l-8 8" />
</svg>`;
export const shareIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 14.5V4M8.4 7.4 12 3.8l3.6 3.6M7 11H5v9h14v-9h-2" />
</svg>`;
/** A leap over a dot. */
export const leaveOutIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4.5 15a7.5 7.5 0 0 1 14.6-2.4M20 8v4.8h-4.8M12 17.5v.1" />
</svg>`;
export const moonIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z" />
</svg>`;
export const listenIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path class="solid" d="M9 6.4v11.2l8.6-5.6z" />
</svg>`;
export const keysIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M7 14h.01M17 14h.01M10 14h4" />
</svg>`;
export const unfoldIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6.5 9.5 5.5 5.5 5.5-5.5" /></svg>`;
export const starIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m12 3.8 2.5 5.3 5.7.8-4.1 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.1-4.1 5.7-.8z" />
</svg>`;
