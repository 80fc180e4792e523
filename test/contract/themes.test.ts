import { expect } from '@open-wc/testing';
import { boxes } from '../support/boxes.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';
import { loadTheme, THEMES } from '../support/theme.js';

const EPISODES = [
  { title: 'This one', src: DEMO.src },
  { title: 'Another', src: '/test/fixtures/audio/tone.mp3' },
];

/** So much more of a bar than other rows have is seen at a glance. Pixels. */
const BAR = 4;

/** How tall a bar the shadow of a row draws along its upper edge, in pixels. */
const barOf = (row: Element): number =>
  Number(/ 0px (\d+)px 0px 0px inset$/.exec(getComputedStyle(row).boxShadow)?.[1] ?? 0);

describe('a theme', () => {
  let sheet: HTMLLinkElement;
  afterEach(() => {
    PlayerHarness.cleanup();
    sheet.remove();
  });

  for (const theme of THEMES) {
    it(`marks the chapter and the episode that are current by a colour of their own, or by a bar: ${theme}`, async () => {
      sheet = await loadTheme(theme);
      const page = await PlayerHarness.mountDemo({ class: `theme-${theme}` });
      page.player.episodes = EPISODES;
      await page.until(() => page.parts('episode-current').length === 1);
      for (const [row, words] of [
        ['chapter', 'chapter-title'],
        ['episode', 'episode-name'],
      ] as const) {
        const current = page.part(`${row}-current`);
        const other = page.parts(row).find((one) => one !== current)!;
        const [own, usual] = [current, other].map(
          (one) => getComputedStyle(one.querySelector(`[part=${words}]`)!).color,
        );
        expect(own !== usual || barOf(current) - barOf(other) >= BAR, row).to.equal(true);
      }
    });

    for (const width of [320, 560, 1200]) {
      it(`is as large where the root’s text is small, ${width} px wide: ${theme}`, async () => {
        sheet = await loadTheme(theme);
        const page = await PlayerHarness.mountDemo({ class: `theme-${theme}` });
        Object.assign(page.player.parentElement!.style, { inlineSize: `${width}px`, fontSize: '16px' });
        await new Promise(requestAnimationFrame);
        const usual = boxes(page);
        document.documentElement.style.fontSize = '62.5%';
        try {
          expect(boxes(page)).to.deep.equal(usual);
        } finally {
          document.documentElement.style.fontSize = '';
        }
      });
    }

    for (const width of [320, 720, 1200]) {
      it(`shows the whole of a long title, ${width} px wide: ${theme}`, async () => {
        sheet = await loadTheme(theme);
        const page = await PlayerHarness.mount({
          class: `theme-${theme}`,
          layout: 'compact',
          'episode-title': 'What is said here is worth saying. '.repeat(6),
        });
        page.player.parentElement!.style.inlineSize = `${width}px`;
        await page.rendered();
        const title = page.part('episode-title');
        // A letter may reach a little out of its line.
        expect(title.scrollHeight).to.be.at.most(title.clientHeight + 4);
      });
    }
  }
});
