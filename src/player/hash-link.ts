import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { momentText, parseHash, withoutHash, type MomentLink } from '../domain/media-fragment.js';
import type { PlayerStore } from './player-store.js';
import { isFirstPlayer } from './players.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The moment that a hash, the page's own as a rule, names for this player; `null` where it names none, or another's. */
export function linkFor(player: Element, hash = location.hash): MomentLink | null {
  const link = parseHash(hash);
  if (!link) return null;
  return (link.id === null ? isFirstPlayer(player) : link.id === player.id) ? link : null;
}

/**
 * Follows the page's links to a moment: `#t=83`, which speaks to the first player in the page, and `#ID&t=83,97`. On load,
 * on `hashchange`, and on another click on the same link, before or after the audio is there. A link seeks and shows; it
 * starts no sound and asks for none.
 */
export class HashLinkController implements ReactiveController {
  /** The moment followed last, as text: when the player is moved, or other parts of the hash change, it is no new link. */
  #followed = '';
  #lifetime: AbortController | undefined;

  /**
   * @param listenerActs called before a link is followed, except the one that is there when the player comes into the page
   * @param goHome puts the episode into the player that the page's links are about
   */
  constructor(
    private readonly host: Host,
    private readonly store: PlayerStore,
    private readonly listenerActs: () => void,
    private readonly goHome: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#lifetime = new AbortController());
    addEventListener('hashchange', () => this.#followNew(this.listenerActs), { signal });
    addEventListener('click', this.#followAgain, { signal });
    this.#followNew();
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
  }

  #followNew(listenerActs = (): void => {}): void {
    const text = momentText(location.hash);
    if (text === this.#followed) return;
    this.#followed = text;
    listenerActs();
    this.#follow(location.hash);
  }

  #follow(hash: string): void {
    const link = linkFor(this.host, hash);
    if (!link) return;
    this.goHome();
    this.store.selectRange(link.cue.startTime, link.cue.endTime ?? Infinity);
    if (link.id !== null) void this.#scrollIntoView();
  }

  /**
   * A click on a link to the current hash fires no `hashchange`. And where the page has changed its address since, a click on the
   * moment followed last fires one that `#followNew()` ignores.
   */
  readonly #followAgain = (event: MouseEvent): void => {
    const { defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link || withoutHash(link.href) !== withoutHash(location.href) || (link.target || '_self') !== '_self') return;
    const text = momentText(link.hash);
    if (text === '' || (text !== this.#followed && link.hash !== location.hash)) return;
    this.#followed = text;
    this.listenerActs();
    this.#follow(link.hash);
  };

  /** As the browser does for a fragment that is an element's id: out of what is folded, and no animation but the page's own. */
  async #scrollIntoView(): Promise<void> {
    // Before the first rendering it has no height to scroll to.
    await this.host.updateComplete;
    reveal(this.host);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.host.scrollIntoView({ behavior: still ? 'instant' : 'auto' });
  }
}

/** Opens what an element is folded in: https://html.spec.whatwg.org/#ancestor-revealing-algorithm. */
function reveal(element: Element): void {
  if (element.matches("[hidden='until-found' i]")) {
    element.dispatchEvent(new Event('beforematch', { bubbles: true }));
    element.removeAttribute('hidden');
  } else if (element.matches('details:not([open])')) element.setAttribute('open', '');
  // By shape, not by class: another document has a class `ShadowRoot` of its own.
  const root = element.getRootNode() as Partial<ShadowRoot>;
  const around = element.assignedSlot ?? element.parentElement ?? (root.mode && root.host);
  if (around) reveal(around);
}
