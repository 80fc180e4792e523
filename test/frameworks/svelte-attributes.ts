import type {} from 'epique-player/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Attributes = SvelteHTMLElements['epique-player'];

// @ts-expect-error a mode that there is not
export const wrongMode: Attributes = { quotes: 'everywhere' };
// @ts-expect-error a property that is read only
export const wrongProperty: Attributes = { paused: true };
// @ts-expect-error an event that carries no chapter
export const wrongEvent: Attributes = { onquotechange: (event) => event.chapter };
