import { html, nothing, render, type TemplateResult } from 'lit';
import manifest from 'demo:manifest';

/** One name of the public surface, as in `custom-elements.json`. */
interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly readonly?: boolean;
  readonly kind?: string;
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly { readonly name: string }[];
}

const KINDS = {
  attributes: 'Attributes',
  members: 'Properties and methods',
  events: 'Events',
  slots: 'Slots',
  cssParts: 'Parts',
  cssProperties: 'Custom properties',
  cssStates: 'States',
} as const;

export type Declaration = { readonly tagName?: string } & Readonly<Partial<Record<keyof typeof KINDS, Entry[]>>>;

/** A doc comment's text: what stands between backticks is code. */
const prose = (text = ''): (string | TemplateResult)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

const nameOf = ({ name, kind, parameters = [] }: Entry): string =>
  kind === 'method' ? `${name}(${parameters.map((parameter) => parameter.name).join(', ')})` : name || '(default)';

const typeOf = (entry: Entry): string | undefined => (entry.type ?? entry.return?.type)?.text;

// One column for name and type: three do not fit a phone.
const row = (entry: Entry): TemplateResult =>
  html`<tr>
    <td>
      <code>${nameOf(entry)}</code>
      ${typeOf(entry) === undefined ? nothing : html`<code class="type">${typeOf(entry)}</code>`}
    </td>
    <td>
      ${entry.readonly ? 'Read only. ' : nothing}${prose(entry.description)}
      ${entry.default === undefined || entry.default === 'null' ? nothing : html` Default: <code>${entry.default}</code>.`}
    </td>
  </tr>`;

const table = (heading: string, entries: readonly Entry[]): TemplateResult =>
  html`<table>
    <caption>
      ${heading}
    </caption>
    <thead>
      <tr>
        <th scope="col">${entries.some(typeOf) ? 'Name and type' : 'Name'}</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(row)}
    </tbody>
  </table>`;

const element = manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
const place = document.querySelector<HTMLElement>('#api');
if (element && place) {
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, string][];
  render(
    kinds.map(([kind, heading]) => table(heading, element[kind] ?? [])),
    place,
  );
}
