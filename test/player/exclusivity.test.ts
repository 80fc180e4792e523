import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

const { BroadcastChannel } = globalThis;
const tabs: BroadcastChannel[] = [];

/** Another tab of the same site, or another version of the script, as far as a player can tell. Closed after the test. */
function otherTab(): BroadcastChannel {
  const tab = new BroadcastChannel('epique-player:speaking');
  tabs.push(tab);
  return tab;
}

/** The listeners that are added to the page's document and not yet gone, by type. Until the end of the test. */
function watchDocument(): string[] {
  const open: string[] = [];
  const add = document.addEventListener.bind(document);
  document.addEventListener = (type: string, ...rest: [never, AddEventListenerOptions?]): void => {
    open.push(type);
    rest[1]?.signal?.addEventListener('abort', () => open.splice(open.indexOf(type), 1));
    add(type, ...rest);
  };
  return open;
}

describe('one voice', () => {
  afterEach(() => {
    globalThis.BroadcastChannel = BroadcastChannel;
    Reflect.deleteProperty(document, 'addEventListener');
    for (const tab of tabs.splice(0)) tab.close();
    PlayerHarness.cleanup();
  });

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
  });

  it('plays on where tabs cannot speak to each other', async () => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    const first = await PlayerHarness.mountDemo();
    const second = await PlayerHarness.mountDemo();
    await first.player.play();
    await first.playing();
    const paused = first.event('pause');
    await second.player.play();
    await paused;
    expect(second.player.paused).to.equal(false);
  });

  it('listens to nobody while paused, and after removal', async () => {
    const open = watchDocument();
    const page = await PlayerHarness.mountDemo();
    const before = open.filter((type) => type.startsWith('epique'));
    await page.player.play();
    await page.playing();
    const during = open.filter((type) => type.startsWith('epique'));
    const paused = page.event('pause');
    page.player.remove();
    await paused;
    const after = open.filter((type) => type.startsWith('epique'));
    expect([before.length, during.length, after.length]).to.deep.equal([0, 1, 0]);
  });
});
