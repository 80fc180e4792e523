import { en } from './en.js';
import { fr } from './fr.js';
import type { MessageOverrides, Messages } from './messages.js';

/** The languages that are shipped, by primary subtag. */
const TABLES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['fr', fr],
]);

/** What a player speaks: a BCP 47 tag for `Intl`, and the words. */
export interface Locale {
  readonly tag: string;
  readonly messages: Messages;
}

/** The words for a language tag (`fr-CA`, then `fr`, then English), with the page's own words over them. */
export function resolveLocale(tag: string, overrides: MessageOverrides = {}): Locale {
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const table = TABLES.get(language);
  const own = [language, tag].flatMap((name) => overrideFor(name, overrides) ?? []);
  const flat = Object.values(overrides).some((word) => typeof word === 'string');
  const given = [flat ? overrides : {}, ...own].flatMap((words) => Object.entries(words));
  // A framework may set a word that is not there yet: the shipped one stays.
  const words = Object.fromEntries(given.filter(([, word]) => typeof word === 'string'));
  const messages = { ...(table ?? en), ...words };
  const translated = table !== undefined || flat || own.length > 0;
  return { tag: translated && isLanguageTag(tag) ? tag : 'en', messages };
}

function overrideFor(language: string, overrides: MessageOverrides): Partial<Messages> | undefined {
  const table: unknown = Object.hasOwn(overrides, language) ? Reflect.get(overrides, language) : undefined;
  return typeof table === 'object' && table !== null ? table : undefined;
}

/** The nearest `lang` at or above an element, through shadow roots; empty where none is. */
export function nearestLang(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
