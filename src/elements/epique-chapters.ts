import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Chapter, Quote } from '../domain/episode.js';
import { formatTime } from '../domain/time.js';
import { chapterTitle } from './chapter-title.js';
import { skippedChaptersStyles } from './skipped-chapters.styles.js';
import { chaptersStyles } from './epique-chapters.styles.js';
import { CurrentMark } from './current-mark.js';
import { EpiqueQuote } from './epique-quote.js';
import { skipChapterIcon, linkIcon, shareIcon } from './icons.js';
import { moveFocus } from './list-keys.js';
import { picture } from './picture.js';
import { PlayerElement } from './player-element.js';
import { RowBlocksController, rowAt } from './row-blocks.js';
import { shareChapter, type Share } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';
import { timeLabel } from './time-label.js';

/** A list of more chapters than this can be passed by in one step of the Tab key. */
const BYPASS_ABOVE = 10;

/**
 * A press moves the focus before it is a click: a quote that was shown for having it stays this long, so that what is pressed does
 * not move away from under the pointer. Milliseconds.
 */
const PRESS = 500;

/** Which quotes are shown: all under their chapters, only the one being spoken, or none. The first is the default. */
export const QUOTES = ['inline', 'current', 'none'] as const;
export type QuotesMode = (typeof QUOTES)[number];

/** The table of contents: every listed chapter as a button that plays from there, with its quotes below it. */
export class EpiqueChapters extends PlayerElement {
  static readonly parts = [
    'chapters',
    'chapters-heading',
    'skip-chapters-button',
    'choose-button',
    'chapter-list',
    'chapter',
    'chapter-current',
    'chapter-skipped',
    'chapter-button',
    'chapter-number',
    'chapter-title',
    'chapter-time',
    'chapter-image',
    'chapter-link',
    'chapter-share-button',
    'chapter-skip-button',
    'chapter-skipped-mark',
    ...EpiqueQuote.parts,
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, chaptersStyles, skippedChaptersStyles];

  @property({ attribute: false }) share!: Share;
  @property({ attribute: false }) quotes!: QuotesMode;

  /** The rows offer to be left out, instead of their links. */
  @state() private choosing = false;

  @query('.end') private end!: HTMLElement;
  @query('ol') private list!: HTMLElement | null;

  readonly #current = new CurrentMark((row, current) => {
    row.part.toggle('chapter-current', current);
    row.classList.toggle('current', current);
    const button = row.querySelector('button');
    if (button) button.ariaCurrent = current ? 'true' : null;
  });

  readonly #chapters = this.select((state) => state.chapters);
  readonly #episode = this.select((state) => state.episode);
  readonly #duration = this.select((state) => state.duration);
  readonly #chapterIndex = this.select((state) => state.chapterIndex);
  readonly #skipped = this.select((state) => state.skipped);
  readonly #quoteIndex = this.select((state) => state.quoteIndex);
  readonly #playedQuote = this.select((state) => state.range?.quote?.id);
  readonly #blocks = new RowBlocksController(
    this,
    () => this.list,
    () => this.#chapters.value.length,
  );

  override render(): TemplateResult {
    const chapters = this.#chapters.value;
    const quotes = this.#quotesByChapter();
    const bypassed = chapters.length > BYPASS_ABOVE;
    return html`${
      chapters.length > 0
        ? html`<nav part="chapters" aria-labelledby="heading">
            ${
              bypassed
                ? html`<button
                    part="skip-chapters-button"
                    class="filled"
                    type="button"
                    lang=${ifDefined(this.locale.lang)}
                    @click=${this.#bypass}
                  >
                    <span>${this.say('skipChapters')}</span>
                  </button>`
                : nothing
            }
            <div class="head" lang=${ifDefined(this.locale.lang)}>
              <h3 part="chapters-heading" id="heading">${this.say('chapters')}</h3>
              <button
                part="choose-button"
                type="button"
                aria-pressed=${this.choosing}
                @click=${() => (this.choosing = !this.choosing)}
              >
                ${this.say('chooseChapters')}
              </button>
            </div>
            <ol part="chapter-list" role="list" @keydown=${moveFocus}>
              ${this.#rows(quotes)}
            </ol>
            ${bypassed ? html`<span class="end" @blur=${() => this.end.removeAttribute('tabindex')}></span>` : nothing}
          </nav>`
        : nothing
    }
    ${(quotes.get(null) ?? []).map((quote) => this.#quote(quote))}`;
  }

  protected override updated(): void {
    this.#current.moveTo(this.list ? rowAt(this.list, this.#chapterIndex.value) : undefined);
  }

  /** Rendered only when what they show changed: at a chapter's edge, of a thousand rows, at most those with quotes. */
  #rows(quotes: ReadonlyMap<number | null, readonly Quote[]>): DirectiveResult {
    const everywhere = [
      // With hours or without: the form of all times.
      formatTime(0, { of: this.#duration.value }),
      this.#episode.value.language,
      this.#skipped.value,
      this.locale,
      this.choosing,
      this.share,
    ];
    // A quote stands back while another is spoken.
    const spoken = [this.#quoteIndex.value, this.#playedQuote.value, this.quotes, this.#focusedQuote];
    const chapters = this.#chapters.value;
    const list = [chapters, this.#episode.value.quotes, this.#blocks.filled];
    return guard([...list, ...everywhere, ...spoken], () =>
      this.#blocks.render(chapters, (chapter, index) => {
        const own = quotes.get(index) ?? [];
        return guard([chapter, ...everywhere, ...(own.length > 0 ? [...spoken, ...own] : [])], () =>
          this.#chapter(chapter, index, own),
        );
      }),
    );
  }

  #chapter(chapter: Chapter, index: number, quotes: readonly Quote[]): TemplateResult {
    const title = chapterTitle(this.#chapters.value, index, this.locale);
    const skipped = this.#skipped.value.includes(index);
    const { startTime, image } = chapter;
    const lang = chapter.title === null ? this.locale.lang : this.#episode.value.language;
    return html`<li
      part=${skipped ? 'chapter chapter-skipped' : 'chapter'}
      role="listitem"
      class=${skipped ? 'skipped' : ''}
    >
      <div class="row">
        <button part="chapter-button" type="button" @click=${() => this.store.playChapter(index)}>
          <span part="chapter-number" aria-hidden="true">${index + 1}</span>
          ${picture('chapter-image', image)}
          <span part="chapter-title" dir="auto" lang=${ifDefined(lang ?? undefined)}>${title}</span>
          ${timeLabel('chapter-time', startTime, this.locale, this.#duration.value)}
          ${skipped ? html`<span part="chapter-skipped-mark" lang=${ifDefined(this.locale.lang)}>${this.say('leftOut')}</span>` : nothing}
        </button>
        <span class="actions" lang=${ifDefined(this.locale.lang)}
          >${this.choosing ? this.#leaveOutButton(index, title, skipped) : this.#links(chapter, title)}</span
        >
      </div>
      ${quotes.map((quote) => this.#quote(quote))}
    </li>`;
  }

  #links(chapter: Chapter, title: string): TemplateResult {
    const { url } = chapter;
    return html`${
        url
          ? html`<a
              part="chapter-link"
              href=${url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label="${this.say('chapterLink', { title })} (${this.say('newTab')})"
              >${linkIcon}</a
            >`
          : nothing
      }
      <button
        part="chapter-share-button"
        type="button"
        aria-label=${this.say('shareChapter', { title })}
        @click=${() => this.share(shareChapter(chapter, title))}
      >
        ${shareIcon}
      </button>`;
  }

  #leaveOutButton(index: number, title: string, skipped: boolean): TemplateResult {
    const others = this.#skipped.value.filter((other) => other !== index);
    return html`<button
      part="chapter-skip-button"
      type="button"
      aria-pressed=${skipped}
      aria-label=${this.say('leaveOut', { title })}
      @click=${() => this.store.setSkipped(skipped ? others : [...others, index])}
    >
      ${skipChapterIcon}
    </button>`;
  }

  #quote(quote: Quote): TemplateResult {
    const spoken = this.#episode.value.quotes[this.#quoteIndex.value];
    return html`<epique-quote
      exportparts=${EpiqueQuote.parts.join(', ')}
      .store=${this.store}
      .locale=${this.locale}
      .share=${this.share}
      .quote=${quote}
      .current=${quote === spoken}
      .aside=${spoken !== undefined && quote !== spoken}
      @focusout=${() => setTimeout(() => this.requestUpdate(), PRESS)}
    ></epique-quote>`;
  }

  /**
   * Moves focus to `.end`, from where Tab goes on. It has a tabindex only meanwhile: focusable for good, it would be a stop with
   * nothing to say for a screen reader. And 0, not −1: from −1 Chromium's Tab goes back to the first control here.
   */
  #bypass(): void {
    this.end.tabIndex = 0;
    this.end.focus();
  }

  /** The id of the quote that has the focus. */
  get #focusedQuote(): string | undefined {
    const focused = this.shadowRoot?.activeElement;
    return focused instanceof EpiqueQuote ? focused.quote.id : undefined;
  }

  #quotesByChapter(): Map<number | null, Quote[]> {
    const groups = new Map<number | null, Quote[]>();
    this.#episode.value.quotes.forEach((quote, index) => {
      // One that is played by itself, or has the focus, stays until the listener has left it.
      const spoken =
        index === this.#quoteIndex.value || [this.#playedQuote.value, this.#focusedQuote].includes(quote.id);
      if (this.quotes === 'none' || (this.quotes === 'current' && !spoken)) return;
      groups.set(quote.chapterIndex, [...(groups.get(quote.chapterIndex) ?? []), quote]);
    });
    return groups;
  }
}
