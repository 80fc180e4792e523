import { en } from './en.js';
import { fr } from './fr.js';
import type { MessageOverrides, Messages } from './messages.js';

/** The languages that are shipped, by primary subtag. */
const TABLES: Readonly<Record<string, Messages>> = { en, fr };

/** What a player speaks: a BCP 47 tag for `Intl`, and the words. */
export interface Locale {
  readonly tag: string;
  readonly messages: Messages;
}

/** The words for a language tag (`fr-CA`, then `fr`, then English), with the page's own words over them. */
export function resolveLocale(tag: string, overrides: MessageOverrides = {}): Locale {
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const table = TABLES[language];
  // A flat table has no word that is called like a language, so looking one up in it finds nothing.
  const tables = overrides as Readonly<Record<string, Partial<Messages> | undefined>>;
  const messages = { ...(table ?? en), ...overrides, ...tables[language], ...tables[tag] };
  const translated = table !== undefined || Object.keys(overrides).length > 0;
  return { tag: translated && isLanguageTag(tag) ? tag : 'en', messages };
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
