import { en } from './en.js';
import { fr } from './fr.js';
import type { MessageOverrides, Messages } from './messages.js';

/** The languages that are shipped, by primary subtag. */
const TABLES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['fr', fr],
]);

/** What a player speaks. */
export interface Locale {
  /** BCP 47, for `Intl`. */
  readonly tag: string;
  /** BCP 47, where the words are not in the language of the page. */
  readonly lang: string | undefined;
  readonly messages: Messages;
}

/** The words for a language tag (`fr-CA`, then `fr`, then English), with the page's own words over them. */
export function resolveLocale(tag: string, overrides: MessageOverrides = {}): Locale {
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const table = TABLES.get(language);
  const own = prefixesOf(tag).flatMap((name) => overrideFor(name, overrides) ?? []);
  const flat = Object.values(overrides).some((word) => typeof word === 'string');
  const given = [flat ? overrides : {}, ...own].flatMap((words) => Object.entries(words));
  // A framework may set a word that is not there yet: the shipped one stays.
  const words = Object.fromEntries(given.filter(([, word]) => typeof word === 'string'));
  const messages = { ...(table ?? en), ...words };
  const translated = table !== undefined || flat || own.length > 0;
  return { tag: translated && isLanguageTag(tag) ? tag : 'en', lang: translated ? undefined : 'en', messages };
}

/** `zh`, `zh-hant`, `zh-hant-tw`: what a tag says, from the least on. */
const prefixesOf = (tag: string): readonly string[] =>
  tag
    .toLowerCase()
    .split('-')
    .map((_, index, parts) => parts.slice(0, index + 1).join('-'));

/** @param tag in lower case: in a tag, case means nothing */
function overrideFor(tag: string, overrides: MessageOverrides): Partial<Messages> | undefined {
  const table: unknown = Object.entries(overrides).find(([name]) => name.toLowerCase() === tag)?.[1];
  return typeof table === 'object' && table !== null ? table : undefined;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
