import type { HTMLAttributes, RefAttributes } from 'react';
import type { EpiquePlayer } from '../elements/epique-player.js';
import type { EpiquePlayerAttributes, EpiquePlayerListeners, EpiquePlayerProperties } from './template.js';

/** React's own names of the events, as `onPlay`: on an element that is not its own it ignores them. */
type Unheard = keyof EpiquePlayerListeners | `${keyof EpiquePlayerListeners}capture`;

type Common = {
  [
    Key in keyof HTMLAttributes<EpiquePlayer> as Key extends keyof EpiquePlayerProperties
      ? never
      : Lowercase<Key> extends Unheard
        ? never
        : Key
  ]: HTMLAttributes<EpiquePlayer>[Key];
};

/** Props of `<epique-player>` in React 19, which sets properties and adds listeners by the event's own name: `onchapterchange`. */
export type EpiquePlayerProps = EpiquePlayerProperties &
  EpiquePlayerAttributes &
  EpiquePlayerListeners &
  Common &
  RefAttributes<EpiquePlayer>;

declare module 'react' {
  // React's own types are extended by augmenting its namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'epique-player': EpiquePlayerProps;
    }
  }
}
