import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

describe('in little room', () => {
  afterEach(() => {
    PlayerHarness.cleanup();
    document.documentElement.style.removeProperty('font-size');
  });

  for (const layout of ['full', 'compact'] as const) {
    for (const [room, width, fontSize] of [
      ['280 px', 280, '100%'],
      ['320 px, with text twice as large', 320, '200%'],
      ['390 px, with text half as large again', 390, '150%'],
    ] as const) {
      it(`of ${room}, nothing of the ${layout} layout is cut off, and every control is there`, async () => {
        document.documentElement.style.fontSize = fontSize;
        const page = await PlayerHarness.mountDemo({ layout, lang: 'fr' });
        const box = page.player.parentElement!;
        box.style.inlineSize = `${width}px`;
        // WebKit asks the container of inner elements a frame later.
        await page.until(() => box.scrollWidth <= box.clientWidth);
        for (const part of ['next-chapter-button', 'rate-select', 'mute-button', 'volume-slider', 'seek-bar']) {
          const { left, right, width: wide } = page.part(part).getBoundingClientRect();
          const { left: start, right: end } = box.getBoundingClientRect();
          expect(wide, part).to.be.above(20);
          expect([left >= start - 1, right <= end + 1], part).to.deep.equal([true, true]);
        }
      });
    }
  }
});
