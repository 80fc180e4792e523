import 'epique-player/define';
import { required } from './required.js';

/** A token and the control that changes it. Lengths in rem. */
type Token = { readonly name: string; readonly label: string } & (
  | { readonly type: 'color'; readonly light: string; readonly dark: string }
  | { readonly type: 'range'; readonly value: number; readonly min: number; readonly max: number }
  | { readonly type: 'select'; readonly value: string; readonly options: readonly string[] }
);

const FONTS = ['system-ui, sans-serif', 'Georgia, serif', "'Courier New', monospace"];
/** The player's own. */
const QUOTE_FONT = "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Georgia, serif";

const TOKENS: readonly Token[] = [
  { name: 'accent', label: 'Accent', type: 'color', light: '#70230e', dark: '#ffb49a' },
  { name: 'on-accent', label: 'On the accent', type: 'color', light: '#ffffff', dark: '#171412' },
  { name: 'surface', label: 'Surface', type: 'color', light: '#fdfaf6', dark: '#171412' },
  { name: 'text', label: 'Text', type: 'color', light: '#1d1814', dark: '#f3ece4' },
  { name: 'muted', label: 'Muted text', type: 'color', light: '#4a433d', dark: '#c9c0b6' },
  { name: 'line', label: 'Lines', type: 'color', light: '#d9d1c7', dark: '#3b352f' },
  { name: 'track', label: 'Timeline', type: 'color', light: '#918a82', dark: '#6d665e' },
  { name: 'radius', label: 'Corners', type: 'range', value: 0.5, min: 0, max: 2 },
  { name: 'space', label: 'Distances', type: 'range', value: 1, min: 0.5, max: 2 },
  { name: 'target', label: 'Small buttons', type: 'range', value: 2.75, min: 1.5, max: 4 },
  { name: 'track-size', label: 'Height of the timeline', type: 'range', value: 0.5, min: 0.125, max: 1.5 },
  { name: 'font', label: 'Font', type: 'select', value: 'inherit', options: ['inherit', ...FONTS] },
  {
    name: 'font-quote',
    label: 'Font of the quotes',
    type: 'select',
    value: QUOTE_FONT,
    options: [QUOTE_FONT, ...FONTS],
  },
];

const player = required('#player', HTMLElement);
const inspect = required('#inspect', HTMLInputElement);
const css = required('#css', HTMLElement);
const copied = required('#copied', HTMLElement);
const form = required('#tokens', HTMLFormElement);
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
/** Only what was changed, so that the rest goes on following the page. */
const changed = new Map<string, string>();
/** The part that was named last. */
let named: HTMLElement | undefined;

function control(token: Token): HTMLInputElement | HTMLSelectElement {
  if (token.type === 'select') {
    const select = document.createElement('select');
    for (const font of token.options) {
      // The first name: the words of an option that is too long make a page in WebKit scroll sideways.
      const label = font.replaceAll("'", '').split(',')[0];
      select.append(new Option(label, font, font === token.value, font === token.value));
    }
    return select;
  }
  const input = document.createElement('input');
  input.type = token.type;
  if (token.type === 'range') Object.assign(input, { min: token.min, max: token.max, step: '0.0625' });
  // The default, to which a reset of the form goes back.
  input.defaultValue = token.type === 'range' ? String(token.value) : dark ? token.dark : token.light;
  return input;
}

const lengthOf = (rem: number | string): string => `${rem}rem`;

function field(token: Token): HTMLLabelElement {
  const label = document.createElement('label');
  const input = control(token);
  const output = document.createElement('output');
  label.append(token.label, ...(token.type === 'range' ? [output] : []), input);
  if (token.type === 'range') output.value = output.defaultValue = lengthOf(token.value);
  input.addEventListener('input', () => {
    const value = token.type === 'range' ? lengthOf(input.value) : input.value;
    output.value = value;
    const property = `--epique-${token.name}`;
    // A font that is the player's own need not be set, and `inherit` on a custom property would set nothing.
    if (token.type === 'select' && value === token.value) changed.delete(property);
    else changed.set(property, value);
    player.style.setProperty(property, changed.get(property) ?? '');
    write();
  });
  return label;
}

function reset(): void {
  for (const name of changed.keys()) player.style.removeProperty(name);
  changed.clear();
  form.reset();
  write();
}

function write(): void {
  const lines = [...changed].map(([name, value]) => `  ${name}: ${value};\n`);
  copied.textContent = '';
  css.textContent = lines.length > 0 ? `epique-player {\n${lines.join('')}}` : '/* Nothing is changed yet. */';
}

async function copy(): Promise<void> {
  try {
    // Over HTTP there is no clipboard at all.
    await navigator.clipboard.writeText(css.textContent);
    copied.textContent = 'Copied.';
  } catch {
    copied.textContent = 'The browser does not let this page copy.';
  }
}

/** The innermost part on the way of an event, out through the player's shadow roots. */
function partOf(event: Event): HTMLElement | undefined {
  return event.composedPath().find((node) => node instanceof HTMLElement && node.part.length > 0) as
    HTMLElement | undefined;
}

function name(event: Event): void {
  const part = partOf(event);
  named?.style.removeProperty('outline');
  if (!inspect.checked || !part) return;
  if (event.type !== 'focusin') {
    event.preventDefault();
    event.stopPropagation();
  }
  named = part;
  part.style.setProperty('outline', '3px dashed');
  required('#part', HTMLElement).textContent = [...part.part]
    .map((one) => `epique-player::part(${one}) { }`)
    .join('  ');
}

form.append(...TOKENS.map(field));
write();
// A range moves with the press, before there is a click.
for (const type of ['pointerdown', 'mousedown', 'click']) player.addEventListener(type, name, { capture: true });
player.addEventListener('focusin', name);
required('#reset', HTMLElement).addEventListener('click', reset);
required('#copy', HTMLElement).addEventListener('click', () => void copy());
