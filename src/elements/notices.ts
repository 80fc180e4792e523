import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EpisodeError } from '../domain/episode.js';
import { NETWORK_ERROR, type AudioError } from '../engine/audio-engine.js';
import type { Locale } from '../i18n/locale.js';

/** Audio that does not play: an alert, and the way to try again. */
export function audioNotice(
  error: AudioError | null,
  locale: Locale,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { lang, messages } = locale;
  return html`<div part="notice" role="alert" lang=${ifDefined(lang)}>
    <span>${error.code === NETWORK_ERROR ? messages.networkError : messages.audioError}</span>
    ${retryButton(locale, retry)}
  </div>`;
}

/** Chapters that cannot be read, and the way to try again where the network may be why. */
export function episodeNotice(
  error: EpisodeError | null,
  locale: Locale,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return quietNotice('episodeError', locale, error.code === 'network' ? retryButton(locale, retry) : nothing);
}

/** What is missing beside the audio: said quietly, for the audio plays. */
export const quietNotice = (
  words: 'episodeError' | 'episodesError',
  { lang, messages }: Locale,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`<p part="notice" lang=${ifDefined(lang)}><span>${messages[words]}</span>${more}</p>`;

const retryButton = ({ messages }: Locale, retry: () => void): TemplateResult =>
  html`<button part="retry-button" type="button" @click=${retry}><span>${messages.retry}</span></button>`;
