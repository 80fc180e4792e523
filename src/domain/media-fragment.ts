import type { TimedCue } from './cue.js';
import { parseClock, roundToMs } from './time.js';

/** A link to a moment: the player it speaks to (`null`: the first in the page), and the range. */
export interface MomentLink {
  readonly id: string | null;
  readonly cue: TimedCue;
}

/** Names are percent-decoded as values are. */
const isTime = (part: string): boolean => /^(t|%74)=/.test(part);

/** A URL without its fragment. */
export const withoutHash = (url: string): string => url.replace(/#.*/, '');

/** Whether a hash is the path of a router in the page, `#/episodes/12`: anything more would be another page to it. */
export const isPath = (hash: string): boolean => /^#!?\//.test(hash);

/** The parts of a fragment, without the `#`, as they are written. */
const partsOf = (fragment: string): string[] => fragment.replace(/^#/, '').split('&');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value of `t`: `83`, `1:23`, `npt:83`, `83,97` or `,97`. */
function parseRange(value: string): TimedCue | null {
  const [from = '', to, ...more] = decode(value).replace(/^npt:/, '').split(',');
  if (more.length > 0) return null;
  const startTime = from === '' && to ? 0 : parseClock(from);
  const endTime = to === undefined ? null : parseClock(to);
  if (startTime === undefined || endTime === undefined) return null;
  return endTime === null || startTime < endTime ? { startTime, endTime } : null;
}

/**
 * The moment or range that a fragment names, in seconds; `null` where it names none. Media Fragments URI 1.0, section
 * 4.2.1, normal play time; beyond it, `1:05` counts as `01:05`. Of several, the last valid one counts.
 */
export function parseMediaFragment(fragment: string): TimedCue | null {
  return (
    partsOf(fragment)
      .filter(isTime)
      .map((part) => parseRange(part.slice(part.indexOf('=') + 1)))
      .findLast((cue) => cue !== null) ?? null
  );
}

/** `t=83` or, with an end, `t=83,97`. */
export function formatMediaFragment(startTime: number, endTime: number | null = null): string {
  return `t=${roundToMs(startTime)}${endTime === null ? '' : `,${roundToMs(endTime)}`}`;
}

/** Reads `#t=…` and `#ID&t=…`; `null` where the hash names no moment. */
export function parseHash(hash: string): MomentLink | null {
  const cue = parseMediaFragment(hash);
  if (!cue) return null;
  const [first = ''] = partsOf(hash);
  return { id: first === '' || first.includes('=') ? null : decode(first), cue };
}

/** The parts of a hash that name a moment, as they are written: `t=83` of `#t=83&tab=notes`. */
export const momentText = (hash: string): string =>
  partsOf(hash)
    .filter((part, index) => isTime(part) || (index === 0 && !part.includes('=')))
    .join('&');

/** `hash`, with its `#`, and with `link` in place of the one it had; `null` removes that. The other parts stay. */
export function writeHash(hash: string, link: MomentLink | null): string {
  const older = parseHash(hash);
  const others = partsOf(hash).filter((part, index) => part && !isTime(part) && !(older?.id && index === 0));
  if (!link) return `#${others.join('&')}`;
  const { id, cue } = link;
  const name = id === null ? [] : [encodeURIComponent(id)];
  return `#${[...name, formatMediaFragment(cue.startTime, cue.endTime), ...others].join('&')}`;
}
