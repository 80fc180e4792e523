import { expect, fixture } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import type { EpiquePlayer } from '../../src/elements/epique-player.js';
import { PlayerHarness } from '../support/player-harness.js';

const PAGES = [
  ...['themes', 'playground', 'chapters-1000', 'no-bundler', 'strict-csp'],
  ...['keyboard', 'api', 'write'],
] as const;

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Realm = Window &
  typeof globalThis & {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(input: string): string },
      ): { createScriptURL(input: string): string };
    };
  };

/** Waits, frame by frame, until something is there. The test's own time limit ends it. */
async function until<Found>(find: () => Found | undefined): Promise<Found> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** A page of the demo in a frame, and every line and failure since before its scripts ran, which is when `prepare` runs. */
async function open(
  name: string,
  prepare: (realm: Realm) => void = () => {},
): Promise<{ realm: Realm; lines: string[] }> {
  const frame = await fixture<HTMLIFrameElement>(document.createElement('iframe'));
  Object.assign(frame, { title: name, width: '1000', height: '800' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `/demo/${name}.html`;
  const realm = await until(() => {
    const inner = frame.contentWindow as Realm;
    return inner.location.pathname === `/demo/${name}.html` && inner.document.body ? inner : undefined;
  });
  // Too late to listen before the scripts.
  if (realm.customElements.get('epique-player')) {
    frame.remove();
    return open(name, prepare);
  }
  prepare(realm);
  const lines: string[] = [];
  for (const level of LEVELS) {
    realm.console[level] = (...words: unknown[]) => {
      // The one line that Lit's development build prints on every page.
      if (!String(words[0]).startsWith('Lit is in dev mode.')) lines.push(`${level}: ${words.join(' ')}`);
    };
  }
  realm.addEventListener(
    'error',
    ({ message, target }) => lines.push(message || `${(target as Element).localName} failed to load`),
    { capture: true },
  );
  realm.addEventListener('unhandledrejection', ({ reason }) => lines.push(String(reason)));
  realm.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    lines.push(`${violatedDirective} ${sourceFile}`),
  );
  await loaded;
  return { realm, lines };
}

/** A page of the demo in a frame where no script runs. None is left in it either: Chromium would ask for them all the same. */
async function openWithoutScript(name: string): Promise<Document> {
  const response = await fetch(`/demo/${name}.html`);
  const { documentElement, scripts } = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const script of [...scripts]) script.remove();
  for (const link of documentElement.querySelectorAll('link')) {
    link.href = new URL(link.getAttribute('href')!, response.url).href;
  }
  const frame = document.createElement('iframe');
  const srcdoc = `<!doctype html>${documentElement.outerHTML}`;
  Object.assign(frame, { title: name, width: '1000', height: '800', srcdoc });
  frame.sandbox.add('allow-same-origin');
  await fixture(frame);
  return until(() => {
    const page = frame.contentDocument;
    return page?.URL === 'about:srcdoc' && page.readyState === 'complete' ? page : undefined;
  });
}

/** Every player has its chapters, and the page what its script writes. */
async function settled({ document }: Realm): Promise<void> {
  const players = [...document.querySelectorAll<EpiquePlayer>('epique-player')];
  await until(() => players.every(({ episode }) => episode?.chapters.length > 0) || undefined);
  await until(() => document.querySelector('#api:empty, #verdict:empty, #tokens:empty') === null || undefined);
}

async function accessibilityFaults(realm: Realm): Promise<string[]> {
  const script = realm.document.createElement('script');
  const url = '/node_modules/axe-core/axe.min.js';
  // The page with the strict policy lets scripts be added only by the policy's name that Lit uses.
  const policy = realm.trustedTypes?.createPolicy('lit-html', { createScriptURL: (input) => input });
  const ready = new Promise((resolve) => script.addEventListener('load', resolve));
  script.src = policy?.createScriptURL(url) ?? url;
  realm.document.head.append(script);
  await ready;
  const { axe } = realm as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await axe.run({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

describe('the demo', () => {
  for (const name of ['index', ...PAGES]) {
    it(`${name}.html is accessible, fits a phone, asks for nothing that is not there, and prints no line`, async () => {
      const { realm, lines } = await open(name);
      await settled(realm);
      expect(await accessibilityFaults(realm)).to.deep.equal([]);
      realm.frameElement!.setAttribute('width', '320');
      const { scrollWidth, clientWidth } = realm.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      const missing = realm.performance
        .getEntriesByType('resource')
        .filter((entry) => (entry as PerformanceResourceTiming).responseStatus >= 400);
      expect(missing.map((entry) => entry.name)).to.deep.equal([]);
      expect(lines).to.deep.equal([]);
    });
  }

  for (const name of ['index', ...PAGES]) {
    it(`${name}.html without script has the recording, no empty screens and no dead buttons`, async () => {
      const page = await openWithoutScript(name);
      for (const player of page.querySelectorAll('epique-player')) {
        expect(player.querySelector('audio')!.checkVisibility()).to.be.true;
        expect(page.defaultView!.getComputedStyle(player).minBlockSize).to.be.oneOf(['0px', 'auto']);
      }
      expect([...page.querySelectorAll('button, input, textarea')].filter((one) => one.checkVisibility())).to.be.empty;
    });
  }

  it('counts on the page with the strict policy what is refused from the moment there is a player', async () => {
    const { realm } = await open('strict-csp', ({ customElements, document }) => {
      void customElements
        .whenDefined('epique-player')
        .then(() => document.dispatchEvent(new Event('securitypolicyviolation')));
    });
    expect(realm.document.querySelector('#violations')!.textContent).to.equal('1');
  });

  it('says on the page of the API which properties are read only', async () => {
    const { realm } = await open('api');
    await settled(realm);
    const rows = [...realm.document.querySelectorAll('tr')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(rows.find((row) => row.includes(' paused '))).to.contain('Read only. Whether playback is paused');
    expect(rows.find((row) => row.includes(' volume '))).not.to.contain('Read only.');
  });

  it('tells on the writing page what breaks the schema, and plays what can be read', async () => {
    const { realm } = await open('write');
    await settled(realm);
    const text = realm.document.querySelector<HTMLTextAreaElement>('#document')!;
    text.value = '{"version": 1, "chapters": [{"startTime": 5, "title": "Only"}]}';
    text.dispatchEvent(new realm.Event('input'));
    const problems = realm.document.querySelector('#problems')!;
    await until(() => problems.textContent.includes('/version must be string') || undefined);
    const player = realm.document.querySelector<EpiquePlayer>('epique-player')!;
    await until(() => player.episode.chapters[0]?.title === 'Only' || undefined);
    text.value = '{"version": "1.2.0", "chapters": [{"startTime": 5}, {"startTime": -1}]}';
    text.dispatchEvent(new realm.Event('input'));
    await until(
      () => realm.document.querySelector('#warnings')!.textContent === 'bad-start: entry 2 of its list' || undefined,
    );
    const verdict = realm.document.querySelector('#verdict')!;
    await until(() => verdict.textContent.includes('The player reads 1 chapter.') || undefined);
    const audio = realm.document.querySelector<HTMLInputElement>('#audio')!;
    audio.value = new URL('/test/fixtures/audio/tone.mp3', location.href).href;
    audio.dispatchEvent(new realm.Event('change'));
    expect(player.src).to.equal(audio.value);
  });

  it('names on the playground the part that is clicked, and writes the token that is changed', async () => {
    const { realm } = await open('playground');
    await settled(realm);
    const { document } = realm;
    const player = document.querySelector<EpiquePlayer>('epique-player')!;
    player.shadowRoot!.querySelector<HTMLElement>('[part=episode-title]')!.click();
    expect(document.querySelector('#part')!.textContent).to.contain('epique-player::part(episode-title)');
    const radius = [...document.querySelectorAll('label')]
      .find(({ textContent }) => textContent.startsWith('Corners'))!
      .querySelector('input')!;
    radius.value = '1';
    radius.dispatchEvent(new realm.Event('input'));
    expect(document.querySelector('#css')!.textContent).to.equal('epique-player {\n  --epique-radius: 1rem;\n}');
    document.querySelector<HTMLElement>('#reset')!.click();
    expect(document.querySelector('#css')!.textContent).to.contain('Nothing is changed yet.');
    expect([radius.value, player.style.length]).to.deep.equal(['0.5', 0]);
  });

  it('begins on the playground with the fonts that the player has, and every other is one to see', async () => {
    const { realm } = await open('playground');
    await settled(realm);
    const { document } = realm;
    const page = new PlayerHarness(document.querySelector<EpiquePlayer>('epique-player')!);
    await page.until(() => page.parts('quote-text').length > 0);
    const fontOf = (part: string): string => realm.getComputedStyle(page.parts(part)[0]!).fontFamily;
    for (const [label, part] of [
      ['Font', 'chapter-title'],
      ['Font of the quotes', 'quote-text'],
    ] as const) {
      const own = fontOf(part);
      const select = [...document.querySelectorAll('label')]
        .find(({ firstChild }) => firstChild!.textContent === label)!
        .querySelector('select')!;
      const fonts = [...select.options].map(({ value }) => {
        select.value = value;
        select.dispatchEvent(new realm.Event('input'));
        return fontOf(part);
      });
      expect(new Set(fonts).size).to.equal(select.options.length);
      expect(fonts[[...select.options].findIndex(({ defaultSelected }) => defaultSelected)]).to.equal(own);
    }
  });
});
