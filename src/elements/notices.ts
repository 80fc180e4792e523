import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NETWORK_ERROR, type AudioError } from '../engine/audio-engine.js';
import type { Locale } from '../i18n/locale.js';

/** Audio that does not play: an alert, and the way to try again. */
export function audioNotice(
  error: AudioError | null,
  { lang, messages }: Locale,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`<div part="notice" role="alert" lang=${ifDefined(lang)}>
    <span>${error.code === NETWORK_ERROR ? messages.networkError : messages.audioError}</span>
    <button part="retry-button" type="button" @click=${retry}><span>${messages.retry}</span></button>
  </div>`;
}

/** What is missing beside the audio: said quietly, for the audio plays. */
export const quietNotice = (
  missing: boolean,
  words: 'episodeError' | 'episodesError',
  { lang, messages }: Locale,
): TemplateResult | typeof nothing =>
  missing ? html`<p part="notice" lang=${ifDefined(lang)}>${messages[words]}</p>` : nothing;
