/** An element, and before it the hosts of the shadow roots that it is in, the outermost first. */
export function lineage(element: Element): readonly Element[] {
  // By shape, not by class: another document has a class `ShadowRoot` of its own.
  const root = element.getRootNode() as Partial<ShadowRoot>;
  return root.host && root.mode ? [...lineage(root.host), element] : [element];
}
