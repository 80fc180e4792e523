import type { EpisodeEntry } from '../domain/formats/episode-list.js';
import type { EpisodeController } from '../player/episode-controller.js';
import type { EpisodeListController } from '../player/episode-list-controller.js';
import type { PlayerStore } from '../player/player-store.js';
import type { PlayerSettings } from './player-settings.js';

/** What the tag says of the episode in it. */
type Named = Pick<PlayerSettings, 'chapters' | 'episodeTitle' | 'artwork' | 'durationHint'>;

interface OwnEpisode {
  readonly src: string;
  readonly audioURL: string | null;
  readonly named: Named;
  readonly skippedChapters: readonly number[];
}

const named = ({ chapters, title, artwork, duration }: EpisodeEntry): Named => ({
  // Not null: the document inside the tag would count.
  chapters: chapters ?? [],
  episodeTitle: title,
  artwork,
  durationHint: duration ?? NaN,
});

/** Puts another episode of the list into the player: the one that a listener chooses, or at an end the one that follows. */
export class EpisodeChooser {
  /** What the page itself named, when another was chosen. */
  #own: OwnEpisode | undefined;
  #chosen: EpisodeEntry | undefined;
  /** What was said on the tag of the chosen one. */
  #said: Partial<Named> = {};
  /** Whether it is playing, or has reached its end by playing: an end that was sought does not count. */
  #played = false;

  /** @param resumeTime where the listener left what is in the player, in seconds; 0 for nowhere */
  constructor(
    private readonly player: PlayerSettings,
    private readonly store: PlayerStore,
    private readonly list: EpisodeListController,
    private readonly document: EpisodeController,
    private readonly resumeTime: () => number,
  ) {
    player.addEventListener('play', () => (this.#played = true));
    player.addEventListener('pause', () => (this.#played = player.ended));
    player.addEventListener('ended', () => {
      // Once the page has heard of it, too: it asks the player what has ended.
      if (this.#played) queueMicrotask(() => this.#playNext());
      this.#played = false;
    });
  }

  /** Where links to an episode of the list lead: to its page, else to its audio; `null` while it is the page's own that plays. */
  get elsewhere(): string | null {
    const chosen = this.#chosen;
    if (chosen?.src !== this.player.src || chosen.src === this.#own?.audioURL) return null;
    return chosen.url ?? chosen.src;
  }

  /** Where in the list the episode stands that is in the player; −1 where it does not. */
  get index(): number {
    const { audioURL } = this.store;
    const { entries } = this.list;
    // A feed may name the same audio twice.
    const chosen = this.#chosen?.src === audioURL ? entries.indexOf(this.#chosen) : -1;
    return chosen < 0 ? entries.findIndex(({ src }) => src === audioURL) : chosen;
  }

  /** Plays it, from where the listener left it. */
  readonly choose = (entry: EpisodeEntry): void => {
    const { audioURL } = this.store;
    if (entry.src === audioURL) this.store.resume();
    else this.#open(entry.src, entry);
    void this.store.play();
  };

  /** Puts the page's own episode back into the player: it is the one that the page's links are about. */
  readonly goHome = (): void => {
    if (this.elsewhere !== null && this.#own?.src) this.#open(this.#own.src);
  };

  /**
   * Where the page has put other audio into the player since an episode was chosen, what the list said of that one goes, and what
   * the page says counts again.
   */
  yieldToPage(): void {
    const { player } = this;
    if (!this.#chosen || this.#chosen.src === player.src) return;
    this.#chosen = undefined;
    this.document.own = undefined;
    for (const name of this.#names) if (!this.#isNews(name)) Object.assign(player, { [name]: this.#own?.named[name] });
  }

  get #names(): readonly (keyof Named)[] {
    return Object.keys(this.#said) as (keyof Named)[];
  }

  /** Whether it was the page that said this of the episode, after another was chosen. */
  #isNews(name: keyof Named): boolean {
    return !Object.is(this.player[name], this.#said[name]);
  }

  /** What was said of the episode before goes with that one; what the page said of its own comes back with it. */
  #open(src: string, entry?: EpisodeEntry): void {
    const { player } = this;
    this.yieldToPage();
    const own = this.#rememberOwn();
    this.#chosen = entry;
    const home = !entry || src === own.audioURL;
    this.#said = home ? own.named : named(entry);
    this.document.own = undefined;
    // First, so that no position of the new audio is reported in the old chapters.
    this.store.setDocument(null);
    // Not by the tag: in a copy of the page it names the audio that the chapters beside it are of.
    this.store.setAudio(src);
    player.requestUpdate();
    Object.assign(player, this.#said);
    player.skippedChapters = home ? own.skippedChapters : [];
    if (!home) this.document.own = own.named.chapters;
    const time = entry ? this.resumeTime() : 0;
    if (time > 0) player.currentTime = time;
  }

  /** What the page named: as it is in the player, or with what was said since another came there. */
  #rememberOwn(): OwnEpisode {
    const { src, chapters, episodeTitle, artwork, durationHint, skippedChapters } = this.player;
    const named = { chapters, episodeTitle, artwork, durationHint };
    if (this.#own && this.elsewhere !== null) {
      for (const name of this.#names) if (this.#isNews(name)) Object.assign(this.#own.named, { [name]: named[name] });
      return this.#own;
    }
    return (this.#own = { src, audioURL: this.store.audioURL, named, skippedChapters });
  }

  /** The next episode follows, unless the listener has fallen asleep, or heard only a quote or a range. */
  #playNext(): void {
    const { offer, range } = this.store.state;
    if (!this.player.autonext || !this.player.ended || offer !== null || range) return;
    const next = this.list.entries.slice(this.index + 1).find(({ src }) => src !== this.store.audioURL);
    if (next) this.choose(next);
  }
}
