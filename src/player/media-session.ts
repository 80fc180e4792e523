import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AudioEventType } from '../engine/audio-engine.js';
import type { PlayerState } from './player-state.js';
import type { PlayerStore } from './player-store.js';
import { RemovalController } from './removal-controller.js';
import { shownNames, type PageNames } from './shown-names.js';

/** What the system's controls need to know of the player beyond its state. */
interface MediaSessionHost extends ReactiveControllerHost, Element, PageNames {
  /** Seconds. */
  readonly skipBack: number;
  /** Seconds. */
  readonly skipForward: number;
}

/** https://w3c.github.io/mediasession/#chapterinformation, not yet known to TypeScript. */
interface ChapterInit {
  readonly title: string;
  readonly startTime: number;
  readonly artwork: MediaImage[];
}

/** The system extrapolates from what it was given last: these are the changes that it cannot foresee. */
const DISCRETE: readonly AudioEventType[] = [
  'play',
  'playing',
  'pause',
  'stalled',
  'seeked',
  'ratechange',
  'durationchange',
  'error',
];

type Command = (store: PlayerStore, details: MediaSessionActionDetails, host: MediaSessionHost) => void;

const COMMANDS: ReadonlyMap<MediaSessionAction, Command> = new Map<MediaSessionAction, Command>([
  ['play', (store) => void store.play()],
  ['pause', (store) => store.pause()],
  ['stop', (store) => store.pause()],
  ['seekto', (store, { seekTime }) => seekTime !== undefined && store.seek(seekTime)],
  ['seekbackward', (store, { seekOffset }, { skipBack }) => store.skip(-(seekOffset ?? skipBack))],
  ['seekforward', (store, { seekOffset }, { skipForward }) => store.skip(seekOffset ?? skipForward)],
  ['previoustrack', (store) => store.previousChapter()],
  ['nexttrack', (store) => store.nextChapter()],
]);

/**
 * The system's own controls: lock screen, headset, media keys. A player takes them when it sounds and gives them up when it
 * is removed or another one starts. Which player holds them is known by whose metadata they show: that distinguishes
 * players of two copies of this script, and the page's own media, as well.
 */
export class MediaSessionController implements ReactiveController {
  #metadata: MediaMetadata | null = null;
  /** The chapters and the duration that the metadata were made with: a change of these needs new metadata. */
  #written: Pick<PlayerState, 'chapters' | 'duration'> | null = null;

  constructor(
    private readonly host: MediaSessionHost,
    private readonly store: PlayerStore,
  ) {
    host.addController(this);
    new RemovalController(host, () => this.#leave());
    // Not with `play`: to describe the chapters takes longer than the sound takes to begin.
    store.engine.addEventListener('playing', () => this.#take());
    for (const type of DISCRETE) store.engine.addEventListener(type, () => this.#updatePosition());
  }

  /** The player renders when the chapter, the episode or a name that the page gives has changed: the metadata change with them. */
  hostUpdated(): void {
    if (!this.#holds) return;
    const written = this.#written;
    this.#updateMetadata();
    // After a change of source the system would show the old length and position until the new one plays.
    if (this.#written !== written) this.#updatePosition();
  }

  get #holds(): boolean {
    return this.#metadata !== null && navigator.mediaSession.metadata === this.#metadata;
  }

  #take(): void {
    if (!('mediaSession' in navigator) || this.#holds) return;
    this.#written = null;
    this.#updateMetadata();
  }

  #leave(): void {
    if (!this.#holds) return;
    const { mediaSession } = navigator;
    for (const action of COMMANDS.keys()) setHandler(action, null);
    mediaSession.metadata = this.#metadata = null;
    mediaSession.playbackState = 'none';
    mediaSession.setPositionState();
  }

  #updateMetadata(): void {
    const { state } = this.store;
    const next = metadataOf(this.host, state);
    const written = this.#written;
    if (this.#metadata && written?.chapters === state.chapters && Object.is(written.duration, state.duration)) {
      rewrite(this.#metadata, next);
      return;
    }
    this.#written = state;
    navigator.mediaSession.metadata = this.#metadata = withChapters(next, state);
    for (const [action, command] of COMMANDS) {
      // Without chapters there is no track to go to, and no button for it.
      const leads = state.chapters.length > 0 || !action.endsWith('track');
      // Where the page has put other metadata there, the handlers outlive the player.
      const handler = (details: MediaSessionActionDetails): void => {
        if (this.host.isConnected) command(this.store, details, this.host);
      };
      setHandler(action, leads ? handler : null);
    }
  }

  #updatePosition(): void {
    if (!this.#holds) return;
    const { mediaSession } = navigator;
    const { paused, stalled, error, duration, playbackRate } = this.store.state;
    mediaSession.playbackState = paused || error ? 'paused' : 'playing';
    // In an outage the position stands still; a rate of 0 would say so, but the system refuses it.
    if (stalled || !Number.isFinite(duration)) {
      mediaSession.setPositionState();
      return;
    }
    const position = Math.min(this.store.currentTime, duration);
    // Some browsers refuse a length or a speed that others take; their controls then go without.
    try {
      mediaSession.setPositionState({ duration, playbackRate, position });
    } catch {
      mediaSession.setPositionState();
    }
  }
}

/** Not every browser knows every action. */
function setHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // Then it has no button for it, either.
  }
}

type Metadata = Required<MediaMetadataInit>;

/** Most systems show two lines, title and artist: the chapter and its episode, or the episode and its show. The album is the show. */
function metadataOf(host: MediaSessionHost, { episode, chapters, chapterIndex, picture }: PlayerState): Metadata {
  const { title, showTitle, artwork } = shownNames(host, episode);
  const [first, second] = [chapters[chapterIndex]?.title, title, showTitle, episode.author].filter(Boolean);
  return { title: first ?? '', artist: second ?? '', album: showTitle ?? '', artwork: images(picture ?? artwork) };
}

/** A browser that does not know chapters takes no notice of them; one that does may refuse what lies past the length it was told last. */
function withChapters(metadata: Metadata, { chapters, duration }: PlayerState): MediaMetadata {
  const chapterInfo: readonly ChapterInit[] = chapters
    .filter(({ startTime }) => !(startTime >= duration))
    .map((chapter) => ({ title: chapter.title ?? '', startTime: chapter.startTime, artwork: images(chapter.image) }));
  const all: Metadata & { readonly chapterInfo: readonly ChapterInit[] } = { ...metadata, chapterInfo };
  try {
    return new MediaMetadata(all);
  } catch {
    return new MediaMetadata(metadata);
  }
}

/** Sets only what changed: the system hears of each. A thousand chapters are not handed over again when one begins. */
function rewrite(metadata: MediaMetadata, { title, artist, album, artwork }: Metadata): void {
  if (metadata.title !== title) metadata.title = title;
  if (metadata.artist !== artist) metadata.artist = artist;
  if (metadata.album !== album) metadata.album = album;
  if (metadata.artwork[0]?.src !== artwork[0]?.src) metadata.artwork = artwork;
}

/** Absolute, as the system gives it back; without one that cannot be parsed, which it would refuse. */
const images = (src: string | null): MediaImage[] =>
  src && URL.canParse(src, document.baseURI) ? [{ src: new URL(src, document.baseURI).href }] : [];
