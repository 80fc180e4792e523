import { MAX_URL } from './limits.js';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The first of the named members of `source` that holds something; `undefined` where none does. Inherited members count for nothing. */
export function firstOf(source: unknown, ...names: readonly string[]): unknown {
  if (!isObject(source)) return undefined;
  for (const name of names) if (Object.hasOwn(source, name) && !isBlank(source[name])) return source[name];
  return undefined;
}

/** The base of a document whose page is not known, as on a server: what is relative stays so, for a browser to resolve. */
export const NO_BASE = 'https://relative.invalid/';

/** The absolute form of an http(s) URL without user name or password; `null` for anything else. */
export function toHttpUrl(value: unknown, baseURL: string): string | null {
  if (typeof value !== 'string' || value.length > MAX_URL) return null;
  try {
    const { protocol, username, password, href } = new URL(value, baseURL);
    const safe = (protocol === 'https:' || protocol === 'http:') && !username && !password;
    if (!safe || href.length > MAX_URL) return null;
    return baseURL === NO_BASE && href.startsWith(NO_BASE) ? value : href;
  } catch {
    return null;
  }
}
