import type { LitElement, ReactiveController } from 'lit';
import { nearestLang, resolveLocale, type Locale } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';

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
    for (const root of rootsAround(this.host))
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
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

/** The trees that an element is in: its own, and those around the shadow roots. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
