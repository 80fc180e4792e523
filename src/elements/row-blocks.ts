import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** A list of more rows than this stands in blocks. */
const LONG_LIST = 100;
/** How many rows a block has. */
export const ROWS_PER_BLOCK = 16;
/** The first rows are drawn before the others are made. Milliseconds. */
const FIRST_FRAME = 40;

/**
 * A long list in blocks, each of which the browser skips as a whole while it is off screen; for assistive technology
 * there is one list of rows. The first block is there at once, and the others follow one by one, with time between them
 * for what the page has to do: a thousand rows would hold it up. Laying a block out only when it is scrolled to would hold
 * the page up, too: once all rows are there, the blocks are laid out one by one in the same way.
 */
export class RowBlocksController implements ReactiveController {
  /** How many blocks have their rows, from the first. */
  filled: number;
  /** How many blocks are laid out, from the first. */
  #laidOut = 1;
  #next: ReturnType<typeof setTimeout> | undefined;

  /** @param list what holds the blocks, once it is rendered @param count how many rows there are */
  constructor(
    private readonly host: LitElement,
    private readonly list: () => Element | null,
    private readonly count: () => number,
  ) {
    // On a server there is no later, and what it rendered is hydrated as it is.
    this.filled = typeof document === 'undefined' || host.shadowRoot ? Infinity : 1;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.#goOn();
  }

  hostUpdate(): void {
    if (!this.#long) this.filled = this.#laidOut = 1;
  }

  hostUpdated(): void {
    this.#goOn();
  }

  render<Item>(items: readonly Item[], row: (item: Item, index: number) => unknown): readonly unknown[] {
    if (!this.#long) return items.map(row);
    return Array.from({ length: this.#blocks }, (_, block): TemplateResult => {
      const from = block * ROWS_PER_BLOCK;
      const own = block < this.filled ? items.slice(from, from + ROWS_PER_BLOCK) : [];
      return html`<li class="block" role="none">
        <ol class=${own.length > 0 ? '' : 'empty'} role="none">
          ${own.map((item, index) => row(item, from + index))}
        </ol>
      </li>`;
    });
  }

  get #long(): boolean {
    return this.count() > LONG_LIST;
  }

  get #blocks(): number {
    return Math.ceil(this.count() / ROWS_PER_BLOCK);
  }

  #goOn(): void {
    clearTimeout(this.#next);
    if (!this.host.isConnected || !this.#long) return;
    if (this.filled < this.#blocks) this.#next = setTimeout(() => this.#fill(), this.filled === 1 ? FIRST_FRAME : 0);
    else if (this.#laidOut < this.#blocks) this.#next = setTimeout(() => this.#layOut());
  }

  #fill(): void {
    this.filled += 1;
    this.host.requestUpdate();
  }

  #layOut(): void {
    // To say where a row is, the browser has to lay its block out.
    this.list()?.children[this.#laidOut]?.firstElementChild?.lastElementChild?.getBoundingClientRect();
    this.#laidOut += 1;
    this.#goOn();
  }
}

/** The row at that index, if it is there already; found by its place, for a query would go through a thousand. */
export function rowAt(list: Element, index: number): Element | undefined {
  if (!list.firstElementChild?.matches('.block')) return list.children[index];
  return list.children[Math.floor(index / ROWS_PER_BLOCK)]?.firstElementChild?.children[index % ROWS_PER_BLOCK];
}
