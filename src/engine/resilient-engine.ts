import {
  HAVE_CURRENT_DATA,
  NETWORK_ERROR,
  NOT_SUPPORTED_ERROR,
  type AudioEngine,
  type AudioError,
  type AudioEventType,
} from './audio-engine.js';
import { HowlerEngine } from './howler-engine.js';
import { IDLE, isRecovering } from './recovery-state.js';
import { recover, ringsAt, type RecoveryEvent } from './recovery.js';
import { loadedAhead } from './time-ranges.js';

/** What a page does not hear while the sound is being fetched back: it is about the attempt, not about the episode. */
const ATTEMPT_EVENTS: readonly AudioEventType[] = ['loadstart', 'play', 'pause', 'playing'];

const LOST: AudioError = Object.freeze({ code: NETWORK_ERROR, message: 'The connection to the audio was lost.' });

/**
 * An engine that plays on through failures of the network: `recovery.ts` says what to do about a network that fails, this does it. While it
 * recovers, the place stays, `paused` is what the listener wants, and there is no `error`, just one `waiting` and one
 * `stalled`. An `error` comes once it has given up. While no sound is wanted there is neither a timer nor an event listener.
 */
export class ResilientEngine extends HowlerEngine implements AudioEngine {
  #state = IDLE;
  #failure: AudioError | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer rings, in milliseconds of the page. */
  #ringing = Infinity;
  #online: AbortController | undefined;
  /** What went out to the page last. */
  #sent = { playing: false, waiting: false, stalled: false };

  override get src(): string {
    return super.src;
  }

  override set src(src: string) {
    this.#happened({ type: 'source' });
    super.src = src;
    this.#sendPause();
  }

  override get paused(): boolean {
    return super.paused && !this.#isAwaited;
  }

  override get currentTime(): number {
    // While an attempt loads, the node passes through positions that nobody asked for.
    const { phase, position } = this.#state;
    return phase === 'trying' ? Math.max(super.currentTime, position) : super.currentTime;
  }

  override set currentTime(time: number) {
    super.currentTime = time;
    this.#happened({ type: 'seek', position: Math.max(time, 0) });
  }

  get stalled(): boolean {
    return isRecovering(this.#state);
  }

  override get error(): AudioError | null {
    return this.#failure;
  }

  override get readyState(): number {
    const { phase } = this.#state;
    const broken = phase === 'waiting' || phase === 'failed';
    return broken ? Math.min(super.readyState, HAVE_CURRENT_DATA) : super.readyState;
  }

  override load(): void {
    const { paused } = this;
    super.load();
    if (paused) this.#happened({ type: 'load' });
  }

  override play(): Promise<void> {
    const playing = super.play();
    this.#happened({ type: 'play' });
    return playing.catch((reason: unknown) => {
      if (this.#mayStillPlay(reason)) return this.#outcome();
      if (super.paused) this.#happened({ type: 'stop' });
      throw reason;
    });
  }

  override pause(): void {
    const awaited = this.#isAwaited;
    this.#happened({ type: 'stop' });
    super.pause();
    if (awaited) this.#sendPause();
  }

  override dispose(): void {
    this.#happened({ type: 'stop' });
    super.dispose();
    this.#sendPause();
  }

  protected override emit(type: AudioEventType): void {
    if (type === 'error') {
      this.#happened({ type, code: super.error?.code ?? LOST.code, position: this.currentTime });
      return;
    }
    if (type === 'loadedmetadata') {
      // The page knows this source's metadata: those of an attempt are no news.
      const again = this.#state.loaded && this.#isAwaited;
      const { startedOver } = this;
      this.#happened({ type: 'loaded', startedOver, position: super.currentTime });
      // A load that started over instead has been given up with an `error`: its metadata are no news, either.
      if (again || (startedOver && this.#failure)) return;
    }
    // The browser may pause an attempt, too: for a call, or because the headphones are gone.
    const paused = type === 'pause' && super.paused && !super.error;
    if (!paused && isRecovering(this.#state) && ATTEMPT_EVENTS.includes(type)) return;
    if (!this.#admit(type)) return;
    this.#toRecovery(type);
    super.emit(type);
  }

  /** Whether sound is wanted and does not come: the node may say that it is paused. */
  get #isAwaited(): boolean {
    return isRecovering(this.#state) || (this.#state.phase === 'failed' && this.#state.wanted);
  }

  /** Whether an attempt may still undo what `play()` was rejected with. Firefox rejects before it fires `error`. */
  #mayStillPlay(reason: unknown): boolean {
    const name = reason instanceof DOMException ? reason.name : '';
    return isRecovering(this.#state)
      ? name !== 'NotAllowedError'
      : name === 'NotSupportedError' && !super.paused && !this.#failure;
  }

  /** How long what is loaded lasts at this speed, in milliseconds. */
  get #ahead(): number {
    return (1000 * loadedAhead(this)) / this.playbackRate;
  }

  #toRecovery(type: AudioEventType): void {
    switch (type) {
      case 'progress':
        this.#happened({ type: 'alive' });
        break;
      case 'seeking':
        // Not `this`: the jump of a loop may come during an attempt.
        this.#happened({ type: 'seek', position: super.currentTime });
        break;
      case 'ratechange':
        this.#happened({ type: 'rate' });
        break;
      case 'waiting':
        this.#happened({ type });
        break;
      case 'timeupdate':
        this.#happened({ type: 'position', position: super.currentTime });
        break;
      case 'play':
        // The browser's own, as after a call; or one that a late `ended` seemed to stop.
        if (this.#state.phase === 'idle' && !super.paused) this.#happened({ type });
        break;
      case 'pause':
        // One that comes late, after another play(), stops nothing.
        if (super.paused) this.#happened({ type: 'stop' });
        break;
      case 'ended':
        this.#happened({ type: 'stop' });
    }
  }

  /** Whether an event goes out: `play` and `pause` alternate, `waiting` and `stalled` are not repeated. */
  #admit(type: AudioEventType): boolean {
    const sent = this.#sent;
    if (type === 'play' || type === 'pause') {
      if (sent.playing === (type === 'play')) return false;
      this.#sent = { playing: type === 'play', waiting: false, stalled: false };
    } else if (type === 'waiting' || type === 'stalled') {
      if (sent[type]) return false;
      sent[type] = true;
    } else if (type === 'playing') sent.waiting = sent.stalled = false;
    return true;
  }

  #happened(event: RecoveryEvent): void {
    const { stalled } = this;
    const { state, action } = recover(this.#state, event, performance.now(), Math.random());
    this.#state = state;
    this.#schedule();
    if (state.phase !== 'failed') this.#failure = null;
    if (action === 'load') super.load();
    // Asked before each: an event listener may have paused, or set another source.
    for (const type of ['waiting', 'stalled'] as const) if (this.stalled) this.#sendOnce(type);
    if (stalled && state.phase === 'watching') this.#sendOnce('playing');
    if (action === 'silence') {
      super.dispose(state.position);
      this.#sendPause();
    }
    if (action === 'fail' || action === 'silence') {
      const failure = super.error;
      // What has loaded is supported: then it is the connection that was refused.
      const refused = state.loaded && failure?.code === NOT_SUPPORTED_ERROR;
      this.#failure = refused ? LOST : (failure ?? LOST);
      this.#sent.waiting = this.#sent.stalled = false;
      super.emit('error');
    }
  }

  #schedule(): void {
    const { wanted } = this.#state;
    if (wanted !== (this.#online !== undefined)) this.#listenToTheNetwork(wanted);
    const ringing = ringsAt(this.#state, performance.now());
    // A ring that has become too early is corrected when it comes: one timer a minute for undisturbed sound that is loaded.
    if (ringing >= this.#ringing && ringing !== Infinity) return;
    clearTimeout(this.#timer);
    this.#ringing = ringing;
    if (ringing === Infinity) return;
    // A timer drops the fraction of a millisecond, and would ring too early.
    const wait = Math.ceil(ringing - performance.now());
    this.#timer = setTimeout(() => {
      this.#ringing = Infinity;
      const late = performance.now() - ringing;
      this.#look({ type: 'timer', position: this.currentTime, ahead: this.#ahead, late });
    }, wait);
  }

  #listenToTheNetwork(wanted: boolean): void {
    this.#online?.abort();
    this.#online = wanted ? new AbortController() : undefined;
    if (!this.#online) return;
    const { signal } = this.#online;
    addEventListener('online', () => this.#look({ type: 'online', position: this.currentTime }), { signal });
  }

  /** For the timer and the network. In the back/forward cache a browser may have paused the node without an event. */
  #look(event: RecoveryEvent): void {
    if (this.paused) this.pause();
    else this.#happened(event);
  }

  /** Dispatches what the network or the listener causes, whatever the node does, unless it went out already. */
  #sendOnce(type: AudioEventType): void {
    if (this.#admit(type)) super.emit(type);
  }

  /** `pause`, where the node fired none: it had stopped already. */
  #sendPause(): void {
    queueMicrotask(() => super.paused && this.#sendOnce('pause'));
  }

  /** What becomes of a `play()` whose first attempt failed. */
  #outcome(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      const { signal } = settled;
      const when = (type: AudioEventType, settle: () => void): void =>
        this.addEventListener(
          type,
          () => {
            settled.abort();
            settle();
          },
          { signal },
        );
      const fail = (name: string) => () => reject(new DOMException(this.error?.message ?? 'Playing was ended.', name));
      when('playing', resolve);
      when('pause', fail('AbortError'));
      when('error', fail('NotSupportedError'));
    });
  }
}
