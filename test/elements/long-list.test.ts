import { aTimeout, expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';

const COUNT = 1000;
const chapters = Array.from({ length: COUNT }, (_, index) => ({ startTime: index, title: `Chapter ${index + 1}` }));

const numbers = (page: PlayerHarness): number[] =>
  page.parts('chapter-number').map(({ textContent }) => Number(textContent));

const whole = (page: PlayerHarness): Promise<void> => page.until(() => page.parts('chapter').length === COUNT);

describe('a list of a thousand chapters', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('shows its first rows at once, and the others in time, each in its place', async () => {
    const page = await PlayerHarness.mount({}, { chapters });
    expect(page.parts('chapter').length).to.be.within(16, COUNT / 2);
    await whole(page);
    expect(numbers(page)).to.deep.equal(chapters.map((_, index) => index + 1));
  });

  it('is as long from the beginning as it is in the end', async () => {
    const page = await PlayerHarness.mount({}, { chapters });
    const early = page.part('chapter-list').offsetHeight;
    await whole(page);
    expect(page.part('chapter-list').offsetHeight).to.be.closeTo(early, early * 0.03);
  });

  it('goes on when the player is back in the page', async () => {
    const page = await PlayerHarness.mount({}, { chapters });
    const { player } = page;
    const box = player.parentElement!;
    player.remove();
    const left = page.parts('chapter').length;
    // To show that nothing comes while it is away, but the rows that were being rendered.
    await aTimeout(100);
    expect(page.parts('chapter').length).to.be.at.most(left + 16);
    box.append(player);
    await whole(page);
  });

  it('comes after a short one in the same way', async () => {
    const page = await PlayerHarness.mount({}, { chapters });
    await whole(page);
    page.player.chapters = chapters.slice(0, 3);
    await page.until(() => page.parts('chapter').length === 3);
    page.player.chapters = chapters;
    await page.rendered();
    expect(page.parts('chapter').length).to.be.within(16, COUNT / 2);
    await whole(page);
    expect(numbers(page)).to.deep.equal(chapters.map((_, index) => index + 1));
  });
});
