import { html, nothing, type TemplateResult } from 'lit';

/** What the player is called by; `null` where nobody says. */
export interface Heading {
  readonly title: string | null;
  readonly show: string | null;
  /** URL. */
  readonly picture: string | null;
  readonly description: string | null;
}

/** Picture, show, title and description; not even an empty header where there is none of them. */
export function playerHeader({ title, show, picture, description }: Heading): TemplateResult | typeof nothing {
  if (!title && !show && !picture && !description) return nothing;
  return html`<header part="header">
    ${
      picture
        ? html`<img part="artwork" src=${picture} alt="" decoding="async" referrerpolicy="no-referrer" />`
        : nothing
    }
    <div class="titles">
      ${show ? html`<p part="show-title" dir="auto">${show}</p>` : nothing}
      ${title ? html`<h2 part="episode-title" dir="auto">${title}</h2>` : nothing}
    </div>
    ${description ? html`<p part="description" dir="auto">${description}</p>` : nothing}
  </header>`;
}
