import { AUDIO_EVENTS, type AudioEngine, type AudioEventType } from '../../src/engine/audio-engine.js';
import { HowlerEngine } from '../../src/engine/howler-engine.js';
import { until } from '../support/until.js';

const fixture = (name: string): string => new URL(`../fixtures/audio/${name}`, import.meta.url).href;

/** A tone of 20 s, in three formats. */
export const MP3 = fixture('tone.mp3');
export const M4A = fixture('tone.m4a');
export const OPUS = fixture('tone.opus');
/** Another tone, of 10 s. */
export const OTHER = fixture('other.mp3');
/** A document where audio is expected. */
export const NO_AUDIO = new URL('./recording.ts', import.meta.url).href;

/** The engine under test with all it has told, in order; disposed of after the test. */
export class Recording {
  readonly engine = new HowlerEngine();
  readonly events: AudioEventType[] = [];

  constructor(settings: Partial<Pick<AudioEngine, 'src' | 'preload' | 'loop' | 'muted' | 'playbackRate'>> = {}) {
    for (const type of AUDIO_EVENTS) this.engine.addEventListener(type, () => this.events.push(type));
    Object.assign(this.engine, settings);
    recordings.push(this);
  }

  /** How often it told of one thing. */
  count(type: AudioEventType): number {
    return this.events.filter((told) => told === type).length;
  }

  /** Only those, in their order. */
  only(...types: AudioEventType[]): AudioEventType[] {
    return this.events.filter((told) => types.includes(told));
  }

  forget(): void {
    this.events.length = 0;
  }

  next(type: AudioEventType): Promise<Event> {
    return new Promise((resolve) => this.engine.addEventListener(type, resolve, { once: true }));
  }

  until(holds: (engine: HowlerEngine) => boolean): Promise<void> {
    return until(() => holds(this.engine));
  }

  /** Resolves once the playhead has reached a position, in seconds. */
  reaches(time: number): Promise<void> {
    return this.until(({ currentTime }) => currentTime >= time);
  }

  /** Resolves once it plays, its clock runs, and the first events are told. */
  async plays(): Promise<void> {
    const from = this.engine.currentTime;
    const playing = this.next('playing');
    await Promise.all([this.engine.play(), playing]);
    await this.reaches(from + 0.05);
  }
}

const recordings: Recording[] = [];

afterEach('dispose of the engines', () => {
  for (const { engine } of recordings.splice(0)) engine.dispose();
});
