import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EpisodeEntry } from '../domain/formats/episode-list.js';
import { episodesStyles } from './epique-episodes.styles.js';
import { picture } from './picture.js';
import { PlayerElement } from './player-element.js';
import { sectionStyles } from './section.styles.js';
import { sharedStyles } from './shared.styles.js';
import { timeLabel } from './time-label.js';

/** Other episodes, each a button that plays it in place. */
export class EpiqueEpisodes extends PlayerElement {
  static readonly parts = [
    'episodes',
    'episodes-heading',
    'episode',
    'episode-current',
    'episode-button',
    'episode-image',
    'episode-name',
    'episode-time',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, sectionStyles, episodesStyles];

  @property({ attribute: false }) entries!: readonly EpisodeEntry[];
  /** Which of them is in the player; −1 for none. */
  @property({ attribute: false }) current!: number;
  /** Puts an episode into the player. */
  @property({ attribute: false }) choose!: (entry: EpisodeEntry) => void;

  override render(): TemplateResult {
    return html`<section part="episodes">
      <h3 part="episodes-heading" lang=${ifDefined(this.locale.lang)}>${this.say('episodes')}</h3>
      <ul role="list">
        ${this.entries.map((entry, index) => this.#entry(entry, index === this.current))}
      </ul>
    </section>`;
  }

  #entry(entry: EpisodeEntry, current: boolean): TemplateResult {
    const { title, artwork, duration } = entry;
    return html`<li part=${current ? 'episode episode-current' : 'episode'}>
      <button
        part="episode-button"
        type="button"
        aria-current=${ifDefined(current ? 'true' : undefined)}
        @click=${() => this.choose(entry)}
      >
        ${picture('episode-image', artwork)}
        <span part="episode-name" dir="auto">${title}</span>
        ${duration === null ? nothing : timeLabel('episode-time', duration, this.locale)}
      </button>
    </li>`;
  }
}
