import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EpisodeError } from '../domain/episode.js';
import { NETWORK_ERROR, type AudioError } from '../engine/audio-engine.js';
import type { Locale } from '../i18n/locale.js';
import { fill } from '../i18n/messages.js';
import { spokenTime } from '../i18n/numbers.js';

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

/** An outage that lasts, while the player tries by itself. @param lostPosition where the sound stopped, in seconds */
export const outageNotice = (lostPosition: number | null, locale: Locale): TemplateResult | typeof nothing =>
  lostPosition === null ? nothing : quietNotice(lostWords(lostPosition, locale), locale);

export const lostWords = (lostPosition: number, locale: Locale): string =>
  fill(locale.messages.connectionLost, { time: spokenTime(lostPosition, locale) });

/** Chapters that cannot be read, and the way to try again where the network may be why. */
export function episodeNotice(
  error: EpisodeError | null,
  locale: Locale,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const more = error.code === 'network' ? retryButton(locale, retry) : nothing;
  return quietNotice(locale.messages.episodeError, locale, more);
}

/** What a listener may want to know, and need not hear at once. */
export const quietNotice = (
  words: string,
  { lang }: Locale,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`<p part="notice" lang=${ifDefined(lang)}><span>${words}</span>${more}</p>`;

const retryButton = ({ messages }: Locale, retry: () => void): TemplateResult =>
  html`<button part="retry-button" class="filled" type="button" @click=${retry}>
    <span>${messages.retry}</span>
  </button>`;
