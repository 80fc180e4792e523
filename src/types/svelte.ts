import type { HTMLAttributes } from 'svelte/elements';
import type { EpiquePlayer } from '../elements/epique-player.js';
import type { EpiquePlayerAttributes, EpiquePlayerListeners, EpiquePlayerProperties } from './template.js';

/** What a Svelte 5 template may write on `<epique-player>`. */
export type EpiquePlayerProps = EpiquePlayerProperties &
  EpiquePlayerAttributes &
  EpiquePlayerListeners & {
    /** Seconds. Svelte writes an attribute where the property is read-only. */
    duration?: number | string | undefined;
  } & Omit<HTMLAttributes<EpiquePlayer>, keyof EpiquePlayerProperties | keyof EpiquePlayerListeners>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'epique-player': EpiquePlayerProps;
  }
}
