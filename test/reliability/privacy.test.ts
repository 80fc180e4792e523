import { aTimeout, expect } from '@open-wc/testing';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';
import { DOCUMENT, RECORDING } from './listener.js';

const PICTURE = 'demo/public/data/cover.svg';

/** On the page's own site, to which a browser sends what it has: its title is the cookies that it got. */
const COOKIES = '/cookies';

/** The modules, the runner's socket and its icon, on the page's own site alone. */
const isOfTheTest = (address: string): boolean => {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && /\.[jt]s$|^\/__web-|^\/node_modules\/|^\/favicon\.ico$/.test(pathname);
};

describe('what a player tells the servers', () => {
  beforeEach(() => (document.cookie = 'secret=1; path=/'));
  afterEach(() => {
    document.cookie = 'secret=; max-age=0; path=/';
    PlayerHarness.cleanup();
  });

  it('fetches the chapters without a cookie, even from the page’s own site', async () => {
    const anybody = (await (await fetch(COOKIES)).json()) as { title: string };
    expect(anybody.title).to.contain('secret=1');
    const page = await PlayerHarness.mount({ src: '/none.mp3' });
    const loaded = page.event('episodeload');
    page.player.chapters = COOKIES;
    await loaded;
    expect(page.player.episode.title).to.equal('none');
  });

  it('fetches the chapters without a referrer', async () => {
    const line = await Line.open(DOCUMENT);
    const page = await PlayerHarness.mount({ src: '/none.mp3' });
    const loaded = page.event('episodeload');
    page.player.chapters = line.url;
    await loaded;
    const [request] = await line.requests();
    expect(request!.headers).to.not.have.property('referer');
  });

  it('fetches pictures without a referrer', async () => {
    const line = await Line.open(PICTURE);
    const page = await PlayerHarness.mount({ src: '/none.mp3', artwork: line.url });
    await new Promise((resolve) => page.part('artwork').addEventListener('load', resolve, { once: true }));
    const [request] = await line.requests();
    expect(request!.headers).to.not.have.property('referer');
  });

  it('opens the link of a chapter in a page that neither learns of this one nor can reach it', async () => {
    const chapters = [{ startTime: 0, title: 'One', url: 'https://example.test/' }];
    const page = await PlayerHarness.mount({ src: '/none.mp3' }, { chapters });
    const { target, rel } = page.part('chapter-link') as HTMLAnchorElement;
    expect([target, rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('asks for nothing that the page did not name', async () => {
    const [audio, chapters, picture] = [
      await Line.open(RECORDING),
      await Line.open(DOCUMENT),
      await Line.open(PICTURE),
    ];
    performance.clearResourceTimings();
    const page = await PlayerHarness.mount({ src: audio.url, chapters: chapters.url, artwork: picture.url });
    await page.event('episodeload');
    await page.player.play();
    await page.playing();
    await page.rendered();
    // The pictures that the document itself names are the page's choice too.
    const { artwork, chapters: rows } = page.player.episode;
    const named = [audio.url, chapters.url, picture.url, artwork, ...rows.map(({ image }) => image)];
    const asked = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
    const unnamed = (): string[] => asked().filter((name) => !named.includes(name) && !isOfTheTest(name));
    expect(unnamed()).to.eql([]);
    page.player.pause();
    page.player.remove();
    let requests = await audio.requests();
    while (requests.some(({ closedAt }) => closedAt === null)) requests = await audio.requests();
    // To show that nothing comes.
    await aTimeout(500);
    // A browser lists what it is done with; WebKit leaves out what was ended before it was whole, as the audio may be.
    expect(asked()).to.include(chapters.url);
    expect(unnamed()).to.eql([]);
    expect((await chapters.requests()).length).to.equal(1);
  });
});

describe('hostile words', () => {
  const MARKUP = '<img src=x onerror="window.pwned = true"><script>window.pwned = true</script>';

  /** The parts that show what a document or the page says. */
  const SHOWN = [
    ...['show-title', 'episode-title', 'description', 'chapter-title', 'current-chapter'],
    ...['quote-text', 'quote-attribution', 'link', 'credit'],
  ];

  /** A player whose page and document say that wherever they may say something. */
  async function say(words: string): Promise<PlayerHarness> {
    const page = await PlayerHarness.mount({ src: '/none.mp3', 'show-title': words });
    const loaded = page.event('episodeload');
    page.player.chapters = {
      title: words,
      description: words,
      chapters: [{ startTime: 0, title: words, url: 'https://example.test/' }],
      quotes: [{ text: words, speaker: words, startTime: 0, endTime: 5 }],
      links: [{ title: words, url: 'https://example.test/' }],
      credits: [
        { name: words, role: 'Editor' },
        { name: 'Ada', role: words },
      ],
    };
    await loaded;
    await page.rendered();
    // Not as it is seen: a style writes the show in capitals.
    for (const part of SHOWN) expect(page.part(part).textContent, part).to.contain(words);
    return page;
  }

  it('are text everywhere', async () => {
    const page = await say(MARKUP);
    expect(page.all('script, [onerror], img[src="x"]').length, 'elements of the document’s own').to.equal(0);
    await new Promise(requestAnimationFrame);
    expect('pwned' in window).to.be.false;
  });

  it('turn nothing around but themselves', async () => {
    const turned = 'exe.\u202Egpj';
    const page = await say(turned);
    const showing = page
      .all('*')
      .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.includes(turned)));
    expect(showing.length).to.be.at.least(SHOWN.length);
    const open = showing.filter((element) => !element.closest('bdi, [dir="auto"]'));
    expect(open.map(({ outerHTML }) => outerHTML)).to.eql([]);
  });

  const URLS = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript:%61lert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.test/1',
    'ftp://example.test/',
    'about:blank',
    'filesystem:https://example.test/x',
    'https://user:password@example.test/',
    'https://user@example.test/',
    `https://example.test/${'a'.repeat(3000)}`,
    'http://[',
  ];

  it(`are no links but to http(s): ${URLS.length} addresses`, async () => {
    const page = await PlayerHarness.mount({ src: '/none.mp3' });
    const loaded = page.event('episodeload');
    page.player.chapters = {
      chapters: URLS.map((url, index) => ({ startTime: index, title: `${index}`, url, img: url })),
      links: URLS.map((url) => ({ title: 'x', url })),
    };
    await loaded;
    await page.rendered();
    expect(page.parts('chapter')).to.have.lengthOf(URLS.length);
    const links = ['chapter-link', 'link'].flatMap((part) => {
      const shown = page.parts(part).map((link) => (link as HTMLAnchorElement).href);
      expect(shown, part).to.not.be.empty;
      return shown;
    });
    expect(links.filter((href) => !/^https?:\/\/[^@]{1,2048}$/.test(href))).to.eql([]);
    for (const { url, image } of page.player.episode.chapters) {
      for (const address of [url, image]) expect(address ?? 'https:').to.match(/^https?:/);
    }
  });
});
