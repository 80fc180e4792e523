import { expect } from '@open-wc/testing';
import { resolveLocale } from '../../src/i18n/locale.js';
import { formatNumber, spokenSeconds, spokenTime } from '../../src/i18n/numbers.js';
import { PlayerHarness } from '../support/player-harness.js';

const en = resolveLocale('en');
const fr = resolveLocale('fr');

describe('spokenTime', () => {
  it('says a time in the words of the language', () => {
    expect(spokenTime(754, en)).to.equal('12 minutes 34 seconds');
    expect(spokenTime(754, fr)).to.equal('12\u00a0minutes 34\u00a0secondes');
    expect(spokenTime(3661, en)).to.equal('1 hour 1 minute 1 second');
    expect(spokenTime(7322, fr)).to.equal('2\u00a0heures 2\u00a0minutes 2\u00a0secondes');
  });

  it('leaves out what is zero, except for zero itself', () => {
    expect(spokenTime(3600, en)).to.equal('1 hour');
    expect(spokenTime(3600.5, en)).to.equal('1 hour');
    expect(spokenTime(3605, en)).to.equal('1 hour 5 seconds');
    expect(spokenTime(0, en)).to.equal('0 seconds');
    expect(spokenTime(0.9, fr)).to.equal('0\u00a0seconde');
  });

  it('says nothing of a time that is unknown', () => {
    expect(spokenTime(NaN, en)).to.equal('');
    expect(spokenTime(Infinity, en)).to.equal('');
  });

  it('says a fraction with the decimal point of the language', () => {
    expect(spokenSeconds(7.5, en)).to.equal('7.5 seconds');
    expect(spokenSeconds(7.5, fr)).to.equal('7,5\u00a0secondes');
  });

  it('counts as the language does, in the words of the page', () => {
    const words = { minute: '{count} minuta', minutes: '{count} min', seconds: '{count} s' };
    const polish = resolveLocale('pl', { pl: words });
    expect(spokenTime(65, polish)).to.equal('1 minuta 5 s');
    expect(spokenTime(122, polish)).to.equal('2 min 2 s');
  });
});

describe('formatNumber', () => {
  it('writes a number with the decimal point of the language', () => {
    expect([0.75, 1, 1.25].map((rate) => formatNumber(rate, en))).to.deep.equal(['0.75', '1', '1.25']);
    expect([0.75, 1, 1.25].map((rate) => formatNumber(rate, fr))).to.deep.equal(['0,75', '1', '1,25']);
  });

  it('rounds to the thousandth', () => {
    expect(formatNumber(4 / 3, en)).to.equal('1.333');
  });
});

describe('a player', () => {
  const formats = Object.entries({ NumberFormat: Intl.NumberFormat, ListFormat: Intl.ListFormat });

  afterEach(() => {
    Object.assign(Intl, Object.fromEntries(formats));
    PlayerHarness.cleanup();
  });

  it('says where each chapter begins in words, though it shows digits', async () => {
    const page = await PlayerHarness.mountDemo({ lang: 'fr' });
    const times = page.parts('chapter-time');
    expect(times.map(({ textContent }) => textContent)).to.include('1:07');
    expect(times.map(({ ariaLabel }) => ariaLabel)).to.include(', 1\u00a0minute 7\u00a0secondes');
  });

  it('is drawn without a format of Intl, the first of which would hold up the page', async () => {
    const made: string[] = [];
    for (const [name, format] of formats) {
      const construct = (): never => {
        made.push(name);
        throw new Error(name);
      };
      Object.assign(Intl, { [name]: new Proxy(format, { construct, apply: construct }) });
    }
    const page = await PlayerHarness.mountDemo({ lang: 'fr' });
    expect(page.part('seek-bar').getAttribute('aria-valuetext')).to.match(/^0\u00a0seconde sur 2\u00a0minutes/);
    expect(made).to.deep.equal([]);
  });
});
