import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EpisodeError, type EpisodeSources } from '../domain/episode.js';
import { parseEpisode, readEpisode } from '../domain/formats/json.js';
import { NO_BASE } from '../domain/untrusted.js';
import { loadEpisode } from './episode-loader.js';
import type { PlayerStore } from './player-store.js';

/** Brings the chapters document to the store, by URL or as a value; the newest wins. */
export class EpisodeController implements ReactiveController {
  /** What the page has for its own episode while another is in the player; `undefined` while none is. */
  own: unknown;
  #source: unknown = null;
  #fallback: string | null = null;
  /** A URL that is still to be fetched: a player outside the page asks for nothing. */
  #pending: string | undefined;
  /** What was read last: `null` for no document, `undefined` before the first and where it could not be read. */
  #read: EpisodeSources | null | undefined;
  /** The audio that it was read beside; empty where that is not named yet. */
  #readFor = '';
  #fetching: AbortController | undefined;
  #connected = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly store: PlayerStore,
  ) {
    host.addController(this);
  }

  /** A document is on its way. */
  get pending(): boolean {
    return this.#pending !== undefined;
  }

  /** A document is there. */
  get known(): boolean {
    return Boolean(this.#read);
  }

  get source(): unknown {
    return this.#source;
  }

  /** A URL, a document, or an array of chapters; `null` or an empty string for none. */
  set source(given: unknown) {
    const source = given instanceof URL ? given.href : given;
    // A framework may set the same address with each rendering of a page: beside the same audio it is no news, unless it has failed.
    const there = this.pending || (this.known && this.#besideSameAudio);
    if (typeof source === 'string' && source === this.#source && there) return;
    // Nor is, while another episode is in the player, what the page says of its own once more.
    if (this.own !== undefined && source !== this.#source && textOf(source) === textOf(this.own)) return;
    this.#fetching?.abort();
    this.#source = source;
    this.#pending = typeof source === 'string' && source !== '' ? source : undefined;
    this.#dropOther();
    if (this.#pending !== undefined) void this.#fetch();
    else this.#readValue();
  }

  /** Asks for the document again. */
  retry(): void {
    this.source = this.#source;
  }

  /** The text of a document that counts while there is no other; `null` for none. */
  setFallback(text: string | null): void {
    if (text === this.#fallback) return;
    this.#fallback = text;
    if (!this.#source) this.#readValue();
  }

  hostConnected(): void {
    this.#connected = true;
    void this.#fetch();
  }

  hostUpdate(): void {
    this.#dropOther();
    // A page may name the audio after its document, and what stands inside the tag counts from the first update on.
    this.#readFor ||= this.store.engine.src;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#fetching?.abort();
  }

  /** While a document is on its way the one before stays in sight, but not beside other audio: its times are not of that. */
  #dropOther(): void {
    if (this.#pending !== undefined && !this.#besideSameAudio) this.#settle(null);
  }

  async #fetch(): Promise<void> {
    const url = this.#pending;
    if (url === undefined || !this.#connected) return;
    const { signal } = (this.#fetching = new AbortController());
    try {
      const sources = await loadEpisode(url, signal);
      signal.throwIfAborted();
      this.#pending = undefined;
      this.#settle(sources);
    } catch (error) {
      if (signal.aborted) return;
      this.#pending = undefined;
      this.#refuse(error);
    }
  }

  #readValue(): void {
    try {
      const sources = this.#value;
      // A framework may set an equal document with each rendering of a page: beside the same audio it is no news.
      const same = this.#besideSameAudio && textOf(sources) === textOf(this.#read);
      if (!same) this.#settle(sources);
    } catch (error) {
      this.#refuse(error);
    }
  }

  get #besideSameAudio(): boolean {
    return this.#readFor === '' || this.#readFor === this.store.engine.src;
  }

  get #value(): EpisodeSources | null {
    if (this.#source) return readEpisode(this.#source, baseURL());
    return this.#fallback === null ? null : parseEpisode(this.#fallback, baseURL());
  }

  #settle(sources: EpisodeSources | null): void {
    this.#read = sources;
    this.#readFor = '';
    this.store.setDocument(sources);
  }

  #refuse(error: unknown): void {
    if (!(error instanceof EpisodeError)) throw error;
    this.#read = undefined;
    this.store.setEpisodeError(error);
  }
}

/** For comparison. JSON writes `null` both for what is no time (`NaN`) and for one that is not given. */
const textOf = (sources: unknown): string | undefined =>
  JSON.stringify(sources, (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value));

const baseURL = (): string => (typeof document === 'undefined' ? NO_BASE : document.baseURI);
