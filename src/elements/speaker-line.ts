import type { Quote } from '../domain/episode.js';
import type { Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';

/** The roles of the Podcast Taxonomy that have a word of their own; others are shown as written. */
const ROLES: ReadonlyMap<string, keyof Messages> = new Map([
  ['host', 'roleHost'],
  ['guest', 'roleGuest'],
  ['narrator', 'roleNarrator'],
]);

/** A role in the listener's language; as written where there is no word for it. */
export function roleName(role: string, { messages }: Locale): string {
  const word = ROLES.get(role.toLowerCase());
  return word ? messages[word] : role;
}

/** Who says a quote, and as what: "Tony Hagnéré, guest". Empty where the document does not say. */
export function speakerLine({ speaker, role }: Quote, locale: Locale): string {
  return [speaker, role && roleName(role, locale)].filter((part) => part !== null).join(', ');
}
