import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Episode } from '../domain/episode.js';
import { picture } from './picture.js';

/** Picture, show, title and description, with what the page names over the document; no header where there is none of them. */
export function playerHeader(
  { title: own, description, language }: Episode,
  { title, showTitle, artwork }: Pick<Episode, 'title' | 'showTitle' | 'artwork'>,
): TemplateResult | typeof nothing {
  if (!title && !showTitle && !artwork && !description) return nothing;
  const lang = language ?? undefined;
  return html`<header part="header">
    ${picture('artwork', artwork, 'eager')}
    <div class="titles">
      ${showTitle ? html`<p part="show-title" dir="auto">${showTitle}</p>` : nothing}
      ${title ? html`<h2 part="episode-title" dir="auto" lang=${ifDefined(title === own ? lang : undefined)}>${title}</h2>` : nothing}
    </div>
    ${description ? html`<p part="description" dir="auto" lang=${ifDefined(lang)}>${description}</p>` : nothing}
  </header>`;
}
