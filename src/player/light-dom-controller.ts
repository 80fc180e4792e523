import type { LitElement, ReactiveController } from 'lit';
import type { EpisodeController } from './episode-controller.js';
import { readAudio, readDocument, UNSLOTTED } from './light-dom.js';
import type { PlayerStore } from './player-store.js';

/**
 * The page is the source: what its author wrote inside the tag, and readers without script see, is the audio where the page
 * names no `src`, and the chapters document where it names none. Read again when it changes, for as long as it counts.
 *
 * An `<audio>` in there, but not in a slot, makes no sound beside the player's own: where it plays already, the player takes over.
 */
export class LightDomController implements ReactiveController {
  /** The URL that was found inside. */
  #adopted = '';
  #audioCounts = false;
  #documentCounts = false;
  /** Once true, an inner `<audio>` that is paused no longer hands over its position. */
  #tookOver = false;
  #observer: MutationObserver | undefined;
  #lifetime: AbortController | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly store: PlayerStore,
    private readonly episode: EpisodeController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#lifetime = new AbortController());
    const read = (): void => this.#read();
    this.#observer = new MutationObserver(read);
    // While the parser is at work, the children may be half there.
    this.host.ownerDocument.addEventListener('DOMContentLoaded', read, { signal });
    if (this.host.hasUpdated) this.#begin();
  }

  hostUpdate(): void {
    // Not before: a `src` that was set on an element not yet defined is handed over with the first update.
    if (!this.host.hasUpdated) this.#begin();
    this.#follow();
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
    this.#observer?.disconnect();
    this.#audioCounts = this.#documentCounts = false;
  }

  #begin(): void {
    this.#follow();
    this.#silence();
    this.#tookOver = true;
  }

  /** Starts or stops reading, as the page removes or sets the attributes. */
  #follow(): void {
    const { src } = this.store.engine;
    const audioCounts = src === '' || src === this.#adopted;
    const documentCounts = !this.episode.source;
    if (audioCounts === this.#audioCounts && documentCounts === this.#documentCounts) return;
    this.#audioCounts = audioCounts;
    this.#documentCounts = documentCounts;
    this.#observer?.disconnect();
    if (!audioCounts && !documentCounts) return;
    this.#read();
    this.#observer?.observe(this.host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['href', 'src', 'type', 'data-t'],
    });
  }

  #read(): void {
    if (this.host.ownerDocument.readyState === 'loading') return;
    if (this.#audioCounts) this.#adoptAudio();
    if (this.#documentCounts) this.episode.setFallback(readDocument(this.host));
    this.#silence();
  }

  #adoptAudio(): void {
    const { src: now } = this.store.engine;
    // Read again: a page may have named a source in the same turn, after the children.
    if (now !== '' && now !== this.#adopted) return;
    const src = readAudio(this.host);
    this.#adopted = src;
    if (src === now) return;
    this.store.setAudio(src);
    // What is kept of the listener, and the data for machines, go by the source.
    this.host.requestUpdate();
  }

  #silence(): void {
    for (const audio of this.host.querySelectorAll<HTMLAudioElement>(`audio${UNSLOTTED}`)) {
      if (!audio.paused || !this.#tookOver) this.#takeOver(audio);
      audio.pause();
      audio.preload = 'none';
    }
  }

  /** Continues from where an inner `<audio>` with the same source is. */
  #takeOver({ currentTime, currentSrc, paused }: HTMLAudioElement): void {
    const { engine } = this.store;
    if (currentTime === 0 || currentSrc === '' || currentSrc !== engine.currentSrc || !engine.paused) return;
    this.store.seek(currentTime);
    if (!paused) void this.store.play();
  }
}
