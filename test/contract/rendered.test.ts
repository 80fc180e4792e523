import { expect } from '@open-wc/testing';
import { EpiquePlayer } from '../../src/elements/epique-player.js';
import { PlayerHarness } from '../support/player-harness.js';

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

type Declaration = Partial<Record<'cssParts' | 'cssStates' | 'slots' | 'events', readonly Named[]>> & {
  readonly tagName?: string;
};

const response = await fetch('/custom-elements.json');
if (!response.ok) throw new Error('There is no manifest: run `npm run build` first.');
const manifest = (await response.json()) as Manifest;
const declaration = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName)!;
const listed = (kind: 'cssParts' | 'cssStates' | 'slots' | 'events'): string[] =>
  declaration[kind]!.map(({ name }) => name);

/** Everything that a document can bring, on an episode that says nothing. */
const EPISODE = {
  title: 'An episode',
  podcastName: 'A show',
  description: 'What it is about.',
  img: '/demo/public/data/cover.svg',
  chapters: [
    { startTime: 0, title: 'First', url: 'https://example.com/', img: '/demo/public/data/cover.svg' },
    { startTime: 5, title: 'Second' },
  ],
  quotes: [{ startTime: 1, endTime: 18, text: 'Words.', speaker: 'Someone' }],
  links: [{ title: 'A link', url: 'https://example.com/' }],
  credits: [{ name: 'Someone' }],
};

const TONE = '/test/fixtures/audio/tone.mp3';

/** The parts that themes and scripts rely on, written by hand, and for some as which element. */
const RELIED_ON: Readonly<Record<string, string>> = {
  ...{ player: '', header: '', artwork: 'img', 'show-title': '', 'episode-title': '', description: '' },
  ...{ controls: '', 'play-button': 'button', 'skip-back-button': 'button', 'skip-forward-button': 'button' },
  ...{ 'previous-chapter-button': 'button', 'next-chapter-button': 'button', 'rate-select': 'select' },
  ...{ 'mute-button': 'button', 'volume-slider': 'input' },
  ...{ seek: '', 'seek-bar': 'input', 'seek-track': '', 'seek-buffered': '', 'seek-fill': '', 'seek-thumb': '' },
  ...{ 'seek-chapter': '', 'seek-chapter-current': '', 'seek-tooltip': '', 'current-time': '', duration: '' },
  ...{ now: '', 'current-chapter': '', chapters: '', 'chapters-heading': '', 'chapter-list': 'ol', chapter: 'li' },
  ...{ 'chapter-current': 'li', 'chapter-button': 'button', 'chapter-number': '', 'chapter-title': '' },
  ...{ 'chapter-time': '', 'chapter-image': 'img', 'chapter-link': 'a', 'chapter-share-button': 'button' },
  ...{ quote: 'figure', 'quote-current': 'figure', 'quote-text': 'blockquote', 'quote-attribution': '' },
  ...{ 'quote-play-button': 'button', 'quote-share-button': 'button' },
  ...{ notice: '', 'retry-button': 'button', status: '' },
};

const partsOf = (element: Element): string[] => [...element.part];

describe('what the element renders', () => {
  afterEach(() => PlayerHarness.cleanup());

  /** The player in the conditions that bring a part each: with a document, playing, out of order, in the compact layout. */
  async function conditions(): Promise<PlayerHarness[]> {
    const playing = await PlayerHarness.mount(
      { src: TONE, rating: '', episodes: '/test/fixtures/episodes/episodes.json' },
      { chapters: EPISODE },
    );
    await playing.until(() => playing.parts('episode').length > 0);
    await playing.rendered();
    for (const button of playing.parts('keys-button')) button.click();
    playing.player.currentTime = 1.5;
    const heard = playing.event('playing');
    await playing.player.play();
    await heard;
    expect(playing.player.currentQuote).not.to.be.null;

    const broken = await PlayerHarness.mount({ src: '/package.json', layout: 'compact' }, { chapters: EPISODE });
    broken.player.load();
    await broken.until(() => broken.player.error !== null);

    for (const page of [playing, broken]) await page.rendered();
    return [playing, broken];
  }

  it('has every part that pages rely on, as the element that they rely on', async () => {
    const pages = await conditions();
    for (const [part, element] of Object.entries(RELIED_ON)) {
      const found = pages.flatMap((page) => page.parts(part)).map(({ localName }) => localName);
      expect(found, part).to.not.be.empty;
      if (element !== '') expect([...new Set(found)], part).to.deep.equal([element]);
    }
  });

  it('has no part and no slot that the manifest lacks', async () => {
    for (const page of await conditions()) {
      const inside = page.all('*');
      expect(listed('cssParts')).to.include.members([...new Set(inside.flatMap(partsOf))]);
      const slots = inside.filter((element) => element.localName === 'slot');
      expect(slots.map((slot) => slot.getAttribute('name') ?? '').sort()).to.deep.equal(
        listed('slots')
          .filter((name) => name !== '')
          .sort(),
      );
    }
  });

  it('lets a page style each part that is there by its name, through all inner elements', async () => {
    const pages = await conditions();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      listed('cssParts')
        .map((name) => `epique-player::part(${name}) { scroll-margin-block-start: 7px !important; }`)
        .join('\n'),
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      const unreached = pages
        .flatMap((page) => page.all('*'))
        .filter((element) => element.part.length > 0)
        .filter((element) => getComputedStyle(element).scrollMarginBlockStart !== '7px');
      expect(unreached.flatMap(partsOf)).to.deep.equal([]);
    } finally {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    }
  });

  it('forwards every part that an inner element can have, under its own name', async () => {
    for (const page of await conditions()) {
      for (const inner of page.all('*').filter(({ shadowRoot }) => shadowRoot)) {
        const { parts } = inner.constructor as typeof EpiquePlayer & { parts: readonly string[] };
        expect(inner.getAttribute('exportparts')?.split(', '), inner.localName).to.deep.equal([...parts]);
        const own = [...inner.shadowRoot!.querySelectorAll('*')].flatMap(partsOf);
        expect(parts, inner.localName).to.include.members([...new Set(own)]);
      }
    }
  });

  it('has exactly the states of the manifest', async () => {
    const set = new Set<string>();
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (state) {
      set.add(state);
      return add.call(this, state);
    };
    try {
      const [playing, broken] = await conditions();
      expect(playing!.player.matches(':state(playing)')).to.equal(true);
      expect(broken!.player.matches(':state(error)')).to.equal(true);
      expect([...set].sort()).to.deep.equal([...listed('cssStates')].sort());
    } finally {
      CustomStateSet.prototype.add = add;
    }
  });

  it('dispatches no event that the manifest lacks, and none that bubbles or leaves the element', async () => {
    const seen = new Map<string, Event>();
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof EpiquePlayer) seen.set(event.type, event);
      return dispatch.call(this, event);
    };
    try {
      await conditions();
      expect(listed('events')).to.include.members([...seen.keys()]);
      expect([...seen.values()].filter((event) => event.bubbles || event.composed)).to.deep.equal([]);
      expect([...seen.keys()]).to.include.members(['play', 'playing', 'chapterchange', 'quotechange', 'error']);
    } finally {
      EventTarget.prototype.dispatchEvent = dispatch;
    }
  });
});
