import { expect } from '@open-wc/testing';
import { FETCH_TIMEOUT, MAX_DOCUMENT_BYTES } from '../../src/domain/limits.js';
import type { EpisodeErrorCode } from '../../src/domain/episode.js';
import type { EpisodeErrorEvent } from '../../src/player/events.js';
import type { Faults } from '../support/faults.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';
import { DOCUMENT } from './listener.js';
import { figure, row } from './row.js';

/** A player without a document, whose audio is there. */
const mount = (): Promise<PlayerHarness> => PlayerHarness.mount({ src: DEMO.src });

async function refused(page: PlayerHarness, chapters: string): Promise<EpisodeErrorCode> {
  const failed = page.event('episodeerror');
  page.player.chapters = chapters;
  return ((await failed) as unknown as EpisodeErrorEvent).error.code;
}

const read = async (page: PlayerHarness, document: unknown): Promise<typeof page.player.episode> => {
  const loaded = page.event('episodeload');
  page.player.chapters = document;
  await loaded;
  await page.rendered();
  return page.player.episode;
};

describe('the chapters document', () => {
  const answers: [string, Faults, EpisodeErrorCode][] = [
    ['answer 404', { status: 404 }, 'network'],
    ['are on a host without CORS', { closed: true }, 'network'],
    ['are a page of HTML', { body: '<!doctype html><p>Hello', type: 'text/html' }, 'invalid-json'],
    ['are cut', { cutAt: 1000 }, 'network'],
  ];
  for (const [what, faults, code] of answers) {
    row(
      { row: 22, fault: `The chapters ${what}`, expected: 'the audio plays; a quiet notice and one event tell' },
      async () => {
        const line = await Line.open(DOCUMENT, faults);
        const page = await mount();
        const told = page.record('episodeload', 'episodeerror');
        expect(await refused(page, line.url)).to.equal(code);
        await page.rendered();
        expect(page.part('notice').getAttribute('role')).to.not.equal('alert');
        await page.player.play();
        await page.playing();
        expect(page.player.error).to.be.null;
        expect(told).to.eql(['episodeerror']);
      },
    );
  }

  row(
    {
      row: 22,
      fault: 'The chapters do not come',
      expected: 'after 15 s the request is ended, and one event tells; the audio plays all the while',
    },
    async () => {
      const line = await Line.open(DOCUMENT, { hang: true });
      const page = await mount();
      await page.player.play();
      const told = page.record('episodeload', 'episodeerror', 'pause', 'error');
      const begin = performance.now();
      expect(await refused(page, line.url)).to.equal('network');
      const seconds = (performance.now() - begin) / 1000;
      await figure(22, 'given up after', seconds, 's');
      expect(seconds).to.be.within(FETCH_TIMEOUT / 1000 - 0.1, 20);
      let [request] = await line.requests();
      while (request!.closedAt === null) [request] = await line.requests();
      await page.playing();
      expect(told).to.eql(['episodeerror']);
    },
  );

  row(
    {
      row: 22,
      fault: 'The chapters come at the second attempt',
      expected: 'the notice offers to try again, and is gone then',
    },
    async () => {
      const line = await Line.open(DOCUMENT, { status: 503 });
      const page = await mount();
      await refused(page, line.url);
      await page.rendered();
      await line.set({});
      const loaded = page.event('episodeload');
      page.part('retry-button').click();
      await loaded;
      await page.rendered();
      expect(page.parts('chapter')).to.have.lengthOf(6);
      expect(page.parts('notice')).to.deep.equal([]);
    },
  );

  for (const [what, body] of Object.entries({
    'an empty file': '',
    'no JSON': '{"chapters": [,]}',
    'a byte order mark alone': '\uFEFF',
  })) {
    row({ row: 23, fault: `The document is ${what}`, expected: 'no chapter, no exception' }, async () => {
      const line = await Line.open(DOCUMENT, { body });
      const page = await mount();
      expect(await refused(page, line.url)).to.equal('invalid-json');
      expect(page.player.episode.chapters).to.be.empty;
    });
  }

  row({ row: 23, fault: 'The document begins with a byte order mark', expected: 'it is read' }, async () => {
    const line = await Line.open(DOCUMENT, { body: '\uFEFF{"chapters":[{"startTime":0,"title":"A"}]}' });
    expect((await read(await mount(), line.url)).chapters).to.have.length(1);
  });

  row({ row: 24, fault: 'JSON without an end', expected: 'the request is ended by 1.2 MB' }, async () => {
    const line = await Line.open(DOCUMENT, { endless: true, rate: 100_000 });
    const page = await mount();
    const still = new Standstill();
    expect(await refused(page, line.url)).to.equal('too-large');
    let [request] = await line.requests();
    while (request!.closedAt === null) [request] = await line.requests();
    await figure(24, 'sent', request!.sent / 1e6, 'MB');
    // While the page stands still, the server goes on.
    expect(request!.sent).to.be.within(MAX_DOCUMENT_BYTES, 1.2e6 + 100_000 * still.end().longest);
  });

  row(
    {
      row: 25,
      fault: 'JSON nested half a million deep',
      expected: 'no chapter, no exception; the page does not hang',
    },
    async () => {
      const page = await mount();
      const body = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
      const line = await Line.open(DOCUMENT, { body });
      const told = page.record('episodeload', 'episodeerror');
      const still = new Standstill();
      const begin = performance.now();
      page.player.chapters = line.url;
      await page.until(() => told.length > 0);
      await figure(25, 'read in', performance.now() - begin, 'ms');
      const { longest } = still.end();
      expect(told).to.eql(['episodeload']);
      expect(page.player.episode.chapters).to.be.empty;
      expect(page.player.episode.warnings.map(({ code }) => code)).to.eql(['not-an-object', 'no-chapters']);
      const parsing = performance.now();
      JSON.parse(body);
      const parse = (performance.now() - parsing) / 1000;
      // Most of it is other work on a busy machine; to go through it again at each depth would take minutes.
      expect(longest, 'seconds that the page stood still').to.be.below(2 + 10 * parse);
    },
  );

  row(
    {
      row: 26,
      fault: 'Times out of order, negative, no numbers, twice',
      expected: 'the valid ones are kept, in order',
    },
    async () => {
      const starts = [30, -1, 'x', 10, null, 10, 20, NaN];
      const { chapters } = await read(
        await mount(),
        starts.map((startTime, index) => ({ startTime, title: `${index}` })),
      );
      expect(chapters.map(({ startTime }) => startTime)).to.eql([10, 20, 30]);
    },
  );

  row(
    { row: 27, fault: 'Chapters past the end of the recording', expected: 'they are left out, and a warning tells' },
    async () => {
      const page = await PlayerHarness.mount({ src: DEMO.src, preload: 'metadata' });
      await page.until(() => page.player.readyState > 0);
      const episode = await read(page, [{ startTime: 0 }, { startTime: 500, title: 'Past' }]);
      expect(episode.chapters.map(({ startTime }) => startTime)).to.eql([0]);
      expect(episode.warnings.length).to.be.above(0);
    },
  );
});
