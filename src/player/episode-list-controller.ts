import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EpisodeEntry } from '../domain/formats/episode-list.js';
import { reuseEqual } from '../domain/reuse.js';
import { loadEpisodeList } from './episode-list-loader.js';

const NONE: readonly EpisodeEntry[] = Object.freeze([]);

/** Brings the list of other episodes, by URL or as a value; the newest wins. */
export class EpisodeListController implements ReactiveController {
  entries = NONE;
  /** There is no list, though the page names one. */
  failed = false;
  #source: unknown = null;
  /** The source is still to be read: a player outside the page asks for nothing. */
  #pending = false;
  #fetching: AbortController | undefined;
  #connected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get source(): unknown {
    return this.#source;
  }

  /** The URL of a JSON list or of an RSS feed, or a list; `null` or an empty string for none. */
  set source(given: unknown) {
    const source = given instanceof URL ? given.href : given;
    // A framework may set the same address with each rendering of a page: it is no news, unless it has failed.
    if (typeof source === 'string' && source === this.#source && !this.failed) return;
    this.#source = source;
    if (!source || typeof source === 'string') this.#settle(NONE);
    this.#pending = Boolean(source);
    void this.#fetch();
  }

  hostConnected(): void {
    this.#connected = true;
    void this.#fetch();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#fetching?.abort();
  }

  async #fetch(): Promise<void> {
    this.#fetching?.abort();
    if (!this.#pending || !this.#connected) return;
    const { signal } = (this.#fetching = new AbortController());
    const entries = await loadEpisodeList(this.#source, document.baseURI, signal);
    if (!signal.aborted) this.#settle(entries);
  }

  /** @param entries `null` where there is no list */
  #settle(entries: readonly EpisodeEntry[] | null): void {
    this.#pending = false;
    this.entries = reuseEqual(this.entries, entries ?? NONE);
    this.failed = entries === null;
    this.host.requestUpdate();
  }
}
