import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { shareStyles } from './epique-share.styles.js';
import { focusedElement } from './focused-element.js';
import { FocusLostEvent } from './focus-controller.js';
import { PlayerElement } from './player-element.js';
import type { ShareRequest } from './share-requests.js';
import { momentUrl, shareText } from './share-text.js';
import { sharedStyles } from './shared.styles.js';
import type { StatusController } from './status-controller.js';

/** How long the confirmation of a copy is visible, in milliseconds. */
const CONFIRMATION = 2500;

/**
 * Hands on the link to a moment: by the share sheet where the platform has one, else by the clipboard, else in a field
 * from which a listener can copy it.
 */
export class EpiqueShare extends PlayerElement {
  static readonly parts = ['share-dialog', 'share-text', 'share-close-button', 'share-confirmation'] as const;
  static override styles: CSSResult[] = [sharedStyles, shareStyles];

  /** The player that a link names. */
  @property({ attribute: false }) player!: Element;
  @property({ attribute: false }) status!: StatusController;
  /** URL of the page that a link leads to, `null` for the one at hand. */
  @property({ attribute: false }) elsewhere!: string | null;
  @property({ attribute: false }) episodeTitle!: string | null;

  /** What a listener is to copy by hand. */
  @state() private text: string | null = null;
  /** That something was copied. */
  @state() private confirmation: string | null = null;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('[popover]') private popup!: HTMLElement | null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  /** To be called inside the listener's gesture. Never rejects. */
  async share(request: ShareRequest): Promise<void> {
    // The second that the listener sees on the clock.
    const now = { startTime: Math.floor(this.store.currentTime), endTime: null };
    const url = momentUrl(request.cue ?? now, this.player, this.elsewhere);
    const text = shareText(request, this.episodeTitle, this.locale);
    if (await handOver({ ...(text === '' ? {} : { text }), url })) return;
    const copy = request.quote ? `${text}\n${url}` : url;
    const copied = await toClipboard(copy);
    if (!this.isConnected) return;
    if (copied) this.#confirm(this.say(request.quote ? 'quoteCopied' : 'linkCopied'));
    else this.text = copy;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.text = this.confirmation = null;
  }

  override render(): TemplateResult {
    return html`${this.text === null ? nothing : this.#dialog(this.text)}
    ${
      this.confirmation === null
        ? nothing
        : html`<div part="share-confirmation" popover="manual" aria-hidden="true">${this.confirmation}</div>`
    }`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('confirmation')) this.popup?.showPopover();
    if (!changed.has('text') || !this.dialog) return;
    this.dialog.showModal();
    this.field?.select();
  }

  #dialog(text: string): TemplateResult {
    return html`<dialog part="share-dialog" aria-labelledby="label" @close=${this.#closed}>
      <label id="label" for="text" lang=${ifDefined(this.locale.lang)}>${this.say('copyLink')}</label>
      <textarea
        part="share-text"
        id="text"
        dir="auto"
        readonly
        rows=${text.includes('\n') ? 6 : 2}
        .value=${text}
      ></textarea>
      <button
        part="share-close-button"
        class="outlined"
        type="button"
        lang=${ifDefined(this.locale.lang)}
        @click=${() => this.dialog?.close()}
      >
        ${this.say('close')}
      </button>
    </dialog>`;
  }

  #closed(): void {
    this.text = null;
    // What opened it, and has the focus again, may be gone.
    if (!focusedElement(this.player)) this.dispatchEvent(new FocusLostEvent(false));
  }

  #confirm(message: string): void {
    this.status.announce(message);
    this.confirmation = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.confirmation = null), CONFIRMATION);
  }
}

/** Resolves to whether the text was copied: that may be forbidden, and a page without HTTPS has no clipboard. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Opens the share sheet. Resolves to whether that is the end of it: it was shared, or the listener chose not to. */
async function handOver(data: ShareData): Promise<boolean> {
  // Neither is there on every platform, whatever the types say.
  const platform = navigator as Partial<Navigator>;
  if (!platform.share || platform.canShare?.(data) === false) return false;
  try {
    await platform.share(data);
    return true;
  } catch (error) {
    // The second: the sheet is open already, as after a double click.
    return error instanceof DOMException && ['AbortError', 'InvalidStateError'].includes(error.name);
  }
}
