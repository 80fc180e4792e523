import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Credit, EpisodeLink, Transcript } from '../domain/episode.js';
import { notesStyles } from './epique-notes.styles.js';
import { PlayerElement } from './player-element.js';
import { sectionStyles } from './section.styles.js';
import { sharedStyles } from './shared.styles.js';
import { roleName } from './speaker-line.js';

/** The show notes: the episode's links, its transcripts and its credits. Empty where the document has none of them. */
export class EpiqueNotes extends PlayerElement {
  static readonly parts = ['links', 'links-heading', 'link', 'credits', 'credits-heading', 'credit'] as const;
  static override styles: CSSResult[] = [sharedStyles, sectionStyles, notesStyles];

  readonly #episode = this.select((state) => state.episode);

  override render(): TemplateResult {
    const { links: further, transcripts, credits, language } = this.#episode.value;
    const links = [
      ...further.map((link) => this.#link(link, language)),
      ...transcripts.map((transcript) =>
        this.#link(this.#transcript(transcript, transcripts.length > 1), this.locale.lang),
      ),
    ];
    return html`${
      links.length > 0
        ? html`<section part="links">
            <h3 part="links-heading" lang=${ifDefined(this.locale.lang)}>${this.say('links')}</h3>
            <ul role="list">
              ${links.map((link) => html`<li>${link}</li>`)}
            </ul>
          </section>`
        : nothing
    }${
      credits.length > 0
        ? html`<section part="credits">
            <h3 part="credits-heading" lang=${ifDefined(this.locale.lang)}>${this.say('credits')}</h3>
            <ul role="list">
              ${credits.map((credit) => this.#credit(credit))}
            </ul>
          </section>`
        : nothing
    }`;
  }

  /** @param lang BCP 47 tag of the title, where it is not the listener's */
  #link({ title, url }: EpisodeLink, lang?: string | null): TemplateResult {
    return html`<a part="link" href=${url} target="_blank" rel="noopener noreferrer" dir="auto"
      ><span lang=${ifDefined(lang ?? undefined)}>${title}</span
      ><span class="visually-hidden" lang=${ifDefined(this.locale.lang)}> (${this.say('newTab')})</span></a
    >`;
  }

  /** Several are distinguished by their language and by what they are written in. */
  #transcript({ url, type, language }: Transcript, several: boolean): EpisodeLink {
    const title = this.say('transcript');
    if (!several) return { url, title };
    const written = [language && this.#languageName(language), type].filter(Boolean).join(', ');
    return { url, title: `${title} (${written})` };
  }

  /** @param tag BCP 47 tag */
  #languageName(tag: string): string {
    try {
      return new Intl.DisplayNames(this.locale.tag, { type: 'language' }).of(tag) ?? tag;
    } catch {
      // It is no tag, as `fr-1`.
      return tag;
    }
  }

  #credit({ name, role, url }: Credit): TemplateResult {
    return html`<li part="credit">
      <bdi class="role">${roleName(role, this.locale)}</bdi>
      <bdi>${url ? this.#link({ title: name, url }) : name}</bdi>
    </li>`;
  }
}
