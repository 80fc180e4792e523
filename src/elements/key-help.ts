import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import { spokenSeconds } from '../i18n/numbers.js';
import { ARROW_STEP, PAGE_STEP } from './seek-keys.js';

/** What the list of keys depends on. */
interface KeyHelpSettings {
  /** `off`: no letter, digit or sign does anything. */
  readonly hotkeys: 'on' | 'off';
  /** Seconds. */
  readonly skipBack: number;
  /** Seconds. */
  readonly skipForward: number;
  readonly hasChapters: boolean;
  readonly rightToLeft: boolean;
}

type Row = readonly [keys: readonly string[], meaning: string];

/** The keys and what each does, in the listener's language. */
export function keyHelp(locale: Locale, settings: KeyHelpSettings): TemplateResult {
  const { messages } = locale;
  const { hotkeys, hasChapters, rightToLeft } = settings;
  const skip = (way: 'skipBack' | 'skipForward', seconds: number): string =>
    fill(messages[way], { seconds: spokenSeconds(seconds, locale) });
  const skips = (back: number, forward: number): string => `${skip('skipBack', back)}, ${skip('skipForward', forward)}`;
  const chapters = `${messages.previousChapter}, ${messages.nextChapter}`;
  const arrows = rightToLeft ? ['→', '←'] : ['←', '→'];
  const ends: Row = [[messages.keyHome, messages.keyEnd], messages.keyEnds];

  const anywhere: Row[] = [
    [['k'], `${messages.play}, ${messages.pause}`],
    [['j', 'l'], skips(settings.skipBack, settings.skipForward)],
    ...(hasChapters ? [[['p', 'n'], chapters] as const] : []),
    [['m'], messages.mute],
    [['<', '>'], messages.rate],
    [['0–9'], messages.keyTenths],
  ];
  const seek: Row[] = [
    [arrows, skips(ARROW_STEP, ARROW_STEP)],
    ...(hasChapters ? [[arrows.map((arrow) => `${messages.keyShift} ${arrow}`), chapters] as const] : []),
    [[messages.keyPageDown, messages.keyPageUp], skips(PAGE_STEP, PAGE_STEP)],
    ends,
  ];
  const list: Row[] = [[['↑', '↓'], messages.keyRows], ends];

  return html`${hotkeys === 'off' ? nothing : group(messages.keysAnywhere, anywhere)} ${group(messages.seek, seek)}
  ${hasChapters ? group(messages.chapters, list) : nothing}`;
}

function group(heading: string, rows: readonly Row[]): TemplateResult {
  return html`<section>
    <h3>${heading}</h3>
    <dl>
      ${rows.map(
        ([keys, meaning]) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
