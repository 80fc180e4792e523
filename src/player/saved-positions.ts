import { firstOf } from '../domain/untrusted.js';
import { listenerStorage } from './listener-storage.js';

/** How far a listener came, and when. */
interface SavedPosition {
  /** Seconds. */
  readonly time: number;
  /** As `Date.now()` counts. */
  readonly savedAt: number;
}

/** The positions of the latest episodes are kept: this many. */
const MAX_POSITIONS = 50;
/** And for this long, in milliseconds. */
const MAX_AGE = 90 * 24 * 60 * 60 * 1000;

const POSITIONS = 'pos:';

/** Where a listener was in the recording at `url`; `null` where that is not known, or too long ago. */
export function readPosition(url: string): SavedPosition | null {
  forgetOld(MAX_POSITIONS);
  return read(nameOf(url));
}

export function savePosition(url: string, time: number): void {
  const name = nameOf(url);
  if (read(name) === null) forgetOld(MAX_POSITIONS - 1);
  listenerStorage.keep(name, { time, savedAt: Date.now() } satisfies SavedPosition);
}

export function removePosition(url: string): void {
  listenerStorage.remove(nameOf(url));
}

/** Leaves the latest, `most` at most. */
function forgetOld(most: number): void {
  listenerStorage
    .names(POSITIONS)
    .map((name) => ({ name, savedAt: read(name)?.savedAt ?? -Infinity }))
    .sort((a, b) => b.savedAt - a.savedAt)
    .filter(({ savedAt }, index) => savedAt === -Infinity || index >= most)
    .forEach(({ name }) => listenerStorage.remove(name));
}

function read(name: string): SavedPosition | null {
  const value = listenerStorage.read(name);
  return isSavedPosition(value) && Date.now() - value.savedAt < MAX_AGE ? value : null;
}

function isSavedPosition(value: unknown): value is SavedPosition {
  const [time, savedAt] = [firstOf(value, 'time'), firstOf(value, 'savedAt')];
  return typeof time === 'number' && time >= 0 && time < Infinity && Number.isFinite(savedAt);
}

/**
 * A name for a recording that does not show its URL to someone who looks into the storage. FNV-1a in 64 bits: it keeps
 * fifty episodes apart and is no secret; pages without HTTPS do not have the digests of `crypto.subtle`.
 */
function nameOf(url: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(url)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return POSITIONS + hash.toString(16).padStart(16, '0');
}
