import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatNumber, spokenSeconds } from '../i18n/numbers.js';
import { nextChapterTime } from '../player/chapter-steps.js';
import { mutedIcon, nextIcon, pauseIcon, playIcon, previousIcon, skipIcon, volumeIcon } from './icons.js';
import { setFraction } from './fraction.js';
import { PlayerElement } from './player-element.js';
import { controlsStyles } from './epique-controls.styles.js';
import { RangeKeyGuard } from './range-key-guard.js';
import { sharedStyles } from './shared.styles.js';
import { volumeSticks } from './volume-support.js';

/** Play, skip, chapters, speed and volume: plain buttons, a `select` and a range. */
export class EpiqueControls extends PlayerElement {
  static readonly parts = [
    'controls',
    'play-button',
    'skip-back-button',
    'skip-forward-button',
    'previous-chapter-button',
    'next-chapter-button',
    'rate-select',
    'mute-button',
    'volume-slider',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, controlsStyles];

  /** Seconds. */
  @property({ attribute: false }) skipBack!: number;
  /** Seconds. */
  @property({ attribute: false }) skipForward!: number;
  @property({ attribute: false }) rates!: readonly number[];

  /** Whether this device keeps the volume that a page sets: believed until the first play. */
  @state() private volumeSticks = true;
  @query('select') private rateSelect!: HTMLSelectElement;
  @query('[part=volume-slider]') private volumeSlider!: HTMLElement;

  /** With an error there is nothing to pause. */
  readonly #paused = this.select((state) => state.paused || state.error !== null);
  readonly #buffering = this.select((state) => state.buffering);
  readonly #hasChapters = this.select((state) => state.chapters.length > 0);
  // Reads the position, which is not state: the answer changes only where a chapter begins, and `chapterIndex` with it.
  readonly #noNextChapter = this.select(
    ({ chapters, skipped }) => nextChapterTime(chapters, skipped, this.store.currentTime) === undefined,
  );
  readonly #rate = this.select((state) => state.playbackRate);
  readonly #volume = this.select((state) => state.volume);
  readonly #muted = this.select((state) => state.muted);
  readonly #keyGuard = new RangeKeyGuard();
  /** The sound before a press on the slider: it comes back where the press turns out to scroll the page. */
  #before = { volume: 1, muted: false };

  /** Focus given to the element is the play button's. Not by `delegatesFocus`: at each click Safari, where buttons take none, gives it to the `select`. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override updated(): void {
    // Not by `?selected` alone: where a rate is added or removed, the options after it are reused for other rates.
    this.rateSelect.value = String(this.#rate.value);
    setFraction(this.volumeSlider, this.#muted.value ? 0 : this.#volume.value);
    if (!this.#paused.value) void volumeSticks().then((sticks) => (this.volumeSticks = sticks));
  }

  override render(): TemplateResult {
    const { store } = this;
    return html`<div part="controls">
      <button
        part="play-button"
        type="button"
        aria-label=${this.say(this.#paused.value ? 'play' : 'pause')}
        aria-busy=${ifDefined(this.#buffering.value ? 'true' : undefined)}
        @click=${() => store.toggle()}
      >
        ${this.#paused.value ? playIcon : pauseIcon}
      </button>
      ${this.#skipButton('skip-back-button', 'skipBack', -this.skipBack)}
      ${this.#skipButton('skip-forward-button', 'skipForward', this.skipForward)}
      ${
        this.#hasChapters.value
          ? html`<button
                part="previous-chapter-button"
                type="button"
                aria-label=${this.say('previousChapter')}
                @click=${() => store.previousChapter()}
              >
                ${previousIcon}
              </button>
              <button
                part="next-chapter-button"
                type="button"
                aria-label=${this.say('nextChapter')}
                aria-disabled=${ifDefined(this.#noNextChapter.value ? 'true' : undefined)}
                @click=${() => store.nextChapter()}
              >
                ${nextIcon}
              </button>`
          : nothing
      }
      <span class="spacer"></span>
      ${this.#rateSelect()} ${this.#volumeControls()}
    </div>`;
  }

  #skipButton(part: string, label: 'skipBack' | 'skipForward', seconds: number): TemplateResult {
    const length = Math.abs(seconds);
    // In seconds, as it is shown: so it can be asked for by voice.
    return html`<button
      part=${part}
      type="button"
      aria-label=${this.say(label, { seconds: spokenSeconds(length, this.locale) })}
      @click=${() => this.store.skip(seconds)}
    >
      ${skipIcon}<span class="seconds" aria-hidden="true">${formatNumber(length, this.locale)}</span>
    </button>`;
  }

  #rateSelect(): TemplateResult {
    const current = this.#rate.value;
    const rates = this.rates.includes(current) ? this.rates : [...this.rates, current].sort((a, b) => a - b);
    return html`<select
      part="rate-select"
      aria-label=${this.say('rate')}
      @change=${(event: Event) => (this.store.playbackRate = Number((event.target as HTMLSelectElement).value))}
    >
      ${rates.map(
        (rate) =>
          html`<option value=${rate} ?selected=${rate === current}>
            ${this.say('rateValue', { rate: formatNumber(rate, this.locale) })}
          </option>`,
      )}
    </select>`;
  }

  #volumeControls(): TemplateResult {
    const muted = this.#muted.value;
    const percent = Math.round(this.#volume.value * 100);
    const silent = muted || this.#volume.value === 0;
    return html`<button
        part="mute-button"
        type="button"
        aria-label=${this.say(silent ? 'unmute' : 'mute')}
        @click=${() => this.store.toggleMuted()}
      >
        ${silent ? mutedIcon : volumeIcon}
      </button>
      <input
        part="volume-slider"
        type="range"
        min="0"
        max="100"
        step="5"
        ?hidden=${!this.volumeSticks}
        aria-label=${this.say('volume')}
        aria-valuetext=${muted ? this.say('muted') : this.say('volumeValue', { percent })}
        .value=${String(percent)}
        @input=${this.#setVolume}
        @click=${() => (this.store.muted = false)}
        @keydown=${this.#keyGuard.down}
        @keyup=${this.#keyGuard.release}
        @pointerdown=${this.#press}
        @pointercancel=${this.#cancel}
        @focus=${this.#keyGuard.release}
        @blur=${this.#keyGuard.release}
      />`;
  }

  #press(): void {
    this.#keyGuard.release();
    const { volume, muted } = this.store;
    this.#before = { volume, muted };
  }

  #cancel(): void {
    this.store.volume = this.#before.volume;
    this.store.muted = this.#before.muted;
  }

  #setVolume({ target }: Event): void {
    const slider = target as HTMLInputElement;
    if (this.#keyGuard.active) {
      slider.value = String(this.#volume.value * 100);
      return;
    }
    this.store.volume = slider.valueAsNumber / 100;
    this.store.muted = false;
  }
}
