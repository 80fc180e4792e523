import { expect } from '@open-wc/testing';
import { Ledger } from '../support/ledger.js';
import { PlayerHarness } from '../support/player-harness.js';

const { BroadcastChannel } = globalThis;
const tabs: BroadcastChannel[] = [];

/** Another tab of the same site, or another version of the script, as far as a player can tell. Closed after the test. */
function otherTab(): BroadcastChannel {
  const tab = new BroadcastChannel('epique-player:speaking');
  tabs.push(tab);
  return tab;
}

describe('one voice', () => {
  let ledger: Ledger | undefined;
  afterEach(() => {
    globalThis.BroadcastChannel = BroadcastChannel;
    ledger?.close();
    ledger = undefined;
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
    const own = (ledger = new Ledger());
    const heard = (): string[] => own.listeners.filter((name) => name.startsWith('document epique'));
    const page = await PlayerHarness.mountDemo();
    expect(heard()).to.have.length(0);
    await page.player.play();
    await page.playing();
    expect(heard()).to.have.length(1);
    const paused = page.event('pause');
    page.player.remove();
    await paused;
    expect(heard()).to.have.length(0);
  });
});
