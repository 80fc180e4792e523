import { expect } from '@open-wc/testing';
import type { RateEvent } from '../../src/player/events.js';
import { PlayerHarness } from '../support/player-harness.js';

const DOCUMENT = {
  chapters: [],
  links: [
    { title: '<i>Further</i>', url: 'https://example.com/further' },
    { title: 'Not followed', url: 'javascript:alert(1)' },
  ],
  credits: [
    { name: 'Ada', role: 'Guest', href: 'https://example.com/ada' },
    { name: 'Bob', role: 'Audio Engineer' },
  ],
};

describe('below the chapters', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('stand the links of the episode, as text, in a new tab that knows nothing of this one', async () => {
    const page = await PlayerHarness.mount({}, { chapters: DOCUMENT });
    const links = page.parts('links').flatMap((part) => [...part.querySelectorAll('a')]);
    expect(links.map(({ href, rel, textContent }) => [href, rel, textContent])).to.deep.equal([
      ['https://example.com/further', 'noopener noreferrer', '<i>Further</i> (opens in a new tab)'],
    ]);
  });

  it('stand the links in the language of the document, and who made it in none', async () => {
    const transcripts = [{ url: 'https://example.com/words.html', type: 'text/html' }];
    const page = await PlayerHarness.mount({}, { chapters: { ...DOCUMENT, transcripts, language: 'fr' } });
    const languages = page.parts('link').map((part) => part.querySelector('[lang]')?.textContent ?? null);
    expect(languages).to.deep.equal(['<i>Further</i>', null, null]);
  });

  it('stand the transcripts among the links, told apart where there are several', async () => {
    const transcripts = [{ url: 'https://example.com/words.html', type: 'text/html' }];
    const page = await PlayerHarness.mount({ lang: 'fr' }, { chapters: { ...DOCUMENT, transcripts } });
    const titles = (): string[] =>
      page.parts('link').map(({ textContent }) => textContent.replace(' (dans un nouvel onglet)', ''));
    expect(titles()).to.deep.equal(['<i>Further</i>', 'Transcription', 'Ada']);
    transcripts.push({ url: 'https://example.com/words.vtt', type: 'text/vtt' });
    page.player.chapters = { ...DOCUMENT, links: [], transcripts };
    await page.rendered();
    expect(titles()).to.deep.equal(['Transcription (text/html)', 'Transcription (text/vtt)', 'Ada']);
    const spoken = ['fr', 'en-GB'].map((language) => ({ ...transcripts[0]!, language }));
    page.player.chapters = { ...DOCUMENT, links: [], transcripts: spoken };
    await page.rendered();
    expect(titles()).to.deep.equal([
      'Transcription (français, text/html)',
      'Transcription (anglais britannique, text/html)',
      'Ada',
    ]);
  });

  it('stand the transcripts whatever is given for their language', async () => {
    const transcripts = ['fr-1', 'zh-yue'].map((language) => ({
      url: 'https://example.com/words',
      type: 'text/html',
      language,
    }));
    const page = await PlayerHarness.mount({}, { chapters: { ...DOCUMENT, links: [], transcripts } });
    expect(page.parts('link')).to.have.lengthOf(3);
    expect(page.part('link').textContent).to.contain('(fr-1, text/html)');
  });

  it('stand those who made it, each role in the listener’s language where it has a word for it', async () => {
    const page = await PlayerHarness.mount({ lang: 'fr' }, { chapters: DOCUMENT });
    expect(page.parts('credit').map((part) => part.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'personne invitée Ada (dans un nouvel onglet)',
      'Audio Engineer Bob',
    ]);
    expect(page.text('credits-heading').toLowerCase()).to.equal('crédits');
  });

  it('stands nothing where the document has nothing', async () => {
    const page = await PlayerHarness.mount({}, { chapters: [{ startTime: 0 }] });
    for (const name of ['links', 'credits', 'rating', 'episodes']) expect(page.parts(name)).to.deep.equal([]);
  });

  it('stands a rating where the page asks for one: a group of radio buttons that tells what was chosen', async () => {
    const page = await PlayerHarness.mount({ rating: '' });
    const inputs = page.parts('rating-star').map((star) => star.querySelector('input')!);
    expect(page.part('rating').querySelector('legend')!.textContent).to.equal('Rate this podcast');
    expect(inputs.map(({ labels }) => labels![0]!.textContent.trim())).to.deep.equal([
      '1 out of 5',
      '2 out of 5',
      '3 out of 5',
      '4 out of 5',
      '5 out of 5',
    ]);
    const values: number[] = [];
    page.player.addEventListener('rate', (event: RateEvent) => values.push(event.value));
    inputs[3]!.click();
    inputs[4]!.click();
    expect(values).to.deep.equal([4, 5]);
    expect(inputs.map(({ checked }) => checked)).to.deep.equal([false, false, false, false, true]);
  });

  it('stands the page’s own rating instead where it brings one', async () => {
    const page = await PlayerHarness.mount({ rating: '' });
    const own = document.createElement('p');
    own.slot = 'rating';
    own.textContent = 'Rate us elsewhere';
    page.player.append(own);
    expect(own.checkVisibility()).to.equal(true);
    expect(page.part('rating').checkVisibility()).to.equal(false);
  });
});
