import type { LitElement } from 'lit';
import type { EpiquePlayer } from '../elements/epique-player.js';
import type { EpiquePlayerEventMap } from '../player/events.js';

type OwnKey = Exclude<keyof EpiquePlayer, keyof LitElement>;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Assignability overlooks `readonly`; the identity of two conditional types does not. */
type IsIdentical<One, Other> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what the comparison hangs on
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

type IsSettable<Key extends OwnKey> = EpiquePlayer[Key] extends (...args: never) => unknown
  ? false
  : IsIdentical<Pick<EpiquePlayer, Key>, Writable<Pick<EpiquePlayer, Key>>>;

/** What a property takes where it gives back something narrower. */
interface Accepted {
  src: string | null;
  preload: EpiquePlayer['preload'] | null;
  skipBack: number | string;
  skipForward: number | string;
  rates: EpiquePlayer['rates'] | string | null;
  persist: string | boolean | null;
  messages: EpiquePlayer['messages'] | null;
}

/** The player's settable properties: what a template binds under their own names. */
export type EpiquePlayerProperties = {
  [Key in OwnKey as IsSettable<Key> extends true ? Key : never]?:
    (Key extends keyof Accepted ? Accepted[Key] : EpiquePlayer[Key]) | undefined;
};

/** The attributes whose name no property has: a template that is rendered on a server writes these. */
export interface EpiquePlayerAttributes {
  'episode-title'?: string | undefined;
  'show-title'?: string | undefined;
  'skip-back'?: number | string | undefined;
  'skip-forward'?: number | string | undefined;
  'structured-data'?: true | '' | undefined;
  crossorigin?: '' | true | 'anonymous' | 'use-credentials' | undefined;
}

/** Listeners by the event's own name: `onchapterchange`. */
export type EpiquePlayerListeners = {
  [Type in keyof EpiquePlayerEventMap as `on${Type}`]?: ((event: EpiquePlayerEventMap[Type]) => void) | undefined;
};
