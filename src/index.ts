export type { TimedCue } from './domain/cue.js';
export type {
  Chapter,
  Credit,
  Episode,
  EpisodeErrorCode,
  EpisodeLink,
  EpisodeWarning,
  EpisodeWarningCode,
  Quote,
  Transcript,
} from './domain/episode.js';
export { EpisodeError } from './domain/episode.js';
export { structuredData, type Publication } from './domain/structured-data.js';
export type { AudioError, Preload } from './engine/audio-engine.js';
export {
  ChapterChangeEvent,
  EpisodeErrorEvent,
  EpisodeLoadEvent,
  QuoteChangeEvent,
  RateEvent,
  type EpiquePlayerEventMap,
} from './player/events.js';
export type { MessageOverrides, Messages } from './i18n/messages.js';
export { EpiqueChapters, type QuotesMode } from './elements/epique-chapters.js';
export { EpiqueControls } from './elements/epique-controls.js';
export { EpiqueEpisodes } from './elements/epique-episodes.js';
export { EpiqueExtras } from './elements/epique-extras.js';
export { EpiqueNotes } from './elements/epique-notes.js';
export { EpiquePlayer } from './elements/epique-player.js';
export { EpiqueQuote } from './elements/epique-quote.js';
export { EpiqueRating } from './elements/epique-rating.js';
export { EpiqueResume } from './elements/epique-resume.js';
export { EpiqueSeekBar } from './elements/epique-seek-bar.js';
export { EpiqueShare } from './elements/epique-share.js';
