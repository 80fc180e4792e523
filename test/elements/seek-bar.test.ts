import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { segmentMask } from '../../src/elements/seek-segments.js';
import { Ledger } from '../support/ledger.js';
import { PlayerHarness } from '../support/player-harness.js';

/** Seconds. */
const DURATION = 162.599;
const SECOND_CHAPTER = 39.186;

describe('the seek bar', () => {
  let ledger: Ledger | undefined;
  afterEach(() => {
    ledger?.close();
    ledger = undefined;
    PlayerHarness.cleanup();
  });

  const press = (key: string): Promise<void> => sendKeys({ press: key });
  const pressWith = async (modifier: string, key: string): Promise<void> => {
    await sendKeys({ down: modifier });
    await press(key);
    await sendKeys({ up: modifier });
  };
  const range = (page: PlayerHarness): HTMLInputElement => page.part('seek-bar') as HTMLInputElement;
  const text = (page: PlayerHarness): string | null => range(page).getAttribute('aria-valuetext');
  /** The demo episode at a time, the seek bar focused. */
  const mountAt = async (time: number, attributes: Record<string, string> = {}): Promise<PlayerHarness> => {
    const page = await PlayerHarness.mountDemo(attributes);
    page.player.currentTime = time;
    await page.rendered();
    range(page).focus();
    return page;
  };
  /** What the range tells from now on: one entry for each text. */
  const recordTexts = (page: PlayerHarness): (string | null)[] => {
    const texts: (string | null)[] = [];
    const observer = new MutationObserver((records) => records.forEach(() => texts.push(text(page))));
    observer.observe(range(page), { attributeFilter: ['aria-valuetext'] });
    return texts;
  };

  describe('keys', () => {
    for (const [key, time] of Object.entries({
      ArrowRight: 75,
      ArrowLeft: 65,
      ArrowUp: 75,
      ArrowDown: 65,
      PageUp: 100,
      PageDown: 40,
      Home: 0,
      End: DURATION,
    })) {
      it(`${key} goes from 70 s to ${time} s and tells one text`, async () => {
        const page = await mountAt(70);
        const texts = recordTexts(page);
        await press(key);
        expect(page.player.currentTime).to.equal(time);
        expect(range(page).valueAsNumber).to.be.closeTo(time, 1);
        expect(texts).to.have.lengthOf(1);
      });
    }

    it('the arrows turn round in a right-to-left page, up and down do not', async () => {
      const page = await mountAt(70, { dir: 'rtl' });
      await press('ArrowRight');
      expect(page.player.currentTime).to.equal(65);
      await press('ArrowUp');
      expect(page.player.currentTime).to.equal(70);
    });

    it('Shift and an arrow go by chapters', async () => {
      const page = await mountAt(20);
      await pressWith('Shift', 'ArrowRight');
      expect(page.player.currentTime).to.equal(SECOND_CHAPTER);
      await pressWith('Shift', 'ArrowLeft');
      expect(page.player.currentTime).to.equal(0);
    });

    for (const modifier of ['Control', 'Alt', 'Meta']) {
      it(`with ${modifier} move nothing, whatever the browser does with them`, async () => {
        const page = await mountAt(70);
        const before = [range(page).value, text(page)];
        await pressWith(modifier, 'ArrowUp');
        await pressWith(modifier, 'PageDown');
        expect(page.player.currentTime).to.equal(70);
        expect([range(page).value, text(page)]).to.deep.equal(before);
      });
    }

    it('go no farther back than the start', async () => {
      const page = await mountAt(2);
      await press('ArrowLeft');
      expect(page.player.currentTime).to.equal(0);
    });

    it('go by seconds and by chapters while the length is unknown, not to parts of it, and it says so', async () => {
      const page = await PlayerHarness.mount();
      page.player.chapters = [{ startTime: 0 }, { startTime: 70 }];
      range(page).focus();
      for (const [key, time] of [
        ['End', 0],
        ['5', 0],
        ['ArrowRight', 5],
        ['PageUp', 35],
        ['0', 0],
      ] as const) {
        await press(key);
        expect(page.player.currentTime, key).to.equal(time);
      }
      await pressWith('Shift', 'ArrowRight');
      expect(page.player.currentTime).to.equal(70);
      expect(range(page).getAttribute('aria-disabled')).to.equal('true');
      expect(text(page)).to.equal('Duration unknown');
      page.player.durationHint = 100;
      await page.rendered();
      expect(text(page)).to.equal('1 minute 10 seconds of 1 minute 40 seconds, Chapter 2 of 2');
    });
  });

  it('takes what assistive technology does to it, whatever key is held', async () => {
    const page = await mountAt(70);
    for (const key of ['Control', 'Alt']) {
      const seeked = page.event('seeked');
      const init = { key, ctrlKey: true, altKey: true, bubbles: true, composed: true };
      range(page).dispatchEvent(new KeyboardEvent('keydown', init));
      range(page).value = '100';
      for (const type of ['input', 'change']) range(page).dispatchEvent(new Event(type, { bubbles: true }));
      await seeked;
      expect(page.player.currentTime).to.equal(100);
      page.player.currentTime = 70;
    }
  });

  it('goes at once where assistive technology sets it, and once: in Firefox a `change` comes with the blur, if at all', async () => {
    const page = await mountAt(70);
    range(page).focus();
    const seen = page.record('seeking');
    const seeked = page.event('seeked');
    range(page).value = '100';
    range(page).dispatchEvent(new Event('input', { bubbles: true }));
    await seeked;
    expect(page.player.currentTime).to.equal(100);
    // Here the range is written; the browser takes that for the listener's.
    await press('ArrowRight');
    await page.until(() => !page.player.seeking);
    range(page).dispatchEvent(new Event('change', { bubbles: true }));
    await page.player.play();
    await page.until(() => page.player.currentTime >= 106);
    expect(seen).to.have.lengthOf(2);
  });

  it('steps from the playhead where assistive technology steps, though the range told an older place', async () => {
    const page = await mountAt(10);
    const step = (by: number): void => {
      range(page).value = String(range(page).valueAsNumber + by);
      for (const type of ['input', 'change']) range(page).dispatchEvent(new Event(type, { bubbles: true }));
    };
    page.player.playbackRate = 16;
    await page.player.play();
    await page.until(() => page.player.currentTime > 40);
    page.player.playbackRate = 0.5;
    expect(range(page).valueAsNumber).to.equal(10);
    const seen = page.record('seeking');
    const from = page.player.currentTime;
    step(1);
    expect(page.player.currentTime).to.be.within(from + 4.9, from + 6);
    step(-1);
    expect(page.player.currentTime).to.be.within(from - 0.1, from + 2);
    step(8);
    expect(page.player.currentTime).to.be.within(from + 7.9, from + 10);
    await page.until(() => !page.player.seeking);
    expect(seen).to.have.lengthOf(3);
  });

  it('goes nowhere by a finger that scrolls the page, and by assistive technology again once it is lifted', async () => {
    const page = await mountAt(70);
    const seen = page.record('seeking');
    range(page).dispatchEvent(new PointerEvent('pointerdown'));
    range(page).dispatchEvent(new PointerEvent('pointercancel'));
    range(page).value = '100';
    for (const type of ['input', 'touchend', 'change']) range(page).dispatchEvent(new Event(type));
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.player.currentTime).to.equal(70);
    expect(seen).to.deep.equal([]);
    range(page).value = '100';
    range(page).dispatchEvent(new Event('input'));
    expect(page.player.currentTime).to.equal(100);
  });

  it('is held by the finger that pressed, whatever another one does', async () => {
    const page = await mountAt(70);
    const seen = page.record('seeking');
    const drag = async (value: string): Promise<void> => {
      range(page).value = value;
      range(page).dispatchEvent(new Event('input'));
      await new Promise((resolve) => setTimeout(resolve));
    };
    range(page).dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1 }));
    await drag('100');
    dispatchEvent(new PointerEvent('pointerup', { pointerId: 2 }));
    await drag('110');
    await drag('120');
    expect(seen).to.deep.equal([]);
    range(page).dispatchEvent(new Event('change'));
    expect(page.player.currentTime).to.equal(120);
  });

  it('is at the playhead where it is pressed again at once, after a drag that came to nothing', async () => {
    const page = await mountAt(70);
    const seen = page.record('seeking');
    range(page).dispatchEvent(new PointerEvent('pointerdown'));
    range(page).value = '100';
    range(page).dispatchEvent(new Event('input'));
    dispatchEvent(new PointerEvent('pointerup'));
    range(page).dispatchEvent(new PointerEvent('pointerdown'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.text('current-time')).to.equal('1:10');
    range(page).value = '110';
    range(page).dispatchEvent(new Event('input'));
    expect(seen).to.deep.equal([]);
  });

  it('draws a segment for each chapter, in its place, and marks the one that is heard', async () => {
    const page = await mountAt(70);
    const { left, width } = page.part('seek-track').getBoundingClientRect();
    const drawn = page.parts('seek-chapter').map((segment) => segment.getBoundingClientRect());
    const { chapters } = page.player.episode;
    expect(drawn).to.have.lengthOf(chapters.length);
    for (const [index, { startTime, endTime }] of chapters.entries()) {
      const segment = drawn[index]!;
      expect(segment.left - left, `start of ${index}`).to.be.closeTo((startTime / DURATION) * width, 1);
      expect(segment.right - left, `end of ${index}`).to.be.closeTo(((endTime ?? DURATION) / DURATION) * width, 1);
    }
    const marked = (): number[] =>
      page
        .parts('seek-chapter')
        .flatMap((segment, index) => (segment.part.contains('seek-chapter-current') ? index : []));
    expect(marked()).to.deep.equal([2]);
    page.player.currentTime = 10;
    await page.rendered();
    expect(marked()).to.deep.equal([0]);
  });

  it('fills its track as far as the playhead, and shows as far as the sound is loaded', async () => {
    const page = await mountAt(70);
    const { left, width } = page.part('seek-track').getBoundingClientRect();
    /** Where a part ends on the track, in seconds. */
    const reaches = (part: string): number =>
      ((page.part(part).getBoundingClientRect().right - left) / width) * DURATION;
    expect(reaches('seek-fill')).to.be.closeTo(70, 1);
    expect(reaches('seek-buffered')).to.be.closeTo(0, 1);
    // With the sound running: Firefox counts the last data after the last `progress`, and has no event for that.
    await page.player.play();
    await page.until(() => reaches('seek-buffered') > 75);
    const { buffered } = page.player;
    expect(reaches('seek-buffered')).to.be.at.most(buffered.end(buffered.length - 1) + 1);
  });

  it('keeps most of its track where chapters are as close as on a phone', async () => {
    const page = await mountAt(0, { duration: String(DURATION) });
    page.player.chapters = Array.from({ length: 100 }, (_, index) => ({ startTime: index }));
    await page.rendered();
    const mask = segmentMask(page.player.episode.chapters, DURATION);
    const gaps = [...mask.matchAll(/min\(([\d.]+)px, ([\d.]+)%\)/g)];
    // Each gap has four stops, and each of these its half.
    expect(gaps).to.have.lengthOf(4 * 99);
    const width = 286;
    const half = Math.min(Number(gaps[0]![1]), (Number(gaps[0]![2]) / 100) * width);
    expect(2 * half * 99).to.be.within(width / 5, width / 3.9);
    // The browser can read it.
    expect(getComputedStyle(page.part('seek-track')).maskImage).to.match(/^linear-gradient/);
  });

  it('turns round with the page, its gaps too', async () => {
    const page = await mountAt(0, { duration: String(DURATION) });
    const mask = (): string => getComputedStyle(page.part('seek-track')).maskImage;
    const before = mask();
    page.player.dir = 'rtl';
    expect(mask()).to.match(/^linear-gradient\(to left,/);
    page.player.dir = '';
    expect(mask()).to.equal(before);
  });

  it('leaves to the browser the pinch that begins on it', async () => {
    const page = await mountAt(70);
    expect(getComputedStyle(range(page)).touchAction).to.be.oneOf(['pan-y pinch-zoom', 'manipulation']);
  });

  it('leaves nothing on the window that is removed while it is pressed', async () => {
    const page = await mountAt(70);
    ledger = new Ledger();
    range(page).dispatchEvent(new PointerEvent('pointerdown'));
    expect(ledger.listeners).to.deep.equal(['window pointerup']);
    page.player.remove();
    expect(ledger.listeners).to.deep.equal([]);
  });

  it('listens for Escape while the pointer is over it, and leaves nothing on the document that is removed then', async () => {
    const page = await mountAt(70);
    ledger = new Ledger();
    for (let moves = 0; moves < 2; moves++) {
      range(page).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
      expect(ledger.listeners).to.deep.equal(['document keydown']);
    }
    range(page).parentElement!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(ledger.listeners).to.deep.equal([]);
    range(page).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    page.player.remove();
    expect(ledger.listeners).to.deep.equal([]);
  });

  it('goes back to the playhead after a drag that is taken away', async () => {
    const page = await mountAt(70);
    range(page).dispatchEvent(new PointerEvent('pointerdown'));
    range(page).value = '100';
    range(page).dispatchEvent(new Event('input'));
    expect(page.text('current-time')).to.equal('1:40');
    range(page).dispatchEvent(new PointerEvent('pointercancel'));
    await page.until(() => page.text('current-time') === '1:10');
    expect(page.player.currentTime).to.equal(70);
  });

  it('goes where a listener clicks for the second time, though the range is there already', async () => {
    const page = await PlayerHarness.mountDemo();
    await page.player.play();
    await page.playing();
    const { x, y, width, height } = page.part('seek-track').getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 3), Math.round(y + height / 2)];
    const clicked = (DURATION * (position[0] - x)) / width;
    for (let clicks = 0; clicks < 2; clicks++) {
      const seeking = page.event('seeking').then(() => page.player.currentTime);
      await sendMouse({ type: 'click', position });
      expect(await seeking).to.be.closeTo(clicked, 1);
      await page.until(() => page.player.currentTime > clicked + 2);
    }
  });

  it('has a tooltip that goes with the thumb', async () => {
    const page = await mountAt(70);
    await press('ArrowRight');
    expect(page.text('seek-tooltip')).to.contain('1:15');
    await press('9');
    expect(page.text('seek-tooltip')).to.contain('2:26');
    expect(page.text('seek-tooltip')).to.contain('2021');
    await press('Escape');
    expect(page.part('seek-tooltip').hidden).to.be.true;
    await press('1');
    expect(page.part('seek-tooltip').hidden).to.be.true;
  });

  describe('words', () => {
    it('are the time, the length and the chapter when it gets focus', async () => {
      const page = await mountAt(70);
      expect(range(page).getAttribute('aria-label')).to.equal('Seek');
      expect(text(page)).to.equal(
        '1 minute 10 seconds of 2 minutes 42 seconds, chapter 3 of 6: 2018 – Head of Product : l’expansion de l’organisation',
      );
    });

    it('are the time alone after a key, and the chapter where it is another', async () => {
      const page = await mountAt(30);
      await press('ArrowRight');
      expect(text(page)).to.equal('35 seconds');
      await press('ArrowRight');
      expect(text(page)).to.equal('40 seconds, chapter 2 of 6: 2017 – 1er PM : les débuts chez Back Market');
      await press('ArrowRight');
      expect(text(page)).to.equal('45 seconds');
    });

    it('follow a key of the player too', async () => {
      const page = await mountAt(30);
      await press('n');
      expect(text(page)).to.equal('39 seconds, chapter 2 of 6: 2017 – 1er PM : les débuts chez Back Market');
      expect(range(page).valueAsNumber).to.equal(39);
    });

    it('are the listener’s', async () => {
      const page = await mountAt(70, { lang: 'fr' });
      expect(text(page)).to.match(/^1\sminute 10\ssecondes sur 2\sminutes 42\ssecondes, chapitre 3 sur 6\s: 2018/);
    });
  });

  describe('while playing', () => {
    it('keeps still under the focus over chapter edges, then tells where it is once it is paused', async () => {
      const page = await mountAt(37);
      const texts = recordTexts(page);
      const before = range(page).value;
      page.player.playbackRate = 8;
      await page.player.play();
      await page.until(() => page.player.currentTime > 69);
      expect(page.parts('chapter-current')).to.have.lengthOf(1);
      expect(texts).to.deep.equal([]);
      expect(range(page).value).to.equal(before);
      const paused = page.event('pause');
      page.player.pause();
      await paused;
      await page.until(() => texts.length > 0);
      expect(range(page).valueAsNumber).to.be.closeTo(page.player.currentTime, 1);
    });

    it('follows along without the focus, and again when the focus leaves', async () => {
      const page = await mountAt(37);
      page.player.playbackRate = 8;
      await page.player.play();
      await page.until(() => page.player.currentTime > 45);
      page.part('play-button').focus();
      expect(range(page).valueAsNumber).to.be.greaterThan(44);
      await page.until(() => range(page).valueAsNumber > 50);
    });
  });
});
