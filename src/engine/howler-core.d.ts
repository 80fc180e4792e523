/**
 * Howler's core as a module, with the private members that the engine uses and why. They belong to exactly 2.2.4:
 * `test/engine/howler-core.test.ts` fails when one of them changes.
 */
declare module 'howler/src/howler.core.js' {
  import type { Howl as PublicHowl, HowlOptions } from 'howler';

  /** One sound of a Howl; a streamed Howl that is not played by Howler has exactly one. */
  interface Sound {
    /** Given to every method: without it Howler cannot tell a value from an id. */
    readonly _id: number;
  }

  /** `scripts/howler-module.js` leaves out what the engine does on the node itself. */
  interface Howl extends Pick<PublicHowl, 'mute' | 'volume' | 'rate' | 'fade' | 'state' | 'unload'> {
    /** Read for the id of the one sound that there is until `unload()`. */
    readonly _sounds: readonly [Sound];
    /** Drops a node's source on `unload()`, by a `data:` source that a strict policy refuses: replaced. */
    _clearSound: (node: HTMLAudioElement) => void;
  }

  interface Howler {
    /** Where a new sound takes its node from: the way to have it use the engine's own. */
    readonly _html5AudioPool: HTMLAudioElement[];
    /** Not there: no `AudioContext` is made. */
    readonly ctx?: AudioContext;
    /** Howls are kept here until `unload()`. */
    readonly _howls: readonly Howl[];
    /** The event that means "loaded" to Howler; until then it puts off volume, mute and rate. */
    _canPlayEvent: string;
  }

  export interface HowlerCore {
    readonly Howl: { new (options: HowlOptions): Howl; readonly prototype: Howl };
    readonly Howler: Howler;
  }

  /** Runs the core, which makes no element of its own. */
  export function startHowler(): HowlerCore;
}
