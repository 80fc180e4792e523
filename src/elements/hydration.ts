import { adoptStyles, LitElement } from 'lit';

/** Resolves once an element and those inside it are rendered for the first time, or have taken over what a server rendered. */
export async function hydrated(host: LitElement): Promise<void> {
  await host.updateComplete;
  for (const element of host.renderRoot.querySelectorAll('*')) {
    if (element instanceof LitElement) await hydrated(element);
  }
}

/** Adds the styles to a server-rendered root: a strict policy refuses those that the server wrote into the page. */
export function withStyles<Root extends HTMLElement | DocumentFragment>(element: LitElement, root: Root): Root {
  if (canHydrate() && root instanceof ShadowRoot) {
    adoptStyles(root, (element.constructor as typeof LitElement).elementStyles);
  }
  return root;
}

/** Whether the page can hydrate: `@lit-labs/ssr-client` was imported before the element. */
export const canHydrate = (): boolean => 'litElementHydrateSupport' in globalThis;
