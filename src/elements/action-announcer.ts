import type { LitElement } from 'lit';
import { fill } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import { formatNumber, spokenTime } from '../i18n/numbers.js';
import type { PlayerState } from '../player/player-state.js';
import type { PlayerStore } from '../player/player-store.js';
import { chapterTitle } from './chapter-title.js';
import { focusedElement } from './focused-element.js';
import type { LocaleController } from './locale-controller.js';
import type { StatusController } from './status-controller.js';

/** What a listener acts with. */
const ACTIONS = ['click', 'keydown'] as const;

/** Less than this is no move. Seconds. */
const MOVE = 1;

/** Parts that announce a change themselves while they have focus. */
const SPEAKS_POSITION = 'seek-bar';
const SPEAKS_RATE = 'rate-select';
const SPEAKS_VOLUME = ['mute-button', 'volume-slider'];

/**
 * Says what a listener's action did where it would not be heard otherwise: the chapter it led to, the speed, the volume,
 * and the time, where nothing plays. What playback does by itself is not said. Returns what is to be called before an action
 * outside the player.
 */
export function announceActions(
  host: LitElement,
  store: PlayerStore,
  status: StatusController,
  words: LocaleController,
): () => void {
  const act = (): void => {
    const { state: before, currentTime: timeBefore } = store;
    // Behind every event listener of this action, and the events that follow it at once.
    setTimeout(() => {
      const focused = focusedElement(host)?.getAttribute('part') ?? '';
      // Of a recording whose length is not known, the seek bar says no place.
      const part = focused === SPEAKS_POSITION && !Number.isFinite(store.state.duration) ? '' : focused;
      const { locale } = words;
      const message = outcome(before, store.state, part, locale);
      const moved = Math.abs(store.currentTime - timeBefore) >= MOVE && part !== SPEAKS_POSITION;
      if (message) status.announce(message);
      else if (moved && store.engine.paused) status.announce(spokenTime(store.currentTime, locale));
    });
  };
  for (const type of ACTIONS) host.addEventListener(type, act, { capture: true });
  return act;
}

/** What is to be said of an action, `undefined` where there is nothing or the focused control says it. */
function outcome(before: PlayerState, after: PlayerState, part: string, locale: Locale): string | undefined {
  const { messages } = locale;
  const { chapters, chapterIndex, playbackRate, muted, volume } = after;
  const moved = chapterIndex !== before.chapterIndex && chapters === before.chapters;
  if (moved && chapterIndex >= 0 && part !== SPEAKS_POSITION) {
    const title = chapterTitle(chapters, chapterIndex, locale);
    return chapters[chapterIndex]?.title ? fill(messages.chapterNow, { number: chapterIndex + 1, title }) : title;
  }
  if (playbackRate !== before.playbackRate && part !== SPEAKS_RATE) {
    return fill(messages.rateNow, { rate: formatNumber(playbackRate, locale) });
  }
  if ((muted !== before.muted || volume !== before.volume) && !SPEAKS_VOLUME.includes(part)) {
    return muted ? messages.muted : fill(messages.volumeNow, { percent: Math.round(volume * 100) });
  }
  return undefined;
}
