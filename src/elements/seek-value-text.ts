import type { Chapter } from '../domain/episode.js';
import type { Locale } from '../i18n/locale.js';
import { fill } from '../i18n/messages.js';
import { spokenTime } from '../i18n/numbers.js';

/** A chapter as the timeline says it; empty where `index` is −1, outside every chapter. */
export function chapterText(chapters: readonly Chapter[], index: number, locale: Locale): string {
  if (index < 0) return '';
  const { seekChapter, currentChapter } = locale.messages;
  const title = chapters[index]?.title ?? '';
  return fill(title ? seekChapter : currentChapter, { number: index + 1, count: chapters.length, title });
}

/** All that there is to say of a place: its time, the duration, and `chapter`, which may be empty. */
export function positionText(time: number, duration: number, chapter: string, locale: Locale): string {
  if (!Number.isFinite(duration)) return locale.messages.durationUnknown;
  const values = { time: spokenTime(time, locale), duration: spokenTime(duration, locale) };
  return joined(fill(locale.messages.seekValue, values), chapter);
}

/** The time alone, which is what a listener who moves wants to hear, and `chapter`, empty where it has not changed. */
export const moveText = (time: number, chapter: string, locale: Locale): string =>
  joined(spokenTime(time, locale), chapter);

const joined = (...words: string[]): string => words.filter(Boolean).join(', ');
