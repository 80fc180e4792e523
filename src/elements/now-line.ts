import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Chapter } from '../domain/episode.js';
import type { Locale } from '../i18n/locale.js';
import { fill } from '../i18n/messages.js';
import type { PlayerState } from '../player/player-state.js';
import { chapterTitle } from './chapter-title.js';
import { unfoldIcon } from './icons.js';

/** The list in which the line's chapter stands. */
interface ChapterList {
  /** The chapters are on their way: their line is kept, so that nothing moves when they come. */
  readonly pending: boolean;
  /** Whether the compact layout shows it. */
  readonly open: boolean;
  readonly toggle: () => void;
}

/** The chapter being played and, in the compact layout, the button of the list that it stands in. */
export function nowLine(
  { chapters, chapterIndex: index, episode: { language } }: PlayerState,
  { pending, open, toggle }: ChapterList,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (chapters.length === 0) return pending ? html`<div part="now"><p></p></div>` : nothing;
  return html`<div part="now">
    <p>${index < 0 ? nothing : currentChapter(chapters, index, language, locale)}</p>
    <button part="chapters-toggle" type="button" aria-expanded=${open} aria-controls="more" @click=${toggle}>
      ${locale.messages.chapters} ${unfoldIcon}
    </button>
  </div>`;
}

function currentChapter(
  chapters: readonly Chapter[],
  index: number,
  language: string | null,
  locale: Locale,
): TemplateResult {
  const untitled = chapters[index]?.title === null;
  const lang = untitled ? locale.lang : language;
  const values = { number: index + 1, count: chapters.length };
  return html`${
      untitled
        ? nothing
        : html`<span class="ordinal" lang=${ifDefined(locale.lang)}
            >${fill(locale.messages.currentChapter, values)}</span
          >`
    }
    <span part="current-chapter" dir="auto" lang=${ifDefined(lang ?? undefined)}
      >${chapterTitle(chapters, index, locale)}</span
    >`;
}
