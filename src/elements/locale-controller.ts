import type { LitElement, ReactiveController } from 'lit';
import { resolveLocale, type Locale } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import { lineage } from '../player/lineage.js';

/**
 * Speaks the nearest `lang`, and follows when the page changes it. Until its host adds it, and is in a page, it speaks the
 * `lang` of the tag itself: that is all a server knows.
 */
export class LocaleController implements ReactiveController {
  #locale: Locale | undefined;
  #overrides: MessageOverrides = {};
  #observer: MutationObserver | undefined;

  constructor(private readonly host: LitElement) {}

  get locale(): Locale {
    return (this.#locale ??= resolveLocale(this.host.getAttribute('lang') ?? '', this.#overrides));
  }

  get overrides(): MessageOverrides {
    return this.#overrides;
  }

  set overrides(overrides: MessageOverrides | null) {
    this.#overrides = overrides ?? {};
    this.#locale = undefined;
    if (this.host.isConnected) this.#resolve();
  }

  hostConnected(): void {
    this.#resolve();
    this.#observer = new MutationObserver(() => this.#resolve());
    for (const element of lineage(this.host)) {
      this.#observer.observe(element.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** To be called when the host was moved without leaving the page. */
  moved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  #resolve(): void {
    this.#locale = resolveLocale(nearestLang(this.host), this.#overrides);
    this.host.requestUpdate();
  }
}

/** The nearest `lang` at or above an element, through shadow roots; empty where none is. */
export const nearestLang = (element: Element): string =>
  lineage(element)
    .map((one) => one.closest('[lang]')?.getAttribute('lang'))
    .findLast((lang) => typeof lang === 'string') ?? '';
