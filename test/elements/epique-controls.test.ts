import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

describe('the controls', () => {
  afterEach(() => PlayerHarness.cleanup());

  it('offer and show a speed that is not among those of the page, and then the one that is chosen', async () => {
    const page = await PlayerHarness.mount({ rates: '0.8 1.2 1.5' });
    const select = page.part('rate-select') as HTMLSelectElement;
    const shown = (): string => select.selectedOptions[0]!.innerText.trim();
    expect(shown()).to.equal('1×');
    select.value = '1.2';
    select.dispatchEvent(new Event('change'));
    await page.rendered();
    expect(page.player.playbackRate).to.equal(1.2);
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['0.8', '1.2', '1.5']);
    expect(shown()).to.equal('1.2×');
    page.player.playbackRate = 0.5;
    await page.rendered();
    expect(shown()).to.equal('0.5×');
  });

  it('give back the sound that was turned down to nothing', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src }, { volume: 0 });
    const button = page.part('mute-button');
    expect(button.getAttribute('aria-label')).to.equal('Unmute');
    button.click();
    await page.rendered();
    expect([page.player.volume, page.player.muted]).to.deep.equal([1, false]);
    expect(button.getAttribute('aria-label')).to.equal('Mute');
    page.player.volume = 0;
    button.focus();
    await sendKeys({ press: 'm' });
    expect([page.player.volume, page.player.muted]).to.deep.equal([1, false]);
  });

  it('stay muted where a press on the volume turns out to scroll the page', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src, muted: '' });
    const slider = page.part('volume-slider') as HTMLInputElement;
    slider.dispatchEvent(new PointerEvent('pointerdown'));
    slider.value = '20';
    slider.dispatchEvent(new Event('input'));
    expect([page.player.muted, page.player.volume]).to.deep.equal([false, 0.2]);
    slider.dispatchEvent(new PointerEvent('pointercancel'));
    expect([page.player.muted, page.player.volume]).to.deep.equal([true, 1]);
  });

  it('lead no further in the last chapter that is not left out', async () => {
    const page = await PlayerHarness.mountDemo();
    const next = page.part('next-chapter-button');
    const disabled = async (): Promise<string | null> => {
      await page.rendered();
      return next.getAttribute('aria-disabled');
    };
    expect(await disabled()).to.equal(null);
    page.player.currentTime = 140;
    expect(await disabled()).to.equal(null);
    page.player.skippedChapters = [5];
    expect(await disabled()).to.equal('true');
    next.click();
    expect(page.player.currentTime).to.equal(140);
    page.player.skippedChapters = [];
    expect(await disabled()).to.equal(null);
    next.click();
    expect(await disabled()).to.equal('true');
    page.player.chapters = [{ startTime: 0, endTime: 60, title: 'Alone' }];
    await page.event('episodeload');
    // In the gap behind it.
    expect(await disabled()).to.equal('true');
  });

  it('fade the icon of the button that leads no further, and nothing of its ring', async () => {
    const page = await PlayerHarness.mountDemo();
    page.player.currentTime = 160;
    await page.until(() => page.all('[aria-disabled]').length > 0);
    const next = page.part('next-chapter-button');
    expect(getComputedStyle(next).opacity).to.equal('1');
    expect(Number(getComputedStyle(next.querySelector('svg')!).opacity)).to.be.below(1);
  });

  it('are named by the seconds that they show', async () => {
    const page = await PlayerHarness.mount({ 'skip-back': '1', 'skip-forward': '90' });
    const names = ['skip-back-button', 'skip-forward-button'].map((name) => page.part(name).ariaLabel);
    expect(names).to.deep.equal(['Back 1 second', 'Forward 90 seconds']);
  });

  it('offer to play where the sound cannot be had, and try again', async () => {
    const line = await Line.open(DEMO.src.slice(1), { status: 404 });
    const page = await PlayerHarness.mount({ src: line.url });
    const button = page.part('play-button');
    button.click();
    await page.event('error');
    await page.rendered();
    expect(button.ariaLabel).to.equal('Play');
    await line.set({});
    button.click();
    await page.playing();
    await page.rendered();
    expect(button.ariaLabel).to.equal('Pause');
  });

  it('keep their input to themselves: a form around the player is not filled in', async () => {
    const page = await PlayerHarness.mount({ src: DEMO.src, rating: '' });
    const field = page.player.appendChild(Object.assign(document.createElement('input'), { slot: 'footer' }));
    const seen: EventTarget[] = [];
    page.player.parentElement!.addEventListener('input', ({ target }) => seen.push(target!));
    for (const control of [
      ...['volume-slider', 'rate-select', 'seek-bar', 'rating'].map((name) => page.part(name)),
      field,
    ])
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(seen).to.deep.equal([field]);
  });

  it('show that the sound is waited for', async () => {
    const { url } = await Line.open('demo/public/data/episode-demo.mp3', { hang: true });
    const page = await PlayerHarness.mount({ src: url });
    const icon = (): Element => page.part('play-button').querySelector('svg')!;
    expect(icon().getAnimations()).to.deep.equal([]);
    page.player.play().catch(() => {});
    await page.until(() => page.player.matches(':state(buffering)'));
    await page.rendered();
    expect(icon().getAnimations()).to.have.lengthOf(1);
    page.player.pause();
    await page.until(() => icon().getAnimations().length === 0);
  });
});
