import { fixture, fixtureCleanup, oneEvent } from '@open-wc/testing';
import '../../src/define/epique-player.js';
import type { EpiquePlayer } from '../../src/elements/epique-player.js';
import { until } from './until.js';

/** The demo episode: 162.6 s of speech, six chapters, four quotes, measured times. */
export const DEMO = {
  src: '/demo/public/data/episode-demo.mp3',
  chapters: '/demo/public/data/episode-demo.chapters.json',
};

/** A player in the page, and the ways a test sees and touches it: by part name, by event, by state. */
export class PlayerHarness {
  constructor(readonly player: EpiquePlayer) {}

  /** Puts a player into the page. Attributes as in HTML; properties are set before it is connected. */
  static async mount(
    attributes: Record<string, string> = {},
    properties: Partial<EpiquePlayer> = {},
  ): Promise<PlayerHarness> {
    const player = document.createElement('epique-player');
    for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
    Object.assign(player, properties);
    const box = await fixture<HTMLElement>(document.createElement('div'));
    box.append(player);
    const harness = new PlayerHarness(player);
    await harness.rendered();
    return harness;
  }

  /** The demo episode, its chapters read. */
  static async mountDemo(attributes: Record<string, string> = {}): Promise<PlayerHarness> {
    const harness = await PlayerHarness.mount({ src: DEMO.src });
    for (const [name, value] of Object.entries(attributes)) harness.player.setAttribute(name, value);
    const loaded = harness.event('episodeload');
    harness.player.chapters = DEMO.chapters;
    await loaded;
    await harness.rendered();
    return harness;
  }

  /** No player stays in the document, not even one that was moved out of its fixture: to the next it would be another. */
  static cleanup(): void {
    fixtureCleanup();
    for (const player of document.querySelectorAll('epique-player')) player.remove();
  }

  /** Every update is done, the inner elements' included. */
  async rendered(): Promise<void> {
    await this.player.updateComplete;
    for (const root of roots(this.player)) {
      const { host } = root as ShadowRoot;
      if ('updateComplete' in host) await host.updateComplete;
    }
  }

  event(type: string): Promise<Event> {
    return oneEvent(this.player, type);
  }

  /** Every element that a selector matches, through all shadow roots, in document order. */
  all(selector: string): HTMLElement[] {
    return roots(this.player).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  }

  /** Every element with this part name. */
  parts(name: string): HTMLElement[] {
    return this.all(`[part~="${name}"]`);
  }

  part(name: string): HTMLElement {
    const [part] = this.parts(name);
    if (!part) throw new Error(`There is no part "${name}".`);
    return part;
  }

  /** The text a person sees in a part. */
  text(name: string): string {
    return this.part(name).innerText.trim();
  }

  readonly until = until;

  /** Sound is running. */
  async playing(): Promise<void> {
    const { player } = this;
    const from = player.currentTime;
    await this.until(() => !player.paused && player.currentTime > from);
  }

  /** What a screen reader says of its own accord from now on. */
  said(): string[] {
    const said: string[] = [];
    const status = this.part('status');
    const read = (): void => {
      // To empty the region says nothing.
      if (status.textContent) said.push(status.textContent);
    };
    new MutationObserver(read).observe(status, { childList: true, characterData: true, subtree: true });
    return said;
  }

  /** The types of the events that are dispatched from now on. */
  record(...types: string[]): string[] {
    const seen: string[] = [];
    for (const type of types) this.player.addEventListener(type, () => seen.push(type));
    return seen;
  }
}

function roots(host: Element): (Element | ShadowRoot)[] {
  const root = host.shadowRoot;
  if (!root) return [];
  return [root, ...[...root.querySelectorAll('*')].flatMap(roots)];
}
