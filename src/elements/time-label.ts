import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatTime, isoDuration } from '../domain/time.js';
import type { Locale } from '../i18n/locale.js';
import { spokenTime } from '../i18n/numbers.js';

/** A time of so many seconds in the name of a row's button: shown as a clock shows it, said in words. @param total as `of` of `formatTime()` */
export function timeLabel(part: string, seconds: number, locale: Locale, total = seconds): TemplateResult {
  return html`<time
    part=${part}
    role="img"
    aria-label=", ${spokenTime(seconds, locale)}"
    datetime=${isoDuration(seconds)}
    lang=${ifDefined(locale.lang)}
    >${formatTime(seconds, { of: total })}</time
  >`;
}
