/**
 * The one mark in a list of chapters: it moves by itself, without rendering the rows, of which there may be a thousand.
 * `mark` marks or unmarks a row; it is called again after every update, since rendering a row may have wiped the mark
 * off.
 */
export class CurrentMark {
  #marked: Element | undefined;

  constructor(private readonly mark: (row: Element, current: boolean) => void) {}

  /** `undefined` for no row. */
  moveTo(row: Element | undefined): void {
    if (this.#marked !== row && this.#marked) this.mark(this.#marked, false);
    this.#marked = row;
    if (row) this.mark(row, true);
  }
}
