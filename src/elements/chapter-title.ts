import type { Chapter } from '../domain/episode.js';
import { fill } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';

/** What a chapter is called: its title, or its number where it has none. */
export function chapterTitle(chapters: readonly Chapter[], index: number, { messages }: Locale): string {
  return chapters[index]?.title ?? fill(messages.chapterUntitled, { number: index + 1 });
}
