import type { EpisodeEntry } from '../domain/formats/episode-list.js';
import type { PlayerSettings } from './player-settings.js';

/** Puts another episode into the player and plays it. What the page said of the one before goes with that one. */
export function playEntry(player: PlayerSettings, entry: EpisodeEntry): void {
  player.chapters = null;
  player.src = entry.src;
  player.chapters = entry.chapters ?? [];
  player.episodeTitle = entry.title;
  player.artwork = entry.artwork;
  player.durationHint = entry.duration ?? NaN;
  // The player's events tell of a refusal.
  player.play().catch(() => {});
}
