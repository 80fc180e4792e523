import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { picture } from './picture.js';

/** What the player is called by; `null` where neither page nor document says. */
export interface Heading {
  readonly title: string | null;
  readonly show: string | null;
  /** URL. */
  readonly artwork: string | null;
  readonly description: string | null;
  /** BCP 47 tags of title and description; `null` where the document has none, or the page gave the title. */
  readonly titleLang: string | null;
  readonly lang: string | null;
}

/** Picture, show, title and description; not even an empty header where there is none of them. */
export function playerHeader({
  title,
  show,
  artwork,
  description,
  titleLang,
  lang,
}: Heading): TemplateResult | typeof nothing {
  if (!title && !show && !artwork && !description) return nothing;
  return html`<header part="header">
    ${picture('artwork', artwork)}
    <div class="titles">
      ${show ? html`<p part="show-title" dir="auto">${show}</p>` : nothing}
      ${title ? html`<h2 part="episode-title" dir="auto" lang=${ifDefined(titleLang ?? undefined)}>${title}</h2>` : nothing}
    </div>
    ${description ? html`<p part="description" dir="auto" lang=${ifDefined(lang ?? undefined)}>${description}</p>` : nothing}
  </header>`;
}
