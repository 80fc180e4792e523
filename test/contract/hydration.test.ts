import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

interface Page {
  /** As the server rendered it. */
  readonly sections: readonly Element[];
  readonly rows: readonly Element[];
  readonly complaints: readonly string[];
  readonly harness: PlayerHarness;
  /** Runs a module of the page, after those before it. */
  run(code: string): Promise<void>;
}

const path = DEMO.chapters.slice(1);
const HIDDEN = 'test/fixtures/examples/hidden-chapters.json';
const NO_QUOTES = 'test/fixtures/corpus/files/a12-end-times.json';
// WebKit has no base for the imports of a frame without an address.
const { origin } = location;
const HYDRATION = `await import('${origin}/@id/@lit-labs/ssr-client/lit-element-hydrate-support.js');`;
// The build, which the server rendered: the sources have templates of another form.
const DEFINITION = `await import('${origin}/dist/define/epique-player.js');`;
const DOCUMENT = `document.querySelector('epique-player').chapters = await (await fetch('${origin}${DEMO.chapters}')).json();`;

/** A page that a server rendered, in a frame, before any script: a player for each document. */
function open(...paths: readonly string[]): Promise<Page> {
  return openWith('', ...paths);
}

/** … with something in its head. */
async function openWith(head: string, ...paths: readonly string[]): Promise<Page> {
  const render = (path: string): Promise<string> => executeServerCommand('render-on-server', { path });
  const html = (await Promise.all(paths.map(render))).join('');
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.allow = 'autoplay';
  frame.srcdoc = `<!doctype html><html lang="fr"><head>${head}</head><body>${html}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  await fixture(frame);
  await loaded;
  const page = frame.contentDocument!;
  const window = page.defaultView as unknown as typeof globalThis;
  const complaints: string[] = [];
  window.addEventListener('error', ({ message }) => complaints.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  for (const level of ['warn', 'error'] as const) {
    window.console[level] = (...words: unknown[]) => {
      if (!String(words[0]).includes('Lit is in dev mode')) complaints.push(words.join(' '));
    };
  }
  const harness = new PlayerHarness(page.querySelector('epique-player')!);
  return {
    sections: harness.parts('player'),
    rows: harness.parts('chapter'),
    complaints,
    harness,
    run: async (code) => {
      const script = page.createElement('script');
      script.type = 'module';
      script.textContent = `${code} dispatchEvent(new Event('ran'));`;
      const ran = new Promise((resolve) => window.addEventListener('ran', resolve, { once: true }));
      page.head.append(script);
      await ran;
    },
  };
}

describe('what a server rendered', () => {
  afterEach(fixtureCleanup);

  it('shows before there is any script', async () => {
    const { sections, rows } = await open(path);
    expect([sections.length, rows.length]).to.deep.equal([1, 6]);
    expect((rows[0] as HTMLElement).checkVisibility()).to.equal(true);
  });

  for (const [whence, code] of [
    ['inside the tag', ''],
    ['that the page sets', DOCUMENT],
  ] as const) {
    it(`is taken over as it stands with the document ${whence}, without a word, and plays`, async () => {
      const { sections, rows, complaints, harness, run } = await open(path);
      await run(code + HYDRATION + DEFINITION);
      await harness.rendered();
      expect(harness.parts('player')).to.deep.equal(sections);
      expect(harness.parts('chapter')).to.deep.equal(rows);
      expect(harness.parts('quote')).to.have.lengthOf(4);
      expect(harness.player.episode.chapters).to.have.lengthOf(6);
      harness.parts('chapter-button')[2]!.click();
      await harness.playing();
      await harness.rendered();
      expect(harness.part('chapter-current')).to.equal(rows[2]);
      expect(complaints).to.deep.equal([]);
    });
  }

  it('is taken over before the address of the page changes it', async () => {
    const { rows, complaints, harness, run } = await open(path);
    await run(`location.hash = '#t=110'; ${DOCUMENT}${HYDRATION}${DEFINITION}`);
    await harness.until(() => harness.player.currentTime === 110);
    await harness.rendered();
    expect(harness.part('chapter-current')).to.equal(rows[3]);
    expect(complaints).to.deep.equal([]);
  });

  it('follows a link to a moment in the first of two players alone, whichever is ready first', async () => {
    const { harness, run } = await open(path, NO_QUOTES);
    await run(`location.hash = '#t=110'; ${HYDRATION}${DEFINITION}`);
    await harness.until(() => harness.player.currentTime === 110);
    const second = new PlayerHarness(harness.player.ownerDocument.querySelectorAll('epique-player')[1]!);
    await second.rendered();
    expect(second.player.currentTime).to.equal(0);
  });

  it('is taken over where none of its chapters is listed', async () => {
    const { sections, complaints, harness, run } = await open(HIDDEN);
    await run(HYDRATION + DEFINITION);
    await harness.rendered();
    expect(harness.parts('player')).to.deep.equal(sections);
    expect(harness.text('episode-title')).to.equal('Nothing to list');
    harness.part('play-button').click();
    await harness.playing();
    expect(complaints).to.deep.equal([]);
  });

  it('has its styles once it is taken over, where a policy refuses styles in the page', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'">`;
    const { harness, run } = await openWith(policy, path);
    const look = (): string => {
      const button = harness.part('play-button');
      return button.ownerDocument.defaultView!.getComputedStyle(button).borderTopLeftRadius;
    };
    expect(look()).to.equal('0px');
    await run(HYDRATION + DEFINITION);
    await harness.rendered();
    expect(look()).to.equal('50%');
  });

  it('is replaced as a whole where the page has set what it would show otherwise', async () => {
    const { complaints, harness, run } = await open(path);
    const set = `const player = document.querySelector('epique-player'); player.rating = true; player.artwork = '/demo/public/data/cover.svg';`;
    await run(`${HYDRATION}${DEFINITION}${set}`);
    await harness.until(() => harness.parts('rating').length > 0);
    await harness.rendered();
    expect(harness.parts('player')).to.have.lengthOf(1);
    expect(harness.parts('chapter')).to.have.lengthOf(6);
    harness.parts('chapter-button')[2]!.click();
    await harness.playing();
    expect(complaints).to.deep.equal([]);
  });

  it('is replaced as a whole where the page does not hydrate', async () => {
    const { complaints, harness, run } = await open(path);
    await run(DOCUMENT + DEFINITION);
    await harness.rendered();
    expect(harness.parts('player')).to.have.lengthOf(1);
    expect(harness.parts('chapter')).to.have.lengthOf(6);
    harness.parts('chapter-button')[1]!.click();
    await harness.playing();
    expect(complaints).to.deep.equal([]);
  });
});
