import type { LitElement, ReactiveController } from 'lit';
import { nearestLang, resolveLocale, type Locale } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';

/** Speaks the nearest `lang`, and follows when the page changes it. */
export class LocaleController implements ReactiveController {
  locale: Locale = resolveLocale('en');
  #overrides: MessageOverrides = {};
  #observer: MutationObserver | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  get overrides(): MessageOverrides {
    return this.#overrides;
  }

  set overrides(overrides: MessageOverrides | null) {
    this.#overrides = overrides ?? {};
    this.#resolve();
  }

  hostConnected(): void {
    this.#resolve();
    this.#observer = new MutationObserver(() => this.#resolve());
    this.#observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#observer.observe(this.host, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #resolve(): void {
    this.locale = resolveLocale(nearestLang(this.host), this.#overrides);
    this.host.requestUpdate();
  }
}
