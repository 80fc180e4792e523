import type { Quote } from '../domain/episode.js';
import type { Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';

/** The roles of the Podcast Taxonomy that have a word of their own; others are shown as written. */
const ROLES: Readonly<Record<string, keyof Messages>> = {
  host: 'roleHost',
  guest: 'roleGuest',
  narrator: 'roleNarrator',
};

/** Who says a quote, and as what: "Tony Hagnéré, guest". Empty where the document does not tell. */
export function speakerLine({ speaker, role }: Quote, { messages }: Locale): string {
  const word = role === null ? undefined : ROLES[role.toLowerCase()];
  return [speaker, word ? messages[word] : role].filter((part) => part !== null).join(', ');
}
