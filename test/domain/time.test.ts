import { expect } from '@open-wc/testing';
import { formatTime, isoDuration, parseClock, roundToMs } from '../../src/domain/time.js';

describe('parseClock', () => {
  const times: readonly (readonly [string, number | undefined])[] = [
    ['0', 0],
    ['83', 83],
    ['3800', 3800],
    ['1:23', 83],
    ['01:23.5', 83.5],
    ['1:02:03', 3723],
    ['01:30:0.5', 5400.5],
    [' 01:10:00,250 ', 4200.25],
    ['75:30', 4530],
    ['5.0004', 5],
    ['5.', 5],
    ['', undefined],
    ['abc', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['.5', undefined],
    ['12:75', undefined],
    ['1:60:00', undefined],
    ['1:2:3:4', undefined],
    ['1:', undefined],
    ['Infinity', undefined],
  ];
  for (const [text, seconds] of times) {
    it(`reads “${text}” as ${seconds}`, () => {
      expect(parseClock(text)).to.equal(seconds);
    });
  }
});

describe('formatTime', () => {
  it('writes seconds with two digits, and hours only where there are any', () => {
    expect([0, 5, 754, 3599.9, 3723].map((time) => formatTime(time))).to.deep.equal([
      '0:00',
      '0:05',
      '12:34',
      '59:59',
      '1:02:03',
    ]);
  });

  it('has hours wherever the total has', () => {
    expect(formatTime(5, { of: 3600 })).to.equal('0:00:05');
    expect(formatTime(754, { of: 5400 })).to.equal('0:12:34');
    expect(formatTime(5, { of: 3599 })).to.equal('0:05');
    expect(formatTime(3723, { of: 60 })).to.equal('1:02:03');
  });

  it('shows an unknown or endless time as such, and does not mind an unknown total', () => {
    expect(formatTime(NaN)).to.equal('–:––');
    expect(formatTime(Infinity)).to.equal('–:––');
    expect(formatTime(5, { of: NaN })).to.equal('0:05');
    expect(formatTime(5, { of: Infinity })).to.equal('0:05');
  });

  it('never shows a negative time', () => {
    expect(formatTime(-0.2)).to.equal('0:00');
  });
});

describe('isoDuration', () => {
  it('writes a duration string of HTML', () => {
    expect([0, 83, 3600, 3723, 39.186, 3599.9996].map(isoDuration)).to.deep.equal([
      'PT0S',
      'PT1M23S',
      'PT1H',
      'PT1H2M3S',
      'PT39.186S',
      'PT1H',
    ]);
  });
});

describe('roundToMs', () => {
  it('takes the noise of floating point away', () => {
    expect(roundToMs(0.1 + 0.2)).to.equal(0.3);
  });
});
