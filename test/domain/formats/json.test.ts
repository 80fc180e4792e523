import { expect } from '@open-wc/testing';
import { EpisodeError, normalizeEpisode } from '../../../src/domain/episode.js';
import { parseEpisode, readEpisode } from '../../../src/domain/formats/json.js';
import nestedExample from '../../fixtures/examples/example-nested.fr.json' with { type: 'json' };
import example from '../../fixtures/examples/example.fr.json' with { type: 'json' };

const BASE = 'https://example.test/ep/chapters.json';
const read = (document: unknown, duration: number | null = null) =>
  normalizeEpisode(readEpisode(document, BASE), duration);
const chapter = (fields: object) => read([{ startTime: 0, ...fields }]).chapters[0];

describe('parseEpisode', () => {
  it('throws an EpisodeError with the reason, and what the JSON parser said as its cause', () => {
    expect(() => parseEpisode('{', BASE))
      .to.throw(EpisodeError)
      .with.property('code', 'invalid-json');
    expect(() => parseEpisode('{', BASE))
      .to.throw(EpisodeError)
      .with.nested.property('cause.name', 'SyntaxError');
    expect(() => parseEpisode('{}', BASE))
      .to.throw(EpisodeError)
      .with.property('code', 'not-chapters');
  });

  it('survives any depth', () => {
    const depth = 100_000;
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    try {
      expect(parseEpisode(nested, BASE).chapters).to.deep.equal([]);
    } catch (error) {
      // An engine may refuse the depth.
      expect(error).to.be.instanceOf(EpisodeError);
    }
  });
});

describe('readEpisode', () => {
  it('reads the example of the schema without a warning', () => {
    const episode = read(example);
    expect(episode).to.include({
      title: example.title,
      showTitle: 'Epique',
      author: 'Epique',
      description: example.description,
      language: 'fr',
      duration: 2790,
      url: 'https://example.com/epique/episode-2',
      artwork: 'https://example.test/ep/episode-2.jpg',
    });
    expect(episode.chapters.map(({ startTime, endTime }) => [startTime, endTime])).to.deep.equal([
      [95, 612.5],
      [612.5, 1311],
      [1311, 2064.25],
      [2064.25, 2790],
    ]);
    expect(episode.quotes).to.deep.equal(example.quotes.map((quote, chapterIndex) => ({ ...quote, chapterIndex })));
    expect(episode.links).to.deep.equal(example.links);
    expect(episode.credits).to.deep.equal([{ ...example.credits[0], image: null, url: null }]);
    expect(episode.transcripts).to.deep.equal([
      { ...example.transcripts[0], url: 'https://example.test/ep/episode-2.vtt' },
    ]);
    expect(episode.warnings).to.deep.equal([]);
  });

  it('reads the shortest form of the example without a warning', () => {
    const { quotes, warnings } = read(nestedExample, 2790);
    expect(quotes.map(({ startTime, endTime, chapterIndex }) => [startTime, endTime, chapterIndex])).to.deep.equal([
      [95, 612.5, 0],
      [612.5, 1311, 1],
      [1311, 2064.25, 2],
      [2064.25, 2790, 3],
    ]);
    expect(warnings).to.deep.equal([]);
  });

  it('reads an episode that is normalised already as the same', () => {
    const episode = read({ ...example, chapters: [{ startTime: 0, toc: false, img: 'a.png' }, ...example.chapters] });
    expect(read(episode)).to.deep.equal(episode);
  });

  it('reads members the document itself has, and no inherited one', () => {
    const inherited: unknown = Object.create({ chapters: [{ startTime: 0 }] });
    expect(() => read(inherited))
      .to.throw(EpisodeError)
      .with.property('code', 'not-chapters');
    expect(read([Object.create({ startTime: 0 })]).chapters).to.deep.equal([]);
  });

  it('does not hold on to what it was given', () => {
    const row = { startTime: 0, title: 'A' };
    const sources = readEpisode([row], BASE);
    row.title = 'B';
    expect(normalizeEpisode(sources, null).chapters[0]?.title).to.equal('A');
  });

  it('keeps markup as text, and no-break spaces', () => {
    expect(chapter({ title: '<b>Été\u202F!</b> &amp;' })?.title).to.equal('<b>Été\u202F!</b> &amp;');
    expect(chapter({ title: '\u00A0', name: 'B' })?.title).to.equal('B');
  });

  it('drops half a surrogate pair', () => {
    expect(chapter({ title: 'a\uD83D 😀' })?.title).to.equal('a 😀');
    expect(chapter({ title: `${'x'.repeat(498)}😀😀` })?.title).to.equal(`${'x'.repeat(498)}…`);
  });

  for (const url of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://example.test/1',
    'file:///etc/passwd',
    'vbscript:x',
    'https://user@example.com/',
    'https://:password@example.com/',
    'http://[',
    `https://example.com/${'x'.repeat(2048)}`,
    `https://example.com/${'é'.repeat(1000)}`,
    {},
    7,
  ]) {
    it(`takes no link from ${JSON.stringify(url).slice(0, 40)}`, () => {
      const episode = read({
        url,
        img: url,
        chapters: [{ startTime: 0, url, img: url }],
        links: [{ title: 'x', url }],
      });
      expect(episode).to.include({ url: null, artwork: null });
      expect(episode.chapters[0]).to.include({ url: null, image: null });
      expect(episode.links).to.deep.equal([]);
      expect(episode.warnings.map(({ code }) => code)).to.have.members([
        'bad-url',
        'bad-img',
        'bad-link',
        'bad-url',
        'bad-img',
      ]);
    });
  }

  it('reads credits with the defaults of the Podcast Taxonomy', () => {
    const { credits, warnings } = read({
      chapters: [{ startTime: 0 }],
      credits: [
        { name: 'A', href: '/a', img: 'a.png' },
        { role: 'guest' },
        'B',
        { name: 'C', role: 'editor', group: 'audio' },
      ],
    });
    expect(credits).to.deep.equal([
      { name: 'A', role: 'host', group: 'cast', image: 'https://example.test/ep/a.png', url: 'https://example.test/a' },
      { name: 'C', role: 'editor', group: 'audio', image: null, url: null },
    ]);
    expect(warnings).to.deep.equal([
      { code: 'bad-credit', index: 1 },
      { code: 'bad-credit', index: 2 },
    ]);
  });

  it('reads transcripts that have an address and a type', () => {
    const { transcripts, warnings } = read({
      chapters: [{ startTime: 0 }],
      transcripts: [{ url: 'a.vtt', type: 'text/vtt', language: 'not a tag' }, { url: 'b.vtt' }],
    });
    expect(transcripts).to.deep.equal([
      { url: 'https://example.test/ep/a.vtt', type: 'text/vtt', language: null, rel: null },
    ]);
    expect(warnings).to.deep.equal([{ code: 'bad-transcript', index: 1 }]);
  });

  it('ignores a duration that is none, and a list that is none', () => {
    for (const duration of [-1, 0, 'long', 1e9, null, []]) {
      expect(read({ duration, chapters: [{ startTime: 0 }], quotes: {}, links: 'x', credits: 7 }).duration).to.equal(
        null,
      );
    }
  });
});
