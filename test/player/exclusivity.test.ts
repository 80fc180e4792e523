import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

/** Another tab of the same site, or another version of the script, as far as a player can tell. */
function otherTab(): BroadcastChannel {
  return new BroadcastChannel('epique-player:speaking');
}

/** The listeners that are added to the page's document and not yet gone, by type. */
function watchDocument(): { open: string[]; restore: () => void } {
  const open: string[] = [];
  const add = document.addEventListener.bind(document);
  document.addEventListener = (type: string, ...rest: [never, AddEventListenerOptions?]): void => {
    open.push(type);
    rest[1]?.signal?.addEventListener('abort', () => open.splice(open.indexOf(type), 1));
    add(type, ...rest);
  };
  return { open, restore: () => Reflect.deleteProperty(document, 'addEventListener') };
}

describe('one voice', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('pauses a player when another starts in the page', async () => {
    const first = await PlayerHarness.mountDemo();
    const second = await PlayerHarness.mountDemo();
    await first.player.play();
    await first.playing();
    const paused = first.event('pause');
    await second.player.play();
    await paused;
    await second.playing();
    expect([first.player.paused, second.player.paused]).to.deep.equal([true, false]);
  });

  it('pauses when a player starts in another tab', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    const tab = otherTab();
    const paused = page.event('pause');
    tab.postMessage(null);
    await paused;
    tab.close();
    expect(page.player.paused).to.equal(true);
  });

  it('tells the other tabs once, when it starts', async () => {
    const page = await PlayerHarness.mountDemo();
    const [tab, last] = [otherTab(), otherTab()];
    const told: unknown[] = [];
    tab.addEventListener('message', ({ data }) => told.push(data));
    await page.player.play();
    await page.playing();
    last.postMessage('last');
    await page.until(() => told.includes('last'));
    expect(told).to.deep.equal([null, 'last']);
    for (const channel of [tab, last]) channel.close();
  });

  it('plays on where tabs cannot speak to each other', async () => {
    const { BroadcastChannel } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    const first = await PlayerHarness.mountDemo();
    const second = await PlayerHarness.mountDemo();
    await first.player.play();
    await first.playing();
    const paused = first.event('pause');
    await second.player.play();
    await paused;
    globalThis.BroadcastChannel = BroadcastChannel;
    expect(second.player.paused).to.equal(false);
  });

  it('listens to nobody while paused, and after removal', async () => {
    const { open, restore } = watchDocument();
    const page = await PlayerHarness.mountDemo();
    const before = open.filter((type) => type.startsWith('epique'));
    await page.player.play();
    await page.playing();
    const during = open.filter((type) => type.startsWith('epique'));
    const paused = page.event('pause');
    page.player.remove();
    await paused;
    const after = open.filter((type) => type.startsWith('epique'));
    restore();
    expect([before.length, during.length, after.length]).to.deep.equal([0, 1, 0]);
  });
});
