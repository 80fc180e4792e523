import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EpisodeError, normalizeEpisode, type Episode } from '../../src/domain/episode.js';
import { parseEpisode, readEpisode } from '../../src/domain/formats/json.js';
import { MAX_CHAPTERS, MAX_DOCUMENT_BYTES } from '../../src/domain/limits.js';

/** Milliseconds for the worst document, beyond what the browser's own readers take for what it holds. */
const WORST = 50;
/** For one of the largest size: the slowest takes 26 to 64 ms, and seconds where time grows faster than size. */
const LARGEST = 250;

const BASE = 'https://example.test/ep/chapters.json';

const times = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.integer({ min: 0, max: 300_000 }),
  fc.double(),
  fc.double({ min: 0, max: 300 }),
  fc.constantFrom('1:02', '00:00:05.5', '12:75', '1e3', '', ' 7 ', '9'.repeat(400)),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'A',
    ' \u00A0« a »\n\n\n b ',
    '\uD800',
    '<img src=x onerror=alert(1)>',
    'x\u0000 \u0085 y',
    'z '.repeat(3000),
  ),
);
const urls = fc.oneof(
  fc.webUrl(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'javascript:alert(1)',
    'java\nscript:x',
    '//evil.test',
    'https://u:p@e.test',
    '?v=2',
    'http://[',
    'é'.repeat(900),
  ),
);
const anything = fc.jsonValue({ maxDepth: 3 });
// In brackets, for without them it would be the prototype of this very object, and none of a document's.
const proto = { ['__proto__']: anything };
const member = (values: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: values }, anything, fc.constant(null));

const quote = fc.record(
  {
    id: member(fc.constantFrom('q1', 'q2', 'a')),
    text: member(texts),
    startTime: member(times),
    endTime: member(times),
    speaker: member(texts),
    ...proto,
  },
  { requiredKeys: [] },
);
const quotes = fc.array(fc.oneof({ weight: 5, arbitrary: quote }, anything), { maxLength: 8 });
const chapter = fc.record(
  {
    startTime: member(times),
    start: member(times),
    start_ms: member(times),
    endTime: member(times),
    end: member(times),
    title: member(texts),
    tags: anything,
    url: member(urls),
    img: member(urls),
    artwork: anything,
    toc: fc.boolean(),
    quotes,
    ...proto,
  },
  { requiredKeys: [] },
);
const chapters = fc.array(fc.oneof({ weight: 5, arbitrary: chapter }, anything), { maxLength: 12 });
const entries = fc.array(
  fc.record(
    { title: member(texts), name: member(texts), url: member(urls), type: member(texts), ...proto },
    { requiredKeys: [] },
  ),
);
const document = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 2, arbitrary: chapters },
  {
    weight: 7,
    arbitrary: fc.record(
      {
        chapters: member(chapters),
        quotes: member(quotes),
        duration: member(times),
        title: member(texts),
        description: member(texts),
        language: member(texts),
        url: member(urls),
        links: member(entries),
        credits: member(entries),
        transcripts: member(entries),
        ...proto,
      },
      { requiredKeys: ['chapters'] },
    ),
  },
);
const durations = fc.oneof(fc.constantFrom(null, NaN, Infinity, 0), fc.double({ min: 0.0001, max: 400, noNaN: true }));

/** What the text gives; `null` where it is refused. Nothing but an `EpisodeError` may come out. */
function read(text: string, duration: number | null): Episode | null {
  try {
    return normalizeEpisode(parseEpisode(text, BASE), duration);
  } catch (error) {
    if (error instanceof EpisodeError) return null;
    throw error;
  }
}

function elapsed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** What the browser itself does for a document: its JSON, and its addresses. */
function readNatively(text: string): void {
  const value = JSON.parse(text) as { chapters?: unknown } | null;
  const rows = value?.chapters ?? value;
  if (!Array.isArray(rows)) return;
  for (const row of rows.slice(0, MAX_CHAPTERS) as ({ url?: unknown; img?: unknown } | null)[]) {
    for (const address of [row?.url, row?.img]) if (typeof address === 'string') URL.canParse(address, BASE);
  }
}

/**
 * Milliseconds that are ours. A busy machine only adds, so the least of several readings counts: of seven, and where those are
 * too long, of all that three seconds have room for. No reading of a document that is slow by itself is ever short.
 */
function ownTime(text: string, duration: number | null, limit: number): number {
  let [whole, native] = [Infinity, Infinity];
  const since = performance.now();
  for (let readings = 0; readings < 7 || (whole - native >= limit && performance.now() - since < 3000); readings++) {
    whole = Math.min(
      whole,
      elapsed(() => read(text, duration)),
    );
    native = Math.min(
      native,
      elapsed(() => readNatively(text)),
    );
  }
  return whole - native;
}

function expectSound({ chapters, quotes }: Episode): void {
  for (const cue of [...chapters, ...quotes]) {
    if (cue.startTime === null) continue;
    expect(cue.startTime).to.be.within(0, 604_800);
    if (cue.endTime !== null) expect(cue.endTime).to.be.greaterThan(cue.startTime);
  }
  for (const { url, image } of chapters) expect(`${url} ${image}`).to.match(/^(null|https?:\S+) (null|https?:\S+)$/);
  expect(new Set(quotes.map(({ id }) => id)).size).to.equal(quotes.length);
  for (const hidden of [false, true]) {
    chapters
      .filter((chapter) => chapter.hidden === hidden)
      .reduce<Pick<Episode['chapters'][number], 'startTime' | 'endTime'>>(
        (previous, next) => {
          expect(previous.endTime).to.be.within(previous.startTime, next.startTime);
          return next;
        },
        { startTime: 0, endTime: 0 },
      );
  }
}

/** What may have more than one paragraph. */
const PROSE = ['text', 'description'];

/**
 * Nothing of the document itself is in what was read of it: no object, so no prototype either, and of its words no
 * control character.
 */
function expectOwn(value: unknown, name = ''): void {
  if (typeof value === 'string' && /\p{Cc}/u.test(PROSE.includes(name) ? value.replaceAll('\n\n', '') : value)) {
    expect.fail(`a control character in ${name}`);
  }
  if (typeof value !== 'object' || value === null) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== (Array.isArray(value) ? Array : Object).prototype) expect.fail('a foreign prototype');
  if (Object.hasOwn(value, '__proto__')) expect.fail('a member called __proto__');
  for (const [key, member] of Object.entries(value)) expectOwn(member, key);
}

describe('ten thousand hostile documents', function () {
  // It takes longer to make them than to read them.
  this.timeout(180_000);

  it('never throw, give only sound spans and links, and change no more when normalised again', () => {
    const inherited = Reflect.ownKeys(Object.prototype);
    const slowest: { time: number; text: string; duration: number | null }[] = [];
    fc.assert(
      fc.property(document, durations, (value, duration) => {
        const text = JSON.stringify(value) ?? 'undefined';
        const start = performance.now();
        const episode = read(text, duration);
        const time = performance.now() - start;
        slowest.push({ time, text, duration });
        slowest.sort((a, b) => b.time - a.time).splice(10);
        if (!episode) return;
        expectSound(episode);
        expectOwn(episode);
        const again = normalizeEpisode(readEpisode(episode, BASE), duration);
        expect(again.chapters).to.deep.equal(episode.chapters);
        expect(again.quotes).to.deep.equal(episode.quotes);
      }),
      { numRuns: 10_000 },
    );
    expect(Reflect.ownKeys(Object.prototype), 'what every object inherits').to.eql(inherited);
    // One of them may owe its time to a busy machine: the worst document need not be the first.
    for (const { text, duration } of slowest) expect(ownTime(text, duration, WORST), text).to.be.below(WORST);
  });
});

describe('documents of the largest size', () => {
  /** As many of `unit` as there is room for. */
  const fill = (head: string, unit: string, tail: string): string =>
    `${head}${Array(Math.floor((MAX_DOCUMENT_BYTES - head.length - tail.length) / (unit.length + 1)))
      .fill(unit)
      .join(',')}${tail}`;

  const documents = {
    'a title of white space': `[{"startTime":0,"title":"${' '.repeat(MAX_DOCUMENT_BYTES - 40)}x"}]`,
    'a time without end': `[{"startTime":"${'1'.repeat(MAX_DOCUMENT_BYTES - 40)}x"}]`,
    'times of colons': fill('[', `{"startTime":"${'1:'.repeat(490)}"}`, ']'),
    'titles of control characters': fill('[', `{"startTime":1,"title":"${'\\u0001 '.repeat(120)}"}`, ']'),
    'quotes of paragraphs': fill('{"chapters":[],"quotes":[', `{"text":"${'\\n\\nx'.repeat(640)}"}`, ']}'),
    'quotes of lines': fill('{"chapters":[],"quotes":[', `{"text":"${'\\nx'.repeat(1100)}"}`, ']}'),
    'quotes of one id': fill('{"chapters":[],"quotes":[', '{"text":"x","id":"q1","startTime":1}', ']}'),
    'addresses of dots': fill(
      '[',
      `{"startTime":1,"url":"${'é/../'.repeat(60)}","img":"http://${'é.'.repeat(100)}/"}`,
      ']',
    ),
    'one start': fill('[', '{"startTime":1,"endTime":0,"title":"a"}', ']'),
    'empty objects': fill('[', '{}', ']'),
  };

  for (const [name, text] of Object.entries(documents)) {
    it(`${name}: read in less than ${LARGEST} ms`, () => {
      expect(ownTime(text, 100, LARGEST)).to.be.below(LARGEST);
    });
  }
});
