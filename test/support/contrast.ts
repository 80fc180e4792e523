/** A colour as it is painted: red, green, blue from 0 to 255, and alpha from 0 to 1. */
type Paint = readonly [red: number, green: number, blue: number, alpha: number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Any CSS colour in sRGB: the canvas knows every notation that the browser does. */
export function paint(color: string): Paint {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([red, green, blue, alpha]: Paint, below: Paint): Paint {
  const mix = (above: number, under: number): number => above * alpha + under * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Paint): number {
  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2, "contrast ratio", of two colours over the same ground: 1 to 21. */
export function contrast(color: string | Paint, against: string | Paint, ground: Paint): number {
  const [one, other] = [color, against].map((value) =>
    luminance(over(typeof value === 'string' ? paint(value) : value, ground)),
  ) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** An element and all it stands in, out through shadow roots and slots, the innermost first. */
function* outward(element: Element): Generator<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** How much of an element's own colours is seen, by its opacity and that of all it stands in. */
function opacityOf(element: Element): number {
  return [...outward(element)].reduce((product, at) => product * Number(getComputedStyle(at).opacity), 1);
}

/**
 * What an element is painted on: every background below it, and a wash that a `::before` puts behind its content. Outside an
 * isolated element that would lie behind the page.
 */
export function groundOf(element: Element): Paint {
  let ground = paint('Canvas');
  for (const at of [...outward(element)].reverse()) {
    const before = getComputedStyle(at, '::before');
    const { isolation } = getComputedStyle(at);
    const washed = before.content !== 'none' && before.zIndex === '-1' && isolation === 'isolate';
    const washes = washed ? [before.backgroundColor] : [];
    for (const color of [getComputedStyle(at).backgroundColor, ...washes]) {
      const [red, green, blue, alpha] = paint(color);
      ground = over([red, green, blue, alpha * opacityOf(at)], ground);
    }
  }
  return ground;
}

/** Contrast of an element's text, or of a drawing in the colour of the text, to what it stands on. */
export function textContrast(element: Element): number {
  const ground = groundOf(element);
  const [red, green, blue, alpha] = paint(getComputedStyle(element).color);
  return contrast([red, green, blue, alpha * opacityOf(element)], ground, ground);
}
