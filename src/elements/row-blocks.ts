import { html, type TemplateResult } from 'lit';

/** A list of more rows than this is laid out only where it is seen, so many rows at a time. */
const LONG_LIST = 100;
const BLOCK = 32;

/** The rows of a long list in blocks that the browser leaves out as one; for assistive technology there is one list of rows. */
export function inBlocks(rows: readonly unknown[]): readonly unknown[] {
  if (rows.length <= LONG_LIST) return rows;
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, block): TemplateResult => {
    const own = rows.slice(block * BLOCK, (block + 1) * BLOCK);
    return html`<li class="block" role="none">
      <ol role="none">
        ${own}
      </ol>
    </li>`;
  });
}

/** The row at that index, found by its place: a query would go through a thousand. */
export function rowAt(list: Element, index: number): Element | undefined {
  if (!list.firstElementChild?.matches('.block')) return list.children[index];
  return list.children[Math.floor(index / BLOCK)]?.firstElementChild?.children[index % BLOCK];
}
