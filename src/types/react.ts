import type { HTMLAttributes, RefAttributes } from 'react';
import type { EpiquePlayer } from '../elements/epique-player.js';
import type { EpiquePlayerAttributes, EpiquePlayerListeners, EpiquePlayerProperties } from './template.js';

/** Props of `<epique-player>` in React 19, which sets properties and adds listeners by the event's own name: `onchapterchange`. */
export type EpiquePlayerProps = EpiquePlayerProperties &
  EpiquePlayerAttributes &
  EpiquePlayerListeners &
  Omit<HTMLAttributes<EpiquePlayer>, keyof EpiquePlayerProperties | keyof EpiquePlayerListeners> &
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
