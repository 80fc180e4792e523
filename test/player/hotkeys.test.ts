import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PlayerHarness } from '../support/player-harness.js';

/** Seconds. */
const DURATION = 162.599;

describe('keys anywhere in the player', () => {
  afterEach(() => PlayerHarness.cleanup());

  /** The demo episode, the focus on a control that has no keys of its own but Enter and Space. */
  const mount = async (attributes: Record<string, string> = {}): Promise<PlayerHarness> => {
    const page = await PlayerHarness.mountDemo(attributes);
    page.part('next-chapter-button').focus();
    return page;
  };
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, press) => before.then(() => sendKeys({ press })), Promise.resolve());

  it('k plays and pauses', async () => {
    const page = await mount();
    await press('k');
    await page.playing();
    const paused = page.event('pause');
    await press('k');
    await paused;
    expect(page.player.paused).to.equal(true);
  });

  it('j and l skip as far as the buttons do', async () => {
    const page = await mount({ 'skip-back': '10', 'skip-forward': '45' });
    await press('l');
    expect(page.player.currentTime).to.equal(45);
    await press('j');
    expect(page.player.currentTime).to.equal(35);
  });

  it('n and p go by chapters', async () => {
    const page = await mount();
    await press('n', 'n');
    expect(page.player.currentChapter).to.equal(page.player.episode.chapters[2]);
    await press('p');
    expect(page.player.currentChapter).to.equal(page.player.episode.chapters[1]);
  });

  it('with Ctrl, Alt or Meta leave the volume as it is, also where a browser moves the slider', async () => {
    const page = await mount();
    page.part('volume-slider').focus();
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      await sendKeys({ down: modifier });
      await press('ArrowUp', 'ArrowDown', 'ArrowDown');
      await sendKeys({ up: modifier });
    }
    expect(page.player.volume).to.equal(1);
    await press('ArrowDown');
    expect(page.player.volume).to.equal(0.95);
  });

  it('m silences and gives the sound back', async () => {
    const page = await mount();
    await press('m');
    expect(page.player.muted).to.equal(true);
    await press('m');
    expect(page.player.muted).to.equal(false);
  });

  it('digits go by tenths of the episode, zero to its start', async () => {
    const page = await mount();
    await press('5');
    expect(page.player.currentTime).to.be.closeTo(DURATION / 2, 0.001);
    await press('0');
    expect(page.player.currentTime).to.equal(0);
  });

  it('< and > step through the speeds that are offered, and stay at the last', async () => {
    const page = await mount({ rates: '1.5 1 2' });
    await press('>');
    expect(page.player.playbackRate).to.equal(1.5);
    await press('>', '>');
    expect(page.player.playbackRate).to.equal(2);
    await press('<', '<', '<');
    expect(page.player.playbackRate).to.equal(1);
  });

  it('mean the same with capitals, in a right-to-left page, and on the sliders', async () => {
    const page = await mount({ dir: 'rtl' });
    await press('L');
    expect(page.player.currentTime).to.equal(30);
    page.part('seek-bar').focus();
    await press('j');
    expect(page.player.currentTime).to.equal(15);
  });

  it('do nothing with hotkeys="off", while the keys of the seek bar go on working', async () => {
    const page = await mount({ hotkeys: 'off' });
    await press('l', '5', 'n', '>');
    expect(page.player.currentTime).to.equal(0);
    expect(page.player.playbackRate).to.equal(1);
    page.part('seek-bar').focus();
    await press('ArrowRight');
    expect(page.player.currentTime).to.equal(5);
  });

  it('do nothing while the focus is elsewhere', async () => {
    const page = await mount();
    const outside = document.createElement('button');
    page.player.after(outside);
    outside.focus();
    await press('l');
    expect(page.player.currentTime).to.equal(0);
  });

  it('are letters in a field of another document, as in a player that was adopted from there', async () => {
    const page = await mount();
    const frame = document.body.appendChild(document.createElement('iframe'));
    const field = frame.contentDocument!.createElement('input');
    field.slot = 'actions';
    page.player.append(field);
    frame.remove();
    field.focus();
    await press('k');
    expect([field.value, page.player.paused]).to.deep.equal(['k', true]);
  });

  it('do nothing in the speed list, which chooses by letters and digits', async () => {
    const page = await mount();
    page.part('rate-select').focus();
    await press('l');
    expect(page.player.currentTime).to.equal(0);
  });

  for (const [what, markup] of Object.entries({
    'a text field': '<input slot="footer" />',
    'a text area': '<textarea slot="footer"></textarea>',
    'editable text': '<p slot="footer" contenteditable>x</p>',
  })) {
    it(`are letters in ${what} that the page put into a slot`, async () => {
      const page = await mount();
      page.player.insertAdjacentHTML('beforeend', markup);
      const field = page.player.querySelector<HTMLElement>('[slot]')!;
      field.focus();
      await press('l');
      expect(page.player.currentTime).to.equal(0);
      expect('value' in field ? field.value : field.textContent).to.contain('l');
    });
  }

  it('are letters in a field that an element of the page keeps to itself', async () => {
    const page = await mount();
    const element = document.createElement('closed-search');
    element.slot = 'footer';
    const field = element.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));
    page.player.append(element);
    field.focus();
    await press('l');
    expect([field.value, page.player.currentTime]).to.deep.equal(['l', 0]);
  });

  describe('leave alone', () => {
    const dispatch = (page: PlayerHarness, init: KeyboardEventInit): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', {
        key: 'l',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      page.part('next-chapter-button').dispatchEvent(event);
      return event;
    };

    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const) {
      it(`what comes with ${modifier}`, async () => {
        const page = await mount();
        expect(dispatch(page, { [modifier]: true }).defaultPrevented).to.equal(false);
        expect(page.player.currentTime).to.equal(0);
      });
    }

    it('what the page took already', async () => {
      const page = await mount();
      page.player.addEventListener('keydown', (event) => event.preventDefault(), { capture: true });
      dispatch(page, {});
      expect(page.player.currentTime).to.equal(0);
    });

    it('a repeated k, and not a repeated l', async () => {
      const page = await mount();
      expect(dispatch(page, { key: 'k', repeat: true }).defaultPrevented).to.equal(true);
      expect(page.player.paused).to.equal(true);
      dispatch(page, { repeat: true });
      expect(page.player.currentTime).to.equal(30);
    });
  });

  it('Space, the arrows and the Page keys stay the page’s outside sliders and lists', async () => {
    const page = await mount();
    const taken: string[] = [];
    page.player.parentElement!.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) taken.push(event.key);
    });
    for (const part of ['play-button', 'share-button']) {
      page.part(part).focus();
      await press('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End');
      await press('Shift', 'Escape');
    }
    page.part('share-button').addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true });
    await press(' ');
    expect(taken).to.deep.equal([]);
    expect(page.player.currentTime).to.equal(0);
  });

  it('Page Down scrolls the page while the play button has focus', async () => {
    const page = await mount();
    page.player.parentElement!.style.paddingBlockEnd = '300vh';
    page.part('play-button').focus();
    scrollTo(0, 0);
    // Chromium scrolls by what it has drawn: the new length of the page is there with the second frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await press('PageDown');
    await page.until(() => scrollY > 0);
    scrollTo(0, 0);
  });
});
