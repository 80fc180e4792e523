import { EMPTY_SOURCES, EpisodeError, type EpisodeSources, type Quote } from '../domain/episode.js';
import { toHttpUrl } from '../domain/untrusted.js';
import { AUDIO_EVENTS, HAVE_FUTURE_DATA, type AudioEngine, type AudioEventType } from '../engine/audio-engine.js';
import { nextChapterTime, previousChapterTime } from './chapter-steps.js';
import { EpisodeErrorEvent, EpisodeLoadEvent } from './events.js';
import { KnownEpisode } from './known-episode.js';
import { SkippedChapters } from './skipped-chapters.js';
import {
  endOf,
  INITIAL_STATE,
  nextState,
  type PlayedRange,
  type PlayerState,
  type QuotePlay,
  type Sleep,
} from './player-state.js';
import { CueEvents } from './cue-events.js';
import { LAST_MOMENT } from './locator.js';
import { PositionClock, type PositionSource, type PositionWatcher } from './position-clock.js';

/**
 * The player without a face: it holds what is going on as a frozen snapshot, takes the listener's commands to the engine,
 * and dispatches on its target what the engine and the playhead do, each event after the snapshot that it speaks of. What
 * a setter causes is dispatched at the end of that turn.
 */
export class PlayerStore implements PositionSource {
  readonly clock = new PositionClock(this);

  readonly #known = new KnownEpisode();
  readonly #skipping = new SkippedChapters();
  readonly #cueEvents: CueEvents;
  readonly #subscribers = new Set<() => void>();
  #state = INITIAL_STATE;
  #loop = false;
  /** A document, or why there is none, of which the page has not heard yet. */
  #read: EpisodeSources | EpisodeError | null = null;

  constructor(
    readonly engine: AudioEngine,
    private readonly target: EventTarget,
  ) {
    this.#cueEvents = new CueEvents(target);
    for (const type of AUDIO_EVENTS) engine.addEventListener(type, () => this.#onAudioEvent(type));
    this.clock.watch(this.#edges);
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Calls `listener` after each new snapshot. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#subscribers.add(listener);
    return () => this.#subscribers.delete(listener);
  }

  // The position

  /** Seconds; never past the end, though the audio may turn out to be longer than the page or the document says. */
  get currentTime(): number {
    return Math.min(this.engine.currentTime, endOf(this.#state.duration));
  }

  /** The position to remember for another visit, in seconds; `null` in a range that a link asked for. */
  get positionToSave(): number | null {
    const { offer, range } = this.#state;
    return offer ?? range?.quote?.returnTime ?? (range ? null : this.currentTime);
  }

  /** Seconds, the best known: the audio's own, else the page's, else the document's; `NaN` while unknown. */
  get duration(): number {
    const { duration } = this.engine;
    return Number.isNaN(duration) ? this.#state.duration : duration;
  }

  /** How long the rest takes to hear, in seconds: at this speed, without what is skipped; `NaN` while unknown. */
  get remaining(): number {
    return this.#skipping.timeLeft(this.#state, this.currentTime) / this.#state.playbackRate;
  }

  /** Index of the listed chapter at `time`, in seconds; −1 before the first and in a gap. */
  chapterIndexAt(time: number): number {
    return this.#known.locator.at(time).chapterIndex;
  }

  get moving(): boolean {
    const { paused, ended, seeking } = this.engine;
    return !paused && !ended && !seeking && this.#hasData;
  }

  get #hasData(): boolean {
    return this.engine.readyState >= HAVE_FUTURE_DATA;
  }

  // What the listener asks for

  /** Changes no state: that follows with the `play` event, so that the sound comes first. After an error, tries again. */
  play(): Promise<void> {
    // What was given up may hang for good.
    if (this.engine.error) this.engine.load();
    // Now, not with `play`: the recording may end before that event comes.
    if (this.#state.range?.finished && !this.engine.ended) this.engine.loop = this.#loop;
    const playing = this.engine.play();
    // Whoever does not ask is told all the same: a refusal shows as being paused.
    playing.catch(() => {});
    return playing;
  }

  pause(): void {
    this.engine.pause();
    this.#readEngine();
  }

  /** Plays or pauses, as a control does. */
  toggle(): void {
    if (this.engine.paused || this.engine.error) void this.play();
    else this.pause();
  }

  /**
   * Goes to `time` in seconds, kept within the recording, playing or paused as before. Ends a running range. Throws a
   * `TypeError` where `time` is not finite.
   */
  seek(time: number): void {
    if (!Number.isFinite(time)) throw new TypeError('A position is a finite number of seconds.');
    this.#moveTo(time);
    this.#skipping.enter(this.chapterIndexAt(this.currentTime));
    this.clock.jump();
  }

  skip(seconds: number): void {
    this.seek(this.currentTime + seconds);
  }

  nextChapter(): void {
    const { chapters, skipped } = this.#state;
    const time = nextChapterTime(chapters, skipped, this.currentTime);
    if (time !== undefined) this.seek(time);
  }

  /** To the start of this chapter; to the one before where the playhead is within three seconds of it. */
  previousChapter(): void {
    const { chapters, chapterIndex, skipped } = this.#state;
    const others = skipped.filter((index) => index !== chapterIndex);
    const time = previousChapterTime(chapters, others, this.currentTime);
    if (time !== undefined) this.seek(time);
  }

  /** Plays from the start of a listed chapter. Throws a `RangeError` where there is none with that index. */
  playChapter(index: number): void {
    const chapter = this.#state.chapters[index];
    if (!chapter) throw new RangeError(`There is no chapter ${index}.`);
    this.seek(chapter.startTime);
    void this.play();
  }

  /** Plays exactly the quote's range, then pauses. Throws a `RangeError` where there is no such quote, or it has no times. */
  playQuote(key: string | number): void {
    const { quotes } = this.#state.episode;
    const quote = typeof key === 'number' ? quotes[key] : quotes.find(({ id }) => id === key);
    const { id = '', startTime = null, endTime = null } = quote ?? {};
    if (startTime === null) throw new RangeError(`There is no quote ${key} with a time.`);
    const { range, offer, paused } = this.#state;
    // From one quote to the next, the listener's own place stays what it was.
    const { returnTime, wasPlaying } = range?.quote ?? { returnTime: offer ?? this.currentTime, wasPlaying: !paused };
    this.selectRange(startTime, endTime ?? Infinity, { id, returnTime, wasPlaying });
    void this.play();
  }

  /** From a quote that was played by itself back to where the listener was, playing or paused as there. */
  leaveQuote(): void {
    const { quote } = this.#state.range ?? {};
    if (!quote) return;
    this.seek(quote.returnTime);
    if (quote.wasPlaying) void this.play();
    else this.pause();
  }

  /** Goes to `startTime`; playing on from there stops once at `endTime`, `Infinity` for nowhere. Seconds. */
  selectRange(startTime: number, endTime: number, quote: QuotePlay | null = null): void {
    this.seek(startTime);
    // In a stream that cannot seek the playhead may be behind the end already.
    if (this.currentTime >= endTime) return;
    if (quote || endTime !== Infinity) this.#setRange({ end: endTime, finished: false, quote });
  }

  /** Goes on from the place that is offered. */
  resume(): void {
    const { offer } = this.#state;
    if (offer === null) return;
    this.seek(offer);
    void this.play();
  }

  /** A place to go on from, in seconds; `null` takes the offer back. */
  setOffer(offer: number | null): void {
    this.#commit({ offer });
  }

  setSleep(sleep: Sleep | null): void {
    this.#commit({ sleep });
  }

  /** The chapters that playback jumps over, by index. One that is being heard is heard to its end. */
  setSkipped(indexes: readonly number[]): void {
    // Not −1, which a search that finds nothing gives: it stands for every gap.
    const skipped = [...new Set(indexes.map(Number).filter((index) => index >= 0))].sort((a, b) => a - b);
    if (skipped.join() === this.#state.skipped.join()) return;
    // Also while the sound waits for data, but not where nothing was heard yet.
    if (!this.engine.paused && this.currentTime > 0) this.#skipping.enter(this.#state.chapterIndex);
    this.#commit({ skipped: Object.freeze(skipped) });
    this.#dispatchSoon(new Event('skipchange'));
    this.clock.sync();
  }

  get playbackRate(): number {
    return this.engine.playbackRate;
  }

  set playbackRate(rate: number) {
    this.engine.playbackRate = rate;
    this.#readEngine();
  }

  get volume(): number {
    return this.engine.volume;
  }

  set volume(volume: number) {
    this.engine.volume = volume;
    this.#readEngine();
  }

  get muted(): boolean {
    return this.engine.muted;
  }

  set muted(muted: boolean) {
    this.engine.muted = muted;
    this.#readEngine();
  }

  /** Mutes and unmutes, as a button does it: sound that was turned down to nothing comes back, too. */
  toggleMuted(): void {
    const silent = this.muted || this.volume === 0;
    if (this.volume === 0) this.volume = 1;
    this.muted = !silent;
  }

  /** Whether the recording begins again at its end. A range that is played by itself does not. */
  get loop(): boolean {
    return this.#loop;
  }

  set loop(loop: boolean) {
    this.#loop = loop;
    this.#applyLoop();
  }

  // What the page names

  /** The absolute URL of the audio; `null` where there is none, or one that is not http(s), such as `blob:`. */
  get audioURL(): string | null {
    const { currentSrc } = this.engine;
    return currentSrc === '' ? null : toHttpUrl(currentSrc, document.baseURI);
  }

  setAudio(src: string): void {
    // What was asked for before there was any source is meant for the first.
    if (this.engine.src !== '') {
      this.#setRange(null);
      this.#skipping.enter(-1);
    }
    this.#commit({ offer: null });
    const before = this.currentTime;
    this.engine.src = src;
    this.#normalize();
    this.#readEngine();
    this.clock.sync();
    if (this.currentTime !== before) this.#dispatchSoon(new Event('timeupdate'));
  }

  /** Length in seconds as the page gives it, `NaN` where it does not; counts until the audio's own is known. */
  get durationHint(): number {
    return this.#known.durationHint;
  }

  set durationHint(seconds: number) {
    this.#known.durationHint = seconds;
    this.#measure();
    this.clock.sync();
  }

  /** What was read of the chapters document; `null` where the page names none. */
  setDocument(sources: EpisodeSources | null): void {
    // Skipped chapters are indexes into one document: those set before the first are meant for it, those of an older one are not.
    if (this.#known.sources !== EMPTY_SOURCES) this.setSkipped([]);
    this.#known.sources = sources ?? EMPTY_SOURCES;
    this.#commit({ episodeError: null });
    const played = this.#playedQuote;
    this.#normalize();
    // The chapter under the playhead is being heard, or was gone to before the document came: it is not jumped over.
    if (this.currentTime > 0) this.#skipping.enter(this.chapterIndexAt(this.currentTime));
    // The range being played still ends where it was to end; but a quote with the same id in a new document is another one.
    const { range } = this.#state;
    if (range?.quote && this.#playedQuote?.text !== played?.text) {
      this.#setRange(range.end === Infinity ? null : { ...range, quote: null });
    }
    this.#read = sources;
    this.clock.sync();
  }

  /** The document cannot be read: nothing of an older one stays. */
  setEpisodeError(episodeError: EpisodeError): void {
    this.setDocument(null);
    this.#commit({ episodeError });
    this.#read = episodeError;
  }

  /** Reads the engine again: while a page sleeps, not every change has its event. */
  refresh(): void {
    this.#readEngine();
    this.clock.sync();
  }

  /** Silence, with everything given back; the place, the speed and the volume stay for a return. */
  release(): void {
    this.engine.dispose();
    this.refresh();
  }

  // What happens

  readonly #edges: PositionWatcher = {
    position: (time) => {
      this.#commit(this.#known.locator.at(time));
      this.#tellSoon();
      // A range that was asked for is heard whole.
      if (this.#rangeEnd === Infinity) this.#skipChapter(time);
      if (time < this.#rangeEnd) return;
      this.#finish();
      this.pause();
    },
    nextChange: (time) => Math.min(this.#rangeEnd, this.#known.locator.nextEdge(time)),
  };

  /** Playback that comes upon a chapter to be skipped goes on after it. */
  #skipChapter(time: number): void {
    const { paused, seeking } = this.#state;
    // The jumps of a loop would have no end.
    if (this.engine.loop && this.#skipping.leavesNothing(this.#state)) return;
    const end = paused || seeking ? undefined : this.#skipping.jump(this.#state, time);
    if (end === undefined) return;
    this.#moveTo(end);
    this.clock.sync();
  }

  /** What was played by itself has been heard. */
  #finish(): void {
    const { range } = this.#state;
    if (!range) return;
    // A listener who plays on from there hears the chapter in which the range ended to its end, even a skipped one.
    this.#skipping.enter(this.chapterIndexAt(range.end - LAST_MOMENT));
    this.#setRange({ ...range, finished: true });
  }

  #setRange(range: PlayedRange | null): void {
    this.#commit({ range });
    this.#applyLoop();
  }

  /** A looping node fires no `ended`: the end of a range at the end of the recording would pass unnoticed. */
  #applyLoop(): void {
    this.engine.loop = this.#loop && this.#state.range === null;
  }

  /** Where playback is to stop, in seconds; `Infinity` for nowhere. */
  get #rangeEnd(): number {
    const { range } = this.#state;
    return range && !range.finished ? range.end : Infinity;
  }

  #moveTo(time: number): void {
    this.#setRange(null);
    this.#commit({ offer: null });
    // Not to the length that the page or the document gives: the audio may be longer.
    this.engine.currentTime = Math.min(Math.max(time, 0), endOf(this.engine.duration));
  }

  #onAudioEvent(type: AudioEventType): void {
    const before = this.#state;
    this.#readEngine();
    // A playhead that just goes on, and audio that comes in, change nothing before the clock wakes.
    const quiet = (type === 'timeupdate' || type === 'progress') && this.moving && this.#state === before;
    if (type === 'play') this.#onPlay();
    if (type === 'ended') this.#finish();
    // Dispatched by #measure(), which knows whether the best known duration changed.
    if (type === 'durationchange') this.#measure();
    else this.target.dispatchEvent(new Event(type));
    if (quiet) this.clock.check();
    else this.clock.sync();
  }

  /** From the end of a range on it is the listener's own place again. */
  #onPlay(): void {
    this.#commit({ offer: null });
    if (this.#state.range?.finished) this.#setRange(null);
  }

  /** At the end of the turn: an event listener that is added after the setter still receives it, as on `<audio>`. */
  #dispatchSoon(event: Event): void {
    queueMicrotask(() => this.target.dispatchEvent(event));
  }

  /** Tells the page once for all that it sets in one turn: audio, document, length and position. */
  #tellSoon(): void {
    queueMicrotask(() => {
      this.#tellOfDocument();
      // An event listener that sets another document hears of that one first.
      if (!this.#read) this.#cueEvents.dispatch(this.#known.sources, this.#state);
    });
  }

  #tellOfDocument(): void {
    const read = this.#read;
    this.#read = null;
    if (read instanceof EpisodeError) this.target.dispatchEvent(new EpisodeErrorEvent(read));
    else if (read) this.target.dispatchEvent(new EpisodeLoadEvent(this.#state.episode));
  }

  #readEngine(): void {
    const { paused, ended, seeking, stalled, error, playbackRate, volume, muted } = this.engine;
    const buffering = stalled || (!paused && !ended && error === null && !this.#hasData);
    this.#commit({ paused, ended, seeking, buffering, stalled, error, playbackRate, volume, muted });
  }

  #normalize(): void {
    const settled = this.#known.settle(this.engine.duration, this.engine.currentTime, this.#state);
    const changed = !Object.is(settled.duration, this.#state.duration);
    this.#commit(settled);
    if ((this.#state.offer ?? 0) >= this.engine.duration) this.#commit({ offer: null });
    if (changed) this.#dispatchSoon(new Event('durationchange'));
  }

  /** A duration became known. A quote whose end was cut to a shorter one gets the end that this one allows. */
  #measure(): void {
    this.#normalize();
    const { range } = this.#state;
    if (!range || range.finished) return;
    const end = this.#playedQuote?.endTime ?? range.end;
    if (end !== range.end) this.#setRange({ ...range, end });
  }

  /** The quote that was asked for by itself. */
  get #playedQuote(): Quote | undefined {
    const { episode, range } = this.#state;
    return episode.quotes.find(({ id }) => id === range?.quote?.id);
  }

  #commit(patch: Partial<PlayerState>): void {
    const state = nextState(this.#state, patch);
    if (state === this.#state) return;
    this.#state = state;
    for (const subscriber of this.#subscribers) subscriber();
  }
}
