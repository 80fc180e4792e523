/**
 * @typedef {object} Mutant
 * @property {string} file of the sources
 * @property {string} from what stands there, once
 * @property {string} to the fault
 * @property {string} test the file of the test
 * @property {string} caughtBy what the title of the test contains
 */

/** Faults in the engine, the recovery policy and the reading of chapters, each with the test that is there to catch it. @type {readonly Mutant[]} */
export const MUTANTS = [
  {
    file: 'engine/recovery.ts',
    from: 'BACKOFF = [500, 1000,',
    to: 'BACKOFF = [500, 500,',
    test: 'engine/recovery.test.ts',
    caughtBy: 'waits 0.5, 1, 2, 4 s',
  },
  {
    file: 'engine/recovery.ts',
    from: 'now - since >= PATIENCE',
    to: 'now - since >= 3 * PATIENCE',
    test: 'engine/recovery.test.ts',
    caughtBy: 'gives up after two minutes',
  },
  {
    file: 'engine/recovery.ts',
    from: '(state.loaded ? STALL : FIRST_ANSWER)',
    to: 'STALL',
    test: 'engine/recovery.test.ts',
    caughtBy: 'gives a first answer 15 s',
  },
  {
    file: 'engine/recovery.ts',
    from: 'if (late > SLEPT)',
    to: 'if (now < due)',
    test: 'engine/recovery.test.ts',
    caughtBy: 'takes a late ring for a page that slept',
  },
  {
    file: 'engine/recovery.ts',
    from: '(code === NOT_SUPPORTED_ERROR && state.loaded)',
    to: 'code === NOT_SUPPORTED_ERROR',
    test: 'engine/recovery.test.ts',
    caughtBy: 'gives a source that has never loaded three more attempts',
  },
  {
    file: 'engine/recovery.ts',
    from: 'step <= 0 || step > reach ||',
    to: '',
    test: 'engine/recovery.test.ts',
    caughtBy: 'does not take a seek for sound',
  },
  {
    file: 'engine/recovery.ts',
    from: 'if (now - state.movedAt < RESTING) return { state };',
    to: '',
    test: 'engine/recovery.test.ts',
    caughtBy: 'leaves sound that runs alone',
  },
  {
    file: 'engine/recovery.ts',
    from: "state.phase !== 'watching' || now - state.movedAt >= RESTING",
    to: 'false',
    test: 'engine/recovery.test.ts',
    caughtBy: 'is not put off by what is loaded where the playhead stands',
  },
  {
    file: 'engine/recovery.ts',
    from: '{ ...state, due: now + STALL, loadedUntil: 0 } : state;',
    to: 'state : state;',
    test: 'engine/recovery.test.ts',
    caughtBy: 'looks again after a seek, another speed, another play() and a wait',
  },
  {
    file: 'engine/early-end.ts',
    from: 'this.#lastEnd = this.#position;',
    to: '',
    test: 'engine/early-end.test.ts',
    caughtBy: 'believes the second end at the same place',
  },
  {
    file: 'engine/early-end.ts',
    from: '+ SLACK < duration',
    to: '< duration',
    test: 'engine/early-end.test.ts',
    caughtBy: 'lets a recording end where it ends',
  },
  {
    file: 'engine/howler-engine.ts',
    from: "if (this.#src !== '') this.#position = 0;",
    to: '',
    test: 'engine/sources.test.ts',
    caughtBy: 'stops the old one at once, and begins at 0',
  },
  {
    file: 'engine/media-events.ts',
    from: '    if (paused === this.#paused) return;\n',
    to: '',
    test: 'engine/sources.test.ts',
    caughtBy: 'plays on from the same place where it played',
  },
  {
    file: 'engine/seeker.ts',
    from: 'this.#target = Math.min(time, this.#node.duration);',
    to: 'this.#target = time;',
    test: 'engine/seeking.test.ts',
    caughtBy: 'goes to the end for a position past it',
  },
  {
    file: 'engine/recovery.ts',
    from: "if (state.phase === 'watching') return { state: alive(state, now) };",
    to: 'return { state: alive(state, now) };',
    test: 'engine/recovery.test.ts',
    caughtBy: 'in a tab that rings once a minute',
  },
  {
    file: 'engine/resilient-engine.ts',
    from: "if (this.#state.phase === 'idle' && !super.paused) this.#happened({ type });",
    to: '',
    test: 'reliability/interruptions.test.ts',
    caughtBy: 'A call comes in and ends',
  },
  {
    file: 'engine/resilient-engine.ts',
    from: "const paused = type === 'pause' && super.paused && !super.error;",
    to: 'const paused = false;',
    test: 'reliability/interruptions.test.ts',
    caughtBy: 'The headphones are pulled out',
  },
  {
    file: 'engine/howler-engine.ts',
    from: 'if (!playing) this.#events.tellStopped();',
    to: '',
    test: 'engine/transport.test.ts',
    caughtBy: 'tells of a pause and of playing again',
  },
  {
    file: 'engine/howler-engine.ts',
    from: 'this.#node?.paused || !this.#load?.running',
    to: 'this.#node?.paused',
    test: 'reliability/interruptions.test.ts',
    caughtBy: 'Paused during an outage',
  },
  {
    file: 'engine/media-events.ts',
    from: 'performance.now() - this.#lastTimeUpdate >= TIMEUPDATE_INTERVAL',
    to: 'true',
    test: 'engine/transport.test.ts',
    caughtBy: 'at most every 250 ms',
  },
  {
    file: 'domain/cue.ts',
    from: 'if (cue && time < (cue.endTime ?? Infinity)) return index;',
    to: 'if (cue && time <= (cue.endTime ?? Infinity)) return index;',
    test: 'domain/cue.test.ts',
    caughtBy: 'takes the start of a span in and leaves its end out',
  },
  {
    file: 'domain/cue.ts',
    from: 'cue.startTime <= time',
    to: 'cue.startTime < time',
    test: 'domain/cue.test.ts',
    caughtBy: 'finds the cue that starts at 0 at 0',
  },
  {
    file: 'domain/chapters.ts',
    from: 'const candidates = row.hidden ? rows : listed;',
    to: 'const candidates = rows;',
    test: 'domain/chapters.test.ts',
    caughtBy: 'does not let a hidden chapter end a listed one',
  },
  {
    file: 'domain/chapters.ts',
    from: 'for (const index of row.entries) chapterOf.set(index, chapter);',
    to: 'chapterOf.set(row.index, chapter);',
    test: 'domain/chapters.test.ts',
    caughtBy: 'tells which chapter each entry became',
  },
  {
    file: 'domain/chapters.ts',
    from: 'sources.every(({ unitless }) => unitless)',
    to: 'true',
    test: 'domain/chapters.test.ts',
    caughtBy: 'keeps seconds where one start has a unit',
  },
  {
    file: 'domain/formats/fields.ts',
    from: 'Object.hasOwn(source, name)',
    to: 'name in source',
    test: 'domain/formats/json.test.ts',
    caughtBy: 'reads members the document itself has, and no inherited one',
  },
];
