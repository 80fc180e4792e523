import { aTimeout, expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const { origin } = location;

/** What a page of npm modules loads at its first use. */
const PARTS = [
  'player/sleep-timer.js',
  'elements/key-help.js',
  'elements/structured-data.js',
  'player/episode-list-loader.js',
];

/** A page for which these parts are out of reach, and what it complains of. */
async function open(): Promise<{ page: PlayerHarness; complaints: unknown[] }> {
  const imports = Object.fromEntries(PARTS.map((part) => [`${origin}/dist/${part}`, `${origin}/nothing-here.js`]));
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>
    <script>
      window.complaints = [];
      addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    </script>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module" src="${origin}/dist/define/epique-player.js"></script>
    <epique-player src="${origin}${DEMO.src}" episode-title="Offline" structured-data episodes="/list.json"></epique-player>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  await fixture(frame);
  await loaded;
  const page = new PlayerHarness(frame.contentDocument!.querySelector('epique-player')!);
  await page.rendered();
  return { page, complaints: Reflect.get(frame.contentWindow!, 'complaints') as unknown[] };
}

describe('a part that cannot be fetched', () => {
  afterEach(fixtureCleanup);

  it('promises nothing, and breaks nothing', async () => {
    const { page, complaints } = await open();
    const select = page.part('sleep-select') as HTMLSelectElement;
    select.value = '15';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.until(() => select.value === '');
    await page.until(() => page.part('status').textContent === 'Sleep timer: Off');
    page.part('keys-button').click();
    await page.until(() => page.parts('notice').length > 0);
    expect(page.part('keys-button').getAttribute('aria-expanded')).to.equal('false');
    expect(page.part('keys').checkVisibility()).to.equal(false);
    page.player.episodeTitle = 'Still offline';
    await page.rendered();
    // To show that nothing comes.
    await aTimeout(100);
    expect(page.player.querySelector('script')).to.equal(null);
    expect(complaints).to.deep.equal([]);
  });
});
