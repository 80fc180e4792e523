import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focusedPart } from '../support/focus.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

const TITLE = 'C’est l’histoire… d’un PM qui grandit en même temps que son organisation';

/** What the browser of a test has no sheet, no permission or no clipboard for; `undefined` where the platform has none. */
function give(name: 'share' | 'canShare' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

describe('sharing', () => {
  let shared: ShareData[];
  let copied: string[];

  beforeEach(() => {
    history.replaceState(null, '', location.pathname);
    shared = [];
    copied = [];
    give('share', undefined);
    give('canShare', undefined);
    give('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
  });

  afterEach(() => {
    PlayerHarness.cleanup();
    for (const name of ['share', 'canShare', 'clipboard']) Reflect.deleteProperty(navigator, name);
    history.replaceState(null, '', location.pathname);
  });

  /** The page's address with another hash. */
  const url = (hash: string): string => location.href.replace(/#.*/, '') + hash;
  const refuse = (name: string) => () => Promise.reject(new DOMException('No.', name));

  /** Clicks, and waits for what comes of it. */
  async function click(page: PlayerHarness, part: string, index = 0): Promise<void> {
    page.parts(part)[index]!.click();
    await aTimeout(0);
    await page.rendered();
  }

  describe('by the share sheet', () => {
    beforeEach(() => give('share', (data: ShareData) => Promise.resolve(shared.push(data))));

    it('hands on the present moment, to the second that the clock shows', async () => {
      const page = await PlayerHarness.mountDemo();
      page.player.currentTime = 83.7;
      await click(page, 'share-button');
      expect(shared).to.deep.equal([{ text: TITLE, url: url('#t=83') }]);
    });

    it('hands on the very start', async () => {
      const page = await PlayerHarness.mount({ src: DEMO.src });
      await click(page, 'share-button');
      expect(shared).to.deep.equal([{ url: url('#t=0') }]);
    });

    it('hands on a chapter, with its title', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'chapter-share-button', 2);
      const text = `2018 – Head of Product : l’expansion de l’organisation, ${TITLE}`;
      expect(shared).to.deep.equal([{ text, url: url('#t=67.097') }]);
    });

    it('hands on a quote: its words, its speaker, the episode and its exact range', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'quote-share-button', 1);
      const { text } = page.player.episode.quotes[1]!;
      expect(shared).to.deep.equal([{ text: `“${text}”\n— Tony Hagnéré, ${TITLE}`, url: url('#t=74.009,99.29') }]);
    });

    it('puts a quote into the marks of the language, with no-break spaces in French', async () => {
      const page = await PlayerHarness.mountDemo({ lang: 'fr' });
      await click(page, 'quote-share-button', 1);
      expect(shared[0]?.text).to.match(/^«\u00a0Donc là on arrive .* de la chose\..»\u00a0»\n— Tony Hagnéré, /);
    });

    it('names the title that the page gives', async () => {
      const page = await PlayerHarness.mountDemo({ 'episode-title': 'Mine' });
      await click(page, 'share-button');
      expect(shared[0]?.text).to.equal('Mine');
    });

    for (const [when, name] of [
      ['the listener closes the sheet', 'AbortError'],
      ['the sheet is open already', 'InvalidStateError'],
    ] as const) {
      it(`is silent when ${when}`, async () => {
        give('share', refuse(name));
        const page = await PlayerHarness.mountDemo();
        await click(page, 'share-button');
        expect(copied).to.deep.equal([]);
        expect(page.parts('share-dialog')).to.deep.equal([]);
      });
    }

    it('gives way to the clipboard where the sheet refuses', async () => {
      const page = await PlayerHarness.mountDemo();
      give('canShare', () => false);
      await click(page, 'share-button');
      give('canShare', () => true);
      give('share', refuse('NotAllowedError'));
      await click(page, 'share-button');
      expect(shared).to.deep.equal([]);
      expect(copied).to.deep.equal([url('#t=0'), url('#t=0')]);
    });
  });

  describe('by the clipboard', () => {
    it('copies the link of a moment and of a chapter, and says so to ears and eyes', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'chapter-share-button', 1);
      expect(copied).to.deep.equal([url('#t=39.186')]);
      expect(page.text('share-confirmation')).to.equal('Link copied');
      await page.until(() => page.part('status').textContent === 'Link copied');
      await page.until(() => page.parts('share-confirmation').length === 0);
    });

    it('copies a quote with its link', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'quote-share-button', 3);
      const { text } = page.player.episode.quotes[3]!;
      expect(copied).to.deep.equal([`“${text}”\n— Tony Hagnéré, ${TITLE}\n${url('#t=141.183,154.968')}`]);
      expect(page.text('share-confirmation')).to.equal('Quote and link copied');
    });
  });

  describe('by hand, where there is neither', () => {
    for (const [case_, clipboard] of Object.entries({
      absent: undefined,
      forbidden: { writeText: refuse('NotAllowedError') },
    })) {
      it(`shows the link, selected, in a field that has focus (clipboard ${case_})`, async () => {
        give('clipboard', clipboard);
        const page = await PlayerHarness.mountDemo();
        await click(page, 'share-button');
        const field = page.part('share-text') as HTMLTextAreaElement;
        expect(field.value).to.equal(url('#t=0'));
        expect(field.readOnly).to.equal(true);
        expect(focusedPart()).to.equal('share-text');
        expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
        expect((page.part('share-dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
      });
    }

    it('closes with Escape or its button, and focus is back where it was', async () => {
      give('clipboard', undefined);
      const page = await PlayerHarness.mountDemo();
      const open = async (): Promise<void> => {
        page.part('share-button').focus();
        await click(page, 'share-button');
        expect(focusedPart()).to.equal('share-text');
      };
      const closed = (): Promise<void> => page.until(() => page.parts('share-dialog').length === 0);
      await open();
      await sendKeys({ press: 'Escape' });
      await closed();
      expect(focusedPart()).to.equal('share-button');
      await open();
      page.part('share-close-button').click();
      await closed();
      expect(focusedPart()).to.equal('share-button');
    });
  });

  it('leaves the focus with Play where what opened the field is gone', async () => {
    give('clipboard', undefined);
    const page = await PlayerHarness.mountDemo();
    page.parts('chapter-share-button')[1]!.focus();
    await click(page, 'chapter-share-button', 1);
    page.player.chapters = null;
    await page.rendered();
    page.part('share-close-button').click();
    await page.until(() => focusedPart() === 'play-button');
  });

  describe('writes a link that', () => {
    it('keeps the other parts of the hash', async () => {
      history.replaceState(null, '', '#theme=dark&t=5');
      const page = await PlayerHarness.mountDemo();
      await click(page, 'chapter-share-button', 1);
      expect(copied).to.deep.equal([url('#t=39.186&theme=dark')]);
    });

    it('names the player where there are several, and none where it is alone', async () => {
      const page = await PlayerHarness.mountDemo({ id: 'episode 1' });
      await click(page, 'share-button');
      const other = await PlayerHarness.mount({ src: DEMO.src, id: 'other' });
      await click(page, 'share-button');
      await click(other, 'share-button');
      expect(copied).to.deep.equal([url('#t=0'), url('#episode%201&t=0'), url('#other&t=0')]);
    });

    it('leaves the rest of the hash to a player that cannot be named', async () => {
      history.replaceState(null, '', '#reading&t=5');
      await PlayerHarness.mountDemo({ id: 'first' });
      const nameless = await PlayerHarness.mount({ src: DEMO.src });
      await click(nameless, 'share-button');
      history.replaceState(null, '', '#theme=dark&t=5');
      await click(nameless, 'share-button');
      expect(copied).to.deep.equal([url('#'), url('#theme=dark')]);
    });

    for (const path of ['#/episodes/12', '#!/episodes/12']) {
      it(`leaves a hash alone that is a path, as ${path}`, async () => {
        history.replaceState(null, '', path);
        const page = await PlayerHarness.mount({ src: DEMO.src });
        await click(page, 'share-button');
        expect(copied).to.deep.equal([url(path)]);
      });
    }

    it('leads back to what was shared', async () => {
      const page = await PlayerHarness.mountDemo();
      await click(page, 'quote-share-button', 2);
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = new URL(copied[0]!.split('\n').at(-1)!).hash;
      await changed;
      expect(page.player.currentTime).to.equal(107.48);
      expect(page.player.currentQuote?.id).to.equal('q3');
    });
  });
});
