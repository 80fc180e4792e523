import type { PlayerHarness } from './player-harness.js';

/** Each part of a player with its box, in whole pixels from the player's corner: left, top, width, height. */
export function boxes(page: PlayerHarness): [part: string, box: number[]][] {
  const corner = page.player.getBoundingClientRect();
  return page.all('[part]').map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const box = [left - corner.left, top - corner.top, width, height];
    return [part.getAttribute('part')!, box.map(Math.round)];
  });
}
