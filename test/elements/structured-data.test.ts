import { expect } from '@open-wc/testing';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const scripts = ({ player }: PlayerHarness): HTMLScriptElement[] => [
  ...player.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

const name = (page: PlayerHarness): unknown => (JSON.parse(scripts(page)[0]!.text) as { name?: unknown }).name;

const clips = (page: PlayerHarness): unknown[] => {
  const { hasPart = [] } = JSON.parse(scripts(page)[0]!.text) as { hasPart?: Record<string, unknown>[] };
  return hasPart.filter((part) => part['@type'] === 'Clip').map(({ url }) => url);
};

describe('structured data in the page', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('stands inside the tag where the page asks for it, and follows the episode', async () => {
    const page = await PlayerHarness.mountDemo({ 'structured-data': '' });
    await page.until(() => scripts(page).length === 1);
    expect(name(page)).to.equal(page.player.episode.title);
    page.player.episodeTitle = 'Another';
    await page.until(() => name(page) === 'Another');
    expect(scripts(page)).to.have.lengthOf(1);
    page.player.src = '';
    await page.until(() => scripts(page).length === 0);
  });

  it('takes the place of that in a copy of the page, and of nothing that the page wrote', async () => {
    const page = await PlayerHarness.mountDemo({ 'structured-data': '' });
    await page.until(() => scripts(page).length === 1);
    const box = page.player.parentElement!;
    const { innerHTML } = box;
    box.innerHTML = innerHTML;
    const copy = box.querySelector('epique-player')!;
    copy.episodeTitle = 'Copy';
    copy.insertAdjacentHTML('beforeend', '<script type="application/ld+json">{}</script>');
    const restored = new PlayerHarness(copy);
    const names = (): unknown[] => scripts(restored).map(({ text }) => (JSON.parse(text) as { name?: unknown }).name);
    await restored.until(() => names().includes('Copy'));
    expect(names()).to.deep.equal([undefined, 'Copy']);
  });

  it('goes with its attribute', async () => {
    const page = await PlayerHarness.mountDemo({ 'structured-data': '' });
    await page.until(() => scripts(page).length === 1);
    page.player.structuredData = false;
    await page.until(() => scripts(page).length === 0);
  });

  it('links to the moments of its own player, and to none of one that cannot be named', async () => {
    await PlayerHarness.mount({ src: DEMO.src });
    const chapters = [{ startTime: 3, title: 'One' }];
    const attributes = { src: DEMO.src, 'structured-data': '', 'episode-title': 'Second' };
    const named = await PlayerHarness.mount({ ...attributes, id: 'second' }, { chapters });
    const unnamed = await PlayerHarness.mount(attributes, { chapters });
    await named.until(() => scripts(named).length + scripts(unnamed).length === 2);
    expect(clips(named)).to.deep.equal([`${location.href.replace(/#.*/, '')}#second&t=3`]);
    expect(clips(unnamed)).to.deep.equal([undefined]);
    const url = 'https://example.com/episode';
    for (const { player } of [named, unnamed]) player.chapters = { url, chapters };
    await named.until(() => [named, unnamed].every((page) => clips(page)[0] === `${url}#t=3`));
  });

  it('links to the page of an episode that was chosen from a list', async () => {
    const episodes = [{ title: 'Other', src: DEMO.src, url: '/other.html', chapters: DEMO.chapters }];
    const page = await PlayerHarness.mount(
      { src: '/test/fixtures/audio/tone.mp3', 'structured-data': '' },
      { episodes },
    );
    await page.until(() => page.parts('episode-button').length === 1);
    page.part('episode-button').click();
    await page.until(() => scripts(page).length === 1 && clips(page).length > 1);
    expect(clips(page)[0]).to.equal(`${location.origin}/other.html#t=0`);
  });

  it('links to no moment of a page whose hash is a path', async () => {
    history.replaceState(null, '', '#/episodes/12');
    const page = await PlayerHarness.mountDemo({ 'structured-data': '' });
    await page.until(() => scripts(page).length === 1);
    history.replaceState(null, '', location.pathname);
    expect(new Set(clips(page))).to.deep.equal(new Set([undefined]));
  });

  it('has the picture of the document where the page names none, be it by an empty string', async () => {
    const page = await PlayerHarness.mount(
      { src: DEMO.src, artwork: '', 'structured-data': '' },
      { chapters: { title: 'A', img: 'https://example.com/a.png', chapters: [] } },
    );
    await page.until(() => scripts(page).length === 1);
    expect(JSON.parse(scripts(page)[0]!.textContent)).to.have.property('image', 'https://example.com/a.png');
  });

  it('does not stand there otherwise', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src, 'episode-title': 'A' });
    // To show that nothing comes: it would have come before that of another.
    const other = await PlayerHarness.mount({ src: DEMO.src, 'episode-title': 'B', 'structured-data': '' });
    await other.until(() => scripts(other).length === 1);
    expect(scripts(page)).to.deep.equal([]);
  });
});
