import { expect, fixture, html } from '@open-wc/testing';
import { nearestLang } from '../../src/elements/locale-controller.js';
import { resolveLocale } from '../../src/i18n/locale.js';
import { fill, type MessageOverrides } from '../../src/i18n/messages.js';

describe('resolveLocale', () => {
  it('speaks French and English, by primary subtag, in any case', () => {
    expect(resolveLocale('fr').messages.play).to.equal('Lecture');
    expect(resolveLocale('FR-ca').messages.play).to.equal('Lecture');
    expect(resolveLocale('en-GB').messages.play).to.equal('Play');
  });

  it('speaks English, in words and in numbers, where no language fits', () => {
    for (const tag of ['', 'xx', 'not a tag']) {
      const locale = resolveLocale(tag);
      expect(locale.messages.play).to.equal('Play');
      expect([locale.tag, locale.lang]).to.deep.equal(['en', 'en']);
    }
  });

  it('does not mix two languages where the page’s words are of a third', () => {
    expect(resolveLocale('de', { fr: { play: 'Écouter' } }).tag).to.equal('en');
    expect(resolveLocale('de', { play: 'Abspielen' }).tag).to.equal('de');
  });

  it('leaves words of the page’s own in the page’s language, whatever that is', () => {
    expect(resolveLocale('', { play: 'Abspielen' }).lang).to.equal(undefined);
    expect(resolveLocale('fr').lang).to.equal(undefined);
  });

  it('takes no member that every object has for a language', () => {
    for (const tag of ['constructor', '__proto__', 'toString']) {
      expect(resolveLocale(tag, { play: 'Go' }).messages).to.include({ play: 'Go', pause: 'Pause' });
    }
  });

  it('keeps the region for numbers', () => {
    expect(resolveLocale('fr-CA').tag).to.equal('fr-CA');
  });

  it('puts the page’s own words over the table, and those of a language over those of all', () => {
    const overrides = { play: 'Go', pause: 'Wait' };
    expect(resolveLocale('fr', overrides).messages).to.include({ play: 'Go', pause: 'Wait', mute: 'Couper le son' });
    const tables = { fr: { play: 'Écouter' }, de: { play: 'Abspielen' } };
    expect(resolveLocale('fr-CA', tables).messages.play).to.equal('Écouter');
    expect(resolveLocale('de', tables).messages.play).to.equal('Abspielen');
    expect(resolveLocale('de', tables).tag).to.equal('de');
    expect(resolveLocale('en', tables).messages.play).to.equal('Play');
  });

  it('finds the page’s own words by every part of a tag, in any case', () => {
    const tables = {
      'pt-BR': { play: 'Reproduzir' },
      'zh-Hant': { play: '播放', pause: '?' },
      'zh-Hant-TW': { pause: '暫停' },
    };
    expect(resolveLocale('pt-br', tables).messages.play).to.equal('Reproduzir');
    expect(resolveLocale('zh-Hant-TW', tables).messages).to.include({ play: '播放', pause: '暫停' });
    expect(resolveLocale('zh-Hant-TW', tables).tag).to.equal('zh-Hant-TW');
    expect(resolveLocale('zh', tables).messages.play).to.equal('Play');
  });

  it('keeps the table’s word where the page has none yet', () => {
    const overrides = { play: undefined, pause: null, mute: 'Still' } as unknown as MessageOverrides;
    expect(resolveLocale('en', overrides).messages).to.include({ play: 'Play', pause: 'Pause', mute: 'Still' });
  });
});

describe('nearestLang', () => {
  it('finds the nearest lang above, through shadow roots', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="fr">
        <p><span></span></p>
      </div>`,
    );
    const host = box.querySelector('p')!;
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    expect(nearestLang(inner)).to.equal('fr');
    inner.lang = 'en';
    expect(nearestLang(inner)).to.equal('en');
  });
});

describe('fill', () => {
  it('puts values in their places, text as text, and leaves unknown places as they are', () => {
    expect(fill('{a} of {b}', { a: 1, b: '<b>$&</b>' })).to.equal('1 of <b>$&</b>');
    expect(fill('{x}', {})).to.equal('{x}');
  });
});
