import { adoptStyles, LitElement } from 'lit';

/** Resolves once an element and those inside it are rendered for the first time, or have taken over what a server rendered. */
export async function hydrated(host: LitElement): Promise<void> {
  await host.updateComplete;
  for (const element of host.renderRoot.querySelectorAll('*')) {
    if (element instanceof LitElement) await hydrated(element);
  }
}

/** Dresses what a server rendered: under a strict policy the styles that it wrote into the page do not count. */
export function dressed<Root extends HTMLElement | DocumentFragment>(element: LitElement, root: Root): Root {
  if (canHydrate() && root instanceof ShadowRoot) {
    adoptStyles(root, (element.constructor as typeof LitElement).elementStyles);
  }
  return root;
}

/** Whether the page can hydrate: `@lit-labs/ssr-client` was imported before the element. */
export const canHydrate = (): boolean => 'litElementHydrateSupport' in globalThis;
