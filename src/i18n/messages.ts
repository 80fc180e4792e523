/**
 * Every word the player says or shows. `{name}` stands for a value; a page may override any of them, in any language,
 * through the `messages` property.
 */
export interface Messages {
  /** The region's name. `{title}` */
  player: string;
  playerUntitled: string;
  play: string;
  pause: string;
  /** `{seconds}` is spoken: "15 seconds". */
  skipBack: string;
  skipForward: string;
  previousChapter: string;
  nextChapter: string;
  rate: string;
  /** A choice of the speed list. `{rate}` */
  rateValue: string;
  mute: string;
  unmute: string;
  volume: string;
  /** `{percent}` */
  volumeValue: string;
  muted: string;
  /** What is said after an action: `{number}` `{title}` */
  chapterNow: string;
  /** `{rate}` */
  rateNow: string;
  /** `{percent}` */
  volumeNow: string;
  buffering: string;
  /** What is shown and said of an outage that lasts. `{time}`: where the sound stopped, spoken. */
  connectionLost: string;
  resumed: string;
  seek: string;
  /** `{time}` and `{duration}` are spoken. */
  seekValue: string;
  /** `{number}` `{count}` `{title}` */
  seekChapter: string;
  durationUnknown: string;
  chapters: string;
  skipChapters: string;
  /** A chapter without a title. `{number}` */
  chapterUntitled: string;
  /** The line that names the chapter being played. `{number}` `{count}` */
  currentChapter: string;
  /** `{title}` */
  chapterLink: string;
  /** `{title}` */
  shareChapter: string;
  newTab: string;
  /** The mark that stands before a quote. */
  quoteOpen: string;
  /** Words in the quotation marks of the language. `{text}` */
  quoted: string;
  /** The mark of the quote being spoken. */
  quoteCurrent: string;
  /** `{quote}`: its first words. */
  playQuote: string;
  /** At the end of a quote that was played by itself. */
  continueFromQuote: string;
  /** `{time}` */
  leaveQuote: string;
  showAll: string;
  showLess: string;
  /** `{quote}`: its first words. */
  shareQuote: string;
  shareMoment: string;
  linkCopied: string;
  quoteCopied: string;
  /** Where the player cannot copy it. */
  copyLink: string;
  close: string;
  /** Roles of the Podcast Taxonomy that people meet often. */
  roleHost: string;
  roleGuest: string;
  roleNarrator: string;
  /** Before the place that a listener is offered to go on from. */
  resumeFrom: string;
  /** `{number}` `{time}` */
  resumeChapter: string;
  resume: string;
  /** What is still to be heard. `{time}` */
  remaining: string;
  sleep: string;
  sleepOff: string;
  /** `{minutes}` */
  sleepMinutes: string;
  sleepChapter: string;
  /** `{time}`: a time of day. */
  sleepAt: string;
  /** Lets a listener choose which to leave out. */
  chooseChapters: string;
  /** `{title}` */
  leaveOut: string;
  /** The mark of a chapter that playback jumps over. */
  leftOut: string;
  episodeError: string;
  /** The headings of what stands below the chapters. */
  links: string;
  transcript: string;
  credits: string;
  rating: string;
  /** `{value}` `{max}` */
  ratingValue: string;
  episodes: string;
  episodesError: string;
  audioError: string;
  networkError: string;
  retry: string;
  /** The list of the keys and what each does. */
  keys: string;
  keysAnywhere: string;
  keyTenths: string;
  keyEnds: string;
  keyRows: string;
  /** What is written on the keys themselves. */
  keyShift: string;
  keyPageUp: string;
  keyPageDown: string;
  keyHome: string;
  keyEnd: string;
  /** What stands in `1.25`. */
  decimalPoint: string;
  /** The parts of a spoken time, for one and for more as the language counts. `{count}` */
  hour: string;
  hours: string;
  minute: string;
  minutes: string;
  second: string;
  seconds: string;
}

/** A table that overrides some words: of whatever language is shown, or by language tag. */
export type MessageOverrides = Partial<Messages> | Readonly<Record<string, Partial<Messages>>>;

/** Puts `values` where `{name}` stands. A name without a value stays as written. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
