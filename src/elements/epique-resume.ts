import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { findCueIndexAt } from '../domain/cue.js';
import { formatTime } from '../domain/time.js';
import { spokenTime } from '../i18n/numbers.js';
import { resumeStyles } from './epique-resume.styles.js';
import { PlayerElement } from './player-element.js';
import { sharedStyles } from './shared.styles.js';

/** Offers to go on from where the listener was: one line, one button. Gone once playback starts, from there or elsewhere. */
export class EpiqueResume extends PlayerElement {
  static readonly parts = ['resume', 'resume-place', 'resume-button'] as const;
  static override styles: CSSResult[] = [sharedStyles, resumeStyles];

  readonly #offer = this.select((state) => state.offer);
  readonly #chapters = this.select((state) => state.chapters);

  override render(): TemplateResult | typeof nothing {
    const offer = this.#offer.value;
    if (offer === null) return nothing;
    const name = `${this.say('resume')} – ${this.#place(offer, spokenTime(offer, this.locale))}`;
    return html`<div part="resume">
      <p>
        <span class="lead">${this.say('resumeFrom')}</span>
        <span part="resume-place">${this.#place(offer, formatTime(offer))}</span>
      </p>
      <button
        part="resume-button"
        class="outlined"
        type="button"
        aria-label=${name}
        @click=${() => this.store.resume()}
      >
        <span>${this.say('resume')}</span>
      </button>
    </div>`;
  }

  #place(offer: number, time: string): string {
    const index = findCueIndexAt(this.#chapters.value, offer);
    return index < 0 ? time : this.say('resumeChapter', { number: index + 1, time });
  }
}
