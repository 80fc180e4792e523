import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { formatTime } from '../domain/time.js';
import { PositionController } from '../player/position-controller.js';
import { RemovalController } from '../player/removal-controller.js';
import { SleepTimer } from '../player/sleep-timer.js';
import { extrasStyles } from './epique-extras.styles.js';
import { keysIcon, moonIcon, shareIcon } from './icons.js';
import { keyHelp } from './key-help.js';
import { PlayerElement } from './player-element.js';
import { shareMoment, type Share } from './share-requests.js';
import { sharedStyles } from './shared.styles.js';
import type { StatusController } from './status-controller.js';
import { VisibilityController } from './visibility-controller.js';

/** The choices of the sleep timer, in minutes. */
const SLEEP_MINUTES = [5, 15, 30, 45, 60];

/** What is not needed at every listening: quiet, in one row, below the timeline. */
export class EpiqueExtras extends PlayerElement {
  static readonly parts = [
    'extras',
    'remaining-time',
    'sleep',
    'sleep-select',
    'sleep-time',
    'share-button',
    'keys-button',
    'keys',
  ] as const;
  static override styles: CSSResult[] = [sharedStyles, extrasStyles];

  @property({ attribute: false }) share!: Share;
  @property({ attribute: false }) status!: StatusController;
  @property({ attribute: false }) hotkeys!: 'on' | 'off';
  /** Seconds. */
  @property({ attribute: false }) skipBack!: number;
  /** Seconds. */
  @property({ attribute: false }) skipForward!: number;

  @state() private keysOpen = false;

  @query('[part=remaining-time]') private remaining!: HTMLElement;
  @query('.clock') private timeLeaf!: HTMLElement;

  readonly #sleep = this.select((state) => state.sleep);
  readonly #hasChapters = this.select((state) => state.chapters.length > 0);

  readonly #visibility = new VisibilityController(this, () => this.store.clock.sync());
  #sleepTimer: SleepTimer | undefined;

  constructor() {
    super();
    // The time that is left depends on these as well.
    for (const slice of ['duration', 'playbackRate', 'skipped'] as const) this.select((state) => state[slice]);
    new RemovalController(this, () => this.#sleepTimer?.set(null));
    new PositionController(this, () => this.store, {
      position: () => this.#showRemaining(),
      // With the second that the clock shows, so that one wake does for both.
      nextChange: (time) => (this.#visibility.pixels > 0 ? Math.floor(time) + 1 : Infinity),
    });
  }

  protected override updated(): void {
    this.#showRemaining();
  }

  override render(): TemplateResult {
    return html`<div part="extras">
        ${this.#sleepChoice()}
        <button part="share-button" type="button" @click=${() => this.share(shareMoment)}>
          ${shareIcon} ${this.say('shareMoment')}
        </button>
        <button
          part="keys-button"
          type="button"
          aria-expanded=${this.keysOpen}
          aria-controls="keys"
          @click=${() => (this.keysOpen = !this.keysOpen)}
        >
          ${keysIcon} ${this.say('keys')}
        </button>
        <span part="remaining-time"><span class="clock"></span></span>
      </div>
      <div part="keys" id="keys" ?hidden=${!this.keysOpen}>${this.keysOpen ? this.#keys() : nothing}</div>`;
  }

  #showRemaining(): void {
    const left = this.store.remaining;
    const known = Number.isFinite(left);
    const text = this.say('remaining', { time: formatTime(known ? left : 0) });
    const room = text.replace(/\d/g, '0');
    if (this.remaining.getAttribute('data-room') !== room) this.remaining.setAttribute('data-room', room);
    const shown = known ? text : '';
    if (this.timeLeaf.textContent !== shown) this.timeLeaf.textContent = shown;
  }

  #sleepChoice(): TemplateResult {
    const sleep = this.#sleep.value;
    const option = (value: string | number, text: string): TemplateResult =>
      html`<option value=${value} .selected=${value === (sleep?.after ?? '')}>${text}</option>`;
    return html`<label part="sleep">
        <span class="label">${moonIcon} ${this.say('sleep')}</span>
        <select part="sleep-select" @change=${this.#setSleep}>
          ${option('', this.say('sleepOff'))}
          ${SLEEP_MINUTES.map((minutes) => option(minutes, this.say('sleepMinutes', { minutes })))}
          ${this.#hasChapters.value || sleep?.after === 'chapter' ? option('chapter', this.say('sleepChapter')) : nothing}
        </select>
      </label>
      ${sleep?.at ? html`<span part="sleep-time">${this.#sleepText(sleep.at)}</span>` : nothing}`;
  }

  #setSleep({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.#sleepTimer ??= new SleepTimer(this.store);
    this.#sleepTimer.set(value === '' ? null : value === 'chapter' ? value : Number(value));
    const { sleep } = this.store.state;
    if (sleep?.at) this.status.announce(this.#sleepText(sleep.at));
  }

  /** @param at as `Date.now()` counts it */
  #sleepText(at: number): string {
    return this.say('sleepAt', { time: new Intl.DateTimeFormat(this.locale.tag, { timeStyle: 'short' }).format(at) });
  }

  #keys(): TemplateResult {
    return keyHelp(this.locale, {
      hotkeys: this.hotkeys,
      skipBack: this.skipBack,
      skipForward: this.skipForward,
      hasChapters: this.#hasChapters.value,
      rightToLeft: this.rightToLeft,
    });
  }
}
