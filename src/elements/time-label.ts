import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatTime, isoDuration } from '../domain/time.js';
import type { Locale } from '../i18n/locale.js';
import { spokenTime } from '../i18n/numbers.js';

/**
 * A time at the end of a row's button: shown as a clock shows it, and in the button's name said in words.
 *
 * @param total what the time is part of, in seconds: see `formatTime()`
 */
export function timeLabel(part: string, seconds: number, locale: Locale, total = seconds): TemplateResult {
  return html`<time
    part=${part}
    datetime=${isoDuration(seconds)}
    lang=${ifDefined(locale.lang)}
    role="img"
    aria-label=", ${spokenTime(seconds, locale)}"
    >${formatTime(seconds, { of: total })}</time
  >`;
}
