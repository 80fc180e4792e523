/// <reference types="vite/client" />
import { expect } from '@open-wc/testing';
import { EpisodeError, normalizeEpisode, type Episode } from '../../src/domain/episode.js';
import { parseEpisode } from '../../src/domain/formats/json.js';

/** A result written by hand: see the fixtures. All are JSON, the one format that is read. */
interface Expected {
  readonly baseUrl: string;
  readonly duration: number | null;
  readonly error: string | null;
  readonly chapters: readonly unknown[];
  readonly quotes: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly index?: number }[];
}

const results = import.meta.glob<Expected>('../fixtures/corpus/expected/*.json', { eager: true, import: 'default' });

/** The file as a loader gives it: decoded as UTF-8 whatever it is. */
async function fetchText(name: string): Promise<string> {
  const response = await fetch(new URL(`../fixtures/corpus/files/${name}`, import.meta.url));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

const chaptersOf = (episode: Episode) =>
  episode.chapters.map(({ startTime: start, endTime: end, title, url, image: img, hidden }) => ({
    start,
    end,
    title,
    url,
    img,
    toc: !hidden,
  }));

const quotesOf = (episode: Episode) =>
  episode.quotes.map(({ startTime: start, endTime: end, chapterIndex: chapter, ...rest }) => ({
    start,
    end,
    chapter,
    ...rest,
  }));

describe('the corpus of chapter documents', () => {
  it('is here', () => {
    expect(Object.keys(results)).to.have.lengthOf(54);
  });

  for (const [path, expected] of Object.entries(results)) {
    const name = path.slice(path.lastIndexOf('/') + 1);

    it(
      expected.error ? `${name} is refused as ${expected.error}` : `${name} gives its chapters, quotes and warnings`,
      async () => {
        const text = await fetchText(name);
        const read = () => normalizeEpisode(parseEpisode(text, expected.baseUrl), expected.duration);
        if (expected.error) {
          expect(read).to.throw(EpisodeError).with.property('code', expected.error);
          return;
        }
        const episode = read();
        expect(chaptersOf(episode)).to.deep.equal(expected.chapters);
        expect(quotesOf(episode)).to.deep.equal(expected.quotes);
        expect(episode.warnings).to.deep.equal(expected.warnings.map(({ code, index = null }) => ({ code, index })));
      },
    );
  }
});
