import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

describe('the list of keys', () => {
  afterEach(() => PlayerHarness.cleanup());

  const open = async (attributes: Record<string, string>): Promise<PlayerHarness> => {
    const page = await PlayerHarness.mountDemo(attributes);
    page.part('keys-button').click();
    await page.until(() => page.part('keys').querySelector('kbd') !== null);
    return page;
  };
  const keys = (page: PlayerHarness): string[] =>
    [...page.part('keys').querySelectorAll('kbd')].map(({ textContent }) => textContent ?? '');

  it('opens and closes, and its button says which', async () => {
    const page = await open({});
    expect(page.part('keys-button').getAttribute('aria-expanded')).to.equal('true');
    expect(page.part('keys').checkVisibility()).to.equal(true);
    page.part('keys-button').click();
    await page.rendered();
    expect(page.part('keys-button').getAttribute('aria-expanded')).to.equal('false');
    expect(page.part('keys').checkVisibility()).to.equal(false);
  });

  it('names every key, and what it does with this player’s own seconds', async () => {
    const page = await open({ 'skip-back': '10' });
    const anywhere = ['k', 'j', 'l', 'p', 'n', 'm', '<', '>', '0–9'];
    const seek = ['←', '→', 'Shift ←', 'Shift →', 'Page Down', 'Page Up', 'Home', 'End'];
    expect(keys(page)).to.deep.equal([...anywhere, ...seek, '↑', '↓', 'Home', 'End']);
    expect(page.text('keys')).to.contain('Back 10 seconds, Forward 30 seconds');
  });

  it('speaks the listener’s language', async () => {
    const page = await open({ lang: 'fr' });
    expect(page.text('keys-button')).to.equal('Raccourcis clavier');
    expect(page.text('keys')).to.contain('Chapitre précédent');
    expect(keys(page)).to.include('Maj ←');
  });

  it('leaves out what hotkeys="off" turns off, and turns the arrows round with the page', async () => {
    const page = await open({ hotkeys: 'off', dir: 'rtl' });
    expect(keys(page).slice(0, 2)).to.deep.equal(['→', '←']);
  });
});
