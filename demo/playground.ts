import 'epique-player/define';
import { required } from './required.js';

/** A token and the control that changes it. Lengths in rem. */
type Token = { readonly name: string; readonly label: string } & (
  | { readonly type: 'color'; readonly value: string }
  | { readonly type: 'range'; readonly value: number; readonly max: number }
  | { readonly type: 'select'; readonly value: string; readonly options: readonly string[] }
);

const FONTS = ['inherit', 'system-ui, sans-serif', 'Georgia, serif', "'Courier New', monospace"];

const TOKENS: readonly Token[] = [
  { name: 'accent', label: 'Accent', type: 'color', value: '#70230e' },
  { name: 'on-accent', label: 'On the accent', type: 'color', value: '#ffffff' },
  { name: 'surface', label: 'Surface', type: 'color', value: '#fdfaf6' },
  { name: 'text', label: 'Text', type: 'color', value: '#1d1814' },
  { name: 'muted', label: 'Muted text', type: 'color', value: '#4a433d' },
  { name: 'line', label: 'Lines', type: 'color', value: '#d9d1c7' },
  { name: 'track', label: 'Timeline', type: 'color', value: '#918a82' },
  { name: 'radius', label: 'Corners', type: 'range', value: 0.5, max: 2 },
  { name: 'space', label: 'Distances', type: 'range', value: 1, max: 2 },
  { name: 'target', label: 'Small buttons', type: 'range', value: 2.75, max: 4 },
  { name: 'track-size', label: 'Height of the timeline', type: 'range', value: 0.5, max: 1.5 },
  { name: 'font', label: 'Font', type: 'select', value: 'inherit', options: FONTS },
  { name: 'font-quote', label: 'Font of the quotes', type: 'select', value: 'Georgia, serif', options: FONTS },
];

const player = required('#player', HTMLElement);
const inspect = required('#inspect', HTMLInputElement);
const css = required('#css', HTMLElement);
const copied = required('#copied', HTMLElement);
/** Only what was changed, so that the rest goes on following the page. */
const changed = new Map<string, string>();

function control(token: Token): HTMLInputElement | HTMLSelectElement {
  if (token.type === 'select') {
    const select = document.createElement('select');
    select.append(...token.options.map((font) => new Option(font, font, font === token.value, font === token.value)));
    return select;
  }
  const input = document.createElement('input');
  input.type = token.type;
  if (token.type === 'range') Object.assign(input, { min: '0', max: String(token.max), step: '0.0625' });
  input.value = String(token.value);
  return input;
}

function field(token: Token): HTMLLabelElement {
  const label = document.createElement('label');
  const input = control(token);
  label.append(token.label, input);
  input.addEventListener('input', () => {
    const value = token.type === 'range' ? `${input.value}rem` : input.value;
    changed.set(`--epique-${token.name}`, value);
    player.style.setProperty(`--epique-${token.name}`, value);
    write();
  });
  return label;
}

function write(): void {
  const lines = [...changed].map(([name, value]) => `  ${name}: ${value};\n`);
  css.textContent = lines.length > 0 ? `epique-player {\n${lines.join('')}}` : '/* Nothing is changed yet. */';
}

/** The innermost part on the way of an event, out through the player's shadow roots. */
function partOf(event: Event): HTMLElement | undefined {
  return event.composedPath().find((node) => node instanceof HTMLElement && node.part.length > 0) as
    HTMLElement | undefined;
}

function name(event: Event): void {
  const part = partOf(event);
  if (!inspect.checked || !part) return;
  if (event.type === 'click') {
    event.preventDefault();
    event.stopPropagation();
  }
  required('#part', HTMLElement).textContent = [...part.part]
    .map((one) => `epique-player::part(${one}) { }`)
    .join('  ');
}

required('#tokens', HTMLElement).append(...TOKENS.map(field));
write();
player.addEventListener('click', name, { capture: true });
player.addEventListener('focusin', name);
required('#copy', HTMLElement).addEventListener('click', () => {
  void navigator.clipboard.writeText(css.textContent).then(
    () => (copied.textContent = 'Copied.'),
    () => (copied.textContent = 'The browser does not let this page copy.'),
  );
});
