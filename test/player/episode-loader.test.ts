import { expect } from '@open-wc/testing';
import { EpisodeError } from '../../src/domain/episode.js';
import { MAX_DOCUMENT_BYTES } from '../../src/domain/limits.js';
import { loadEpisode } from '../../src/player/episode-loader.js';
import { Line } from '../support/line.js';
import { DEMO } from '../support/player-harness.js';

const load = (url: string, signal = new AbortController().signal): ReturnType<typeof loadEpisode> =>
  loadEpisode(new URL(url, document.baseURI).href, signal);

const failure = (loading: Promise<unknown>): Promise<unknown> =>
  loading.then(
    () => undefined,
    (error: unknown) => error,
  );

/** A document that the page itself made. */
const blob = (...parts: BlobPart[]): string => URL.createObjectURL(new Blob(parts, { type: 'application/json' }));

describe('loadEpisode', () => {
  it('reads a document, its links against its own address', async () => {
    const { chapters, title, transcripts } = await load(DEMO.chapters);
    expect(title).to.contain('C’est l’histoire');
    expect(chapters).to.have.lengthOf(6);
    const transcript = new URL('episode-demo.transcript.vtt', new URL(DEMO.chapters, location.href));
    expect(transcripts[0]?.url).to.equal(transcript.href);
  });

  it('says network where there is no document', async () => {
    const error = await failure(load('/nothing-here.json'));
    expect(error).to.be.instanceOf(EpisodeError);
    expect((error as EpisodeError).code).to.equal('network');
  });

  it('says invalid-json for a page of HTML', async () => {
    const error = await failure(load('/demo/page.css'));
    expect((error as EpisodeError).code).to.equal('invalid-json');
  });

  it('says too-large past one mebibyte, and reads a document of exactly that size', async () => {
    const document = '{"chapters":[]}';
    const fits = await load(blob(document, ' '.repeat(MAX_DOCUMENT_BYTES - document.length)));
    expect(fits.chapters).to.deep.equal([]);
    const error = await failure(load(blob(document, ' '.repeat(MAX_DOCUMENT_BYTES - document.length + 1))));
    expect((error as EpisodeError).code).to.equal('too-large');
  });

  it('reads a document that a script of the page answers with, its links against the address that was asked for', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('{"chapters":[{"startTime":0,"url":"more"}]}'));
    try {
      const { chapters } = await load('/stubbed/document.json');
      expect(chapters[0]?.url).to.equal(`${location.origin}/stubbed/more`);
    } finally {
      window.fetch = fetch;
    }
  });

  it('rejects with the reason of an abort, before and while it reads', async () => {
    const early = new AbortController();
    early.abort('not wanted');
    expect(await failure(load(DEMO.chapters, early.signal))).to.equal('not wanted');
    const late = new AbortController();
    const line = await Line.open(DEMO.chapters.slice(1), { endless: true, rate: 1000 });
    const loading = failure(load(line.url, late.signal));
    while (!(await line.requests())[0]?.sent);
    late.abort('changed');
    expect(await loading).to.equal('changed');
    while ((await line.requests())[0]!.closedAt === null);
  });
});
