import { expect } from '@open-wc/testing';
import { PlayerHarness } from '../support/player-harness.js';
import { row } from './row.js';

// In a file of its own: once in the life of a page the player looks whether a volume is kept.
describe('the device', () => {
  const volume = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume')!;
  afterEach(() => Object.defineProperty(HTMLMediaElement.prototype, 'volume', volume));

  row(
    {
      row: 44,
      fault: 'iOS takes back the volume that a page sets (imitated)',
      expected: 'once it plays there is no volume slider; the button to mute stays',
    },
    async () => {
      Object.defineProperty(HTMLMediaElement.prototype, 'volume', {
        ...volume,
        set(this: HTMLMediaElement, value: number) {
          volume.set!.call(this, value);
          setTimeout(() => volume.set!.call(this, 1), 50);
        },
      });
      const page = await PlayerHarness.mountDemo();
      expect(page.part('volume-slider').checkVisibility()).to.be.true;
      await page.player.play();
      await page.until(() => !page.part('volume-slider').checkVisibility());
      expect(page.part('mute-button').checkVisibility()).to.be.true;
    },
  );
});
