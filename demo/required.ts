/** The one element of the page that a selector means. Throws where the page has none of that type. */
export function required<Type extends Element>(selector: string, type: abstract new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}
