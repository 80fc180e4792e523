import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import type { EpiquePlayer } from '../../src/elements/epique-player.js';
import { PlayerHarness } from '../support/player-harness.js';

/** What a page of the strict site tells: see test/support/strict. */
interface StrictWindow extends Window {
  readonly witness: {
    readonly violations: readonly string[];
    readonly warnings: readonly string[];
    readonly names: ReadonlySet<string>;
  };
  readonly taken: readonly unknown[];
  readonly Howler: { readonly _howls: readonly unknown[]; volume(): number };
  readonly Audio: typeof Audio;
}

interface StrictPage {
  readonly window: StrictWindow;
  readonly page: PlayerHarness;
}

/** Opens a page of the strict site; its player is ready when its chapters are. */
async function open(name: string): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.allow = 'autoplay';
  frame.src = `/strict/${name}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  await fixture(frame);
  await loaded;
  // The frame is of this origin, and the witness is its first script.
  const window = frame.contentWindow as unknown as StrictWindow;
  const page = new PlayerHarness(window.document.querySelector<EpiquePlayer>('epique-player')!);
  await page.until(() => page.player.episode?.quotes.length > 0);
  await page.rendered();
  return { window, page };
}

/** The names that the page has now and had not before the player, but for what Lit keeps there of its versions. */
const added = ({ document, witness }: StrictWindow): string[] =>
  Object.getOwnPropertyNames(document.defaultView!).filter(
    (name) =>
      !witness.names.has(name) && !/^(litElement|litHtml|reactiveElement)Versions$/.test(name) && !/^\d+$/.test(name),
  );

describe('under a strict policy with Trusted Types', () => {
  afterEach(fixtureCleanup);

  it('everything works with no violation, though a second copy is there', async () => {
    const { window, page } = await open('page.html');
    const { player } = page;
    expect(page.parts('quote')).not.to.deep.equal([]);
    await player.play();
    await page.playing();
    player.currentTime = 2;
    await page.until(() => !player.seeking);
    for (const name of ['keys-button', 'skip-forward-button', 'mute-button', 'share-button', 'rating-star']) {
      page.part(name).click();
    }
    await page.until(() => page.part('keys').checkVisibility());
    player.layout = 'compact';
    await page.until(() => page.parts('episode').length > 0);
    await page.until(() => Boolean(player.querySelector('script[type="application/ld+json"]')?.textContent));
    page.parts('episode-button')[1]!.click();
    await page.until(() => player.src.endsWith('other.mp3'));
    await page.playing();
    player.src = '/package.json';
    player.play().catch(() => {});
    await page.until(() => page.parts('retry-button').length > 0);
    player.remove();
    await new Promise(requestAnimationFrame);
    expect(window.witness.violations).to.deep.equal([]);
    expect(window.witness.warnings).to.deep.equal([
      '<epique-player> is defined already; this copy was not registered.',
    ]);
    // The witness sees what the policy forbids.
    window.document.body.setAttribute('style', 'color: red');
    await page.until(() => window.witness.violations.length === 1);
  });

  it('adds no name to the page', async () => {
    const { window, page } = await open('page.html');
    await page.player.play();
    await page.playing();
    expect(added(window)).to.deep.equal([]);
  });

  it('heeds neither an AMD loader, nor a patched array, nor a Howler of the page, and leaves them alone', async () => {
    const { window, page } = await open('crowded.html');
    await page.player.play();
    await page.playing();
    page.parts('chapter-button')[0]!.click();
    await page.playing();
    expect(page.player.volume).to.equal(1);
    expect(window.taken).to.deep.equal([]);
    expect([window.Howler.volume(), window.Howler._howls]).to.deep.equal([0.5, []]);
    expect(added(window)).to.deep.equal([]);
    expect(window.witness.violations).to.deep.equal([]);
  });
});
