import { expect } from '@open-wc/testing';
import { normalizeEpisode } from '../../src/domain/episode.js';
import { readEpisode } from '../../src/domain/formats/json.js';
import { structuredData } from '../../src/domain/structured-data.js';

const read = async (url: string): Promise<unknown> => (await fetch(url)).json();

describe('structured data', () => {
  it('describes the demo episode as expected', async () => {
    const document = await read('/demo/public/data/episode-demo.chapters.json');
    const episode = normalizeEpisode(readEpisode(document, 'https://example.com/epique/'), null);
    const data = structuredData(episode, {
      page: 'https://example.com/epique/',
      src: 'https://example.com/epique/episode-demo.mp3',
      type: 'audio/mpeg',
    });
    // What search engines read is the JSON, without the order of members.
    expect(JSON.parse(JSON.stringify(data))).to.deep.equal(
      await read('/test/fixtures/structured-data/episode-demo.json'),
    );
  });

  it('links to a moment of a page, whatever fragment its address has', () => {
    const document = { title: 'T', url: 'https://example.com/e#listen', chapters: [{ startTime: 3, title: 'A' }] };
    const episode = normalizeEpisode(readEpisode(document, 'https://example.com/'), null);
    const data = structuredData(episode, { page: 'https://example.com/p#top', src: 'https://example.com/a.mp3' });
    expect(data).to.deep.include({ url: 'https://example.com/e' });
    expect(JSON.stringify(data)).to.contain('https://example.com/e#t=3');
  });

  it('leaves out what is unknown, keeps zero, and lists no chapter without a title or out of the list', () => {
    const chapters = [{ startTime: 0, title: 'A', toc: false }, { startTime: 0, title: 'B' }, { startTime: 5 }];
    const episode = normalizeEpisode(readEpisode({ title: 'T', chapters }, 'https://example.com/'), null);
    expect(structuredData(episode, { page: 'https://example.com/p', src: 'https://example.com/a.mp3' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'PodcastEpisode',
      name: 'T',
      url: 'https://example.com/p',
      associatedMedia: { '@type': 'AudioObject', contentUrl: 'https://example.com/a.mp3' },
      hasPart: [
        { '@type': 'Clip', name: 'B', position: 1, startOffset: 0, endOffset: 5, url: 'https://example.com/p#t=0' },
      ],
    });
  });
});
