/**
 * The limits of what a page names, documents, feeds and lists: far above what real ones hold, and low enough that the worst one a stranger
 * can send is read without a noticeable delay and rendered without harm. Lengths are in UTF-16 code units.
 */

/** Two orders of magnitude above any real document; a download stops here. Bytes. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** Feeds of shows with a thousand episodes and long notes reach this size. Bytes. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024;

/** A request is given up after this long: a document at the limit takes 10 s at 0.8 Mbit/s. Milliseconds. */
export const FETCH_TIMEOUT = 15_000;

/** A week, in seconds: no recording is longer, so a later time is an error of unit. */
export const MAX_TIME = 604_800;

/** The largest lists seen hold about forty; audio books, a few hundred. */
export const MAX_CHAPTERS = 1000;
/** In the whole document, those inside chapters included. */
export const MAX_QUOTES = 300;
export const MAX_LINKS = 100;
export const MAX_CREDITS = 100;
export const MAX_TRANSCRIPTS = 16;
/** Of a list of episodes: those that a page offers beside the one it is about. */
export const MAX_EPISODES = 100;

/** The longest real title seen is about 90. */
export const MAX_TITLE = 500;
/** A page of prose: for quotes and for the description. */
export const MAX_TEXT = 5000;
/** For names: a speaker, a role, an author. */
export const MAX_NAME = 200;
/** Ids stand in links, types and languages in attributes. */
export const MAX_TOKEN = 64;
/** What every server and every browser takes. */
export const MAX_URL = 2048;

/** Real files leave gaps of 1 to 19 ms between cues that were meant to touch; up to this, in seconds, a gap is closed. */
export const MICRO_GAP = 0.1;
