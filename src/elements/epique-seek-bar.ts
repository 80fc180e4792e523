import { html, type CSSResult, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Chapter } from '../domain/episode.js';
import { formatTime, isoDuration } from '../domain/time.js';
import { loadedUpTo } from '../engine/time-ranges.js';
import { PositionController } from '../player/position-controller.js';
import { CurrentMark } from './current-mark.js';
import { seekBarStyles } from './epique-seek-bar.styles.js';
import { fractionOf, setFraction } from './fraction.js';
import { PlayerElement } from './player-element.js';
import { RangeDrag } from './range-drag.js';
import { RangeKeyGuard } from './range-key-guard.js';
import { assistiveStep, seekCommand } from './seek-keys.js';
import { drawSegments, MOST_SEGMENTS, placeSegment, segmentMask } from './seek-segments.js';
import { SeekTooltip } from './seek-tooltip.js';
import { chapterText, moveText, positionText } from './seek-value-text.js';
import { sharedStyles } from './shared.styles.js';
import { VisibilityController } from './visibility-controller.js';

/** A move to a position this near the one announced last is not announced again. Seconds. */
const SAME_PLACE = 0.5;

/**
 * The timeline: a native range, transparent, over a drawn track with one segment a chapter. Playback writes the fill, the
 * thumb and the clock straight into their leaves, and leaves the range alone while it has focus, so that nothing is
 * spoken unasked: then it announces where a listener goes, and where playback paused.
 */
export class EpiqueSeekBar extends PlayerElement {
  static readonly parts = [
    'seek',
    'seek-bar',
    'seek-track',
    'seek-buffered',
    'seek-fill',
    'seek-thumb',
    'seek-chapter',
    'seek-chapter-current',
    'seek-tooltip',
    'current-time',
    'duration',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, seekBarStyles];

  @query('input', true) private range!: HTMLInputElement;
  @query('[part=seek-track]', true) private track!: HTMLElement;
  @query('.segments', true) private segments!: HTMLElement;
  @query('[part=seek-buffered]', true) private bufferedLeaf!: HTMLElement;
  @query('[part=seek-fill]', true) private fill!: HTMLElement;
  @query('.carrier', true) private carrier!: HTMLElement;
  @query('[part=current-time]', true) private timeLeaf!: HTMLElement;
  @query('[part=seek-tooltip]', true) private tooltip!: HTMLElement;

  readonly #duration = this.select((state) => state.duration);
  readonly #chapters = this.select((state) => state.chapters);
  readonly #chapterIndex = this.select((state) => state.chapterIndex);
  readonly #current = new CurrentMark((segment, current) => segment.part.toggle('seek-chapter-current', current));
  readonly #drag = new RangeDrag(
    () => this.store.clock.sync(),
    () => this.store.engine.currentSrc,
  );
  readonly #visibility = new VisibilityController(this, () => this.store.clock.sync());

  /** Assistive technology has set the range, which counted at once: a `change` that follows says nothing new. */
  #counted = false;
  readonly #keyGuard = new RangeKeyGuard();
  readonly #tooltip = new SeekTooltip(this, () => this.tooltip);
  #shownSecond: number | undefined;
  /** What the segments were drawn from: of a thousand, none is drawn again because another one is current. */
  #drawn: { readonly chapters: readonly Chapter[]; readonly duration: number } = { chapters: [], duration: NaN };
  /** The position announced last, in seconds. */
  #announcedTime = NaN;
  /** The same, as the range rounded it. */
  #announcedValue = NaN;
  /** Its chapter, in words. */
  #announcedChapter = '';

  constructor() {
    super();
    new PositionController(this, () => this.store, {
      position: (time, asked) => {
        this.#showPosition(this.#drag.held ?? time);
        if (this.#focusedRange && (asked || this.store.state.paused)) this.#announceMove(this.#drag.held ?? time);
      },
      nextChange: (time) => this.#nextChange(time),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag.end();
    if (this.hasUpdated) this.#tooltip.leave();
  }

  protected override updated(): void {
    const chapters = this.#chapters.value;
    const duration = this.#duration.value;
    const drawn = this.#drawn;
    if (chapters !== drawn.chapters || !Object.is(duration, drawn.duration)) {
      this.#drawn = { chapters, duration };
      this.track.style.setProperty('mask-image', segmentMask(chapters, duration));
      drawSegments(this.segments, chapters, duration);
      // So far the focused range could only say that the duration is unknown.
      if (this.#focusedRange && !Number.isFinite(drawn.duration)) this.#announcePosition(this.store.currentTime);
    }
    const index = this.#chapterIndex.value;
    const segment = this.segments.children[index] as HTMLElement | undefined;
    if (segment && chapters[index]) placeSegment(segment, chapters[index], duration);
    this.#current.moveTo(segment);
    this.#shownSecond = undefined;
    this.#showPosition(this.#drag.held ?? this.store.currentTime);
  }

  override render(): TemplateResult {
    const duration = this.#duration.value;
    const known = Number.isFinite(duration);
    return html`<div part="seek">
      <div class="rail" @pointerleave=${() => this.#tooltip.leave()}>
        <div part="seek-track" class=${this.#chapters.value.length > MOST_SEGMENTS ? 'track whole' : 'track'}>
          <div class="segments"></div>
          <div part="seek-buffered"></div>
          <div part="seek-fill"></div>
        </div>
        <input
          part="seek-bar"
          type="range"
          min="0"
          step="1"
          max=${known ? duration : 0}
          aria-label=${this.say('seek')}
          aria-disabled=${known ? 'false' : 'true'}
          @input=${this.#input}
          @change=${this.#change}
          @keydown=${this.#key}
          @keyup=${this.#keyGuard.release}
          @pointermove=${this.#point}
          @pointerdown=${this.#press}
          @click=${this.#click}
          @pointercancel=${this.#drag.cancel}
          @touchend=${this.#drag.lift}
          @touchcancel=${this.#drag.lift}
          @focus=${this.#focused}
          @blur=${this.#blurred}
        />
        <div class="carrier"><div part="seek-thumb" class="thumb"></div></div>
        <div part="seek-tooltip" aria-hidden="true" hidden></div>
      </div>
      <div class="times">
        <time part="current-time"></time>
        <time part="duration" datetime=${known ? isoDuration(duration) : 'PT0S'}>${formatTime(duration)}</time>
      </div>
    </div>`;
  }

  get #focusedRange(): boolean {
    return this.shadowRoot?.activeElement === this.range;
  }

  // The position

  #nextChange(time: number): number {
    const { pixels } = this.#visibility;
    if (pixels === 0 || this.#drag.held !== undefined) return Infinity;
    const duration = this.#duration.value;
    const second = Math.floor(time) + 1;
    const halfPixel = duration / pixels / 2;
    // In a long episode the clock turns more often than the fill moves: one wake shows both. Without a length the fill stands.
    if (!(halfPixel > 0 && halfPixel < 1)) return second;
    return Math.min(second, (Math.floor(time / halfPixel) + 1) * halfPixel);
  }

  #showPosition(time: number): void {
    const duration = this.#duration.value;
    const at = fractionOf(time, duration);
    setFraction(this.fill, at);
    setFraction(this.carrier, at);
    setFraction(this.bufferedLeaf, fractionOf(loadedUpTo(this.store.engine.buffered, time), duration));
    const second = Math.floor(time);
    if (second === this.#shownSecond) return;
    this.#shownSecond = second;
    this.timeLeaf.textContent = formatTime(time, { of: duration });
    if (!this.#focusedRange) this.#announcePosition(time);
    this.#tooltip.thumbMoved(time);
  }

  // The words

  #announcePosition(time: number): void {
    const chapter = this.#chapterText(time);
    this.#announce(time, chapter, positionText(time, this.#duration.value, chapter, this.locale));
  }

  #announceMove(time: number): void {
    if (Math.abs(time - this.#announcedTime) < SAME_PLACE || !Number.isFinite(this.#duration.value)) return;
    const chapter = this.#chapterText(time);
    this.#announce(time, chapter, moveText(time, chapter === this.#announcedChapter ? '' : chapter, this.locale));
  }

  #announce(time: number, chapter: string, text: string): void {
    this.#announcedTime = time;
    this.#announcedChapter = chapter;
    this.range.value = String(time);
    this.#announcedValue = this.range.valueAsNumber;
    this.range.setAttribute('aria-valuetext', text);
  }

  #chapterText(time: number): string {
    return chapterText(this.#chapters.value, this.store.chapterIndexAt(time), this.locale);
  }

  // The pointer

  #press(event: PointerEvent): void {
    this.#keyGuard.release();
    this.#drag.press(event);
    this.#counted = false;
    this.store.clock.sync();
    // The range starts from the playhead: a drag that ends at the value the range had would fire no `change`.
    this.#announcePosition(this.store.currentTime);
  }

  /** A click on the thumb's own place fires no `input`, though the playhead may have moved on since: seeks there. */
  #click(event: PointerEvent): void {
    if (this.#drag.click() && Number.isFinite(this.#duration.value)) this.store.seek(this.#timeAt(event));
  }

  #input(): void {
    if (this.#keyGuard.active || !Number.isFinite(this.#duration.value)) return;
    const value = this.range.valueAsNumber;
    if (this.#drag.phase === 'cancelled') {
      this.#announcePosition(this.store.currentTime);
      return;
    }
    if (this.#drag.phase === 'up') {
      // Not by a pointer. While the range has focus, Firefox fires no `change`.
      this.#counted = true;
      this.#step(value);
      return;
    }
    this.#drag.move(value);
    this.#showPosition(value);
    this.#announceMove(value);
    this.#tooltip.show(value);
  }

  /** A step counts from the playhead: while the range has focus, its value stays where it was announced last. */
  #step(value: number): void {
    const step = assistiveStep(value - this.#announcedValue, this.#duration.value);
    if (step === undefined) this.store.seek(value);
    else this.store.skip(step);
  }

  #change(): void {
    const value = this.#drag.drop() ?? this.range.valueAsNumber;
    if (this.#drag.phase === 'cancelled') this.#announcePosition(this.store.currentTime);
    else if (this.#keyGuard.active) this.range.value = String(this.#announcedTime);
    else if (!this.#counted) this.store.seek(value);
    this.#counted = false;
  }

  #point(event: PointerEvent): void {
    this.#tooltip.point(this.#timeAt(event));
  }

  #timeAt({ clientX }: PointerEvent): number {
    const { left, right, width } = this.track.getBoundingClientRect();
    const across = (this.rightToLeft ? right - clientX : clientX - left) / width;
    return Math.min(Math.max(across, 0), 1) * this.#duration.value;
  }

  // The keys

  #key(event: KeyboardEvent): void {
    this.#keyGuard.down(event);
    if (event.key === 'Escape') this.#tooltip.hide();
    if (this.#keyGuard.active || event.defaultPrevented) return;
    const command = seekCommand(event, this.rightToLeft);
    if (!command) return;
    event.preventDefault();
    command(this.store);
    this.#tooltip.followThumb();
  }

  #focused(): void {
    this.#keyGuard.release();
    // Chromium gives focus to what is clicked after its `click`.
    this.#announcePosition(this.#drag.held ?? this.store.currentTime);
    if (this.range.matches(':focus-visible')) this.#tooltip.followThumb();
  }

  #blurred(): void {
    this.#keyGuard.release();
    this.#drag.drop();
    this.#tooltip.hide();
    this.#announcePosition(this.store.currentTime);
    this.store.clock.sync();
  }
}
