import { expect } from '@open-wc/testing';
import type { Faults } from '../support/faults.js';
import { Line } from '../support/line.js';
import { PlayerHarness } from '../support/player-harness.js';
import { Standstill } from '../support/standstill.js';
import { figure } from './row.js';

/** The demo episode: 162.6 s, 6,000 bytes a second. */
export const RECORDING = 'demo/public/data/episode-demo.mp3';
export const DOCUMENT = 'demo/public/data/episode-demo.chapters.json';

/** Hardly faster than it is played: what is lost is heard soon. */
export const NARROW: Faults = { rate: 8000 };

/** What is promised, in seconds. */
export const BACK_WITHIN = 8;
export const SAME_PLACE = 0.5;

/** A smaller step of the playhead may be no sound. Seconds. */
const HEARD = 0.2;

/** Somebody who listens to a recording over a line that goes wrong, and what is seen and heard meanwhile. */
export class Listener {
  /** What a page hears of the sound, from the beginning on. */
  readonly events: string[];

  private constructor(
    readonly line: Line,
    readonly page: PlayerHarness,
  ) {
    this.events = page.record('play', 'playing', 'pause', 'waiting', 'ended', 'error', 'loadedmetadata', 'seeking');
  }

  static async open(faults: Faults = {}, attributes: Record<string, string> = {}): Promise<Listener> {
    const line = await Line.open(RECORDING, faults);
    return new Listener(line, await PlayerHarness.mount({ src: line.url, ...attributes }));
  }

  /** Has it play for that many seconds. */
  async listens(seconds: number, from = 0): Promise<void> {
    const { player } = this.page;
    if (from > 0) player.currentTime = from;
    await player.play();
    await this.page.until(() => player.currentTime > from + seconds);
  }

  get position(): number {
    return this.page.player.currentTime;
  }

  count(type: string): number {
    return this.events.filter((event) => event === type).length;
  }

  /** The sound has stopped: the playhead stands for a second. */
  async silence(): Promise<void> {
    let [position, since] = [this.position, performance.now()];
    await this.page.until(() => {
      if (this.position !== position) [position, since] = [this.position, performance.now()];
      return performance.now() - since > 1000;
    });
  }

  /** The sound has stopped, and the player says that it waits. */
  async waits(): Promise<void> {
    await this.silence();
    expect(this.page.player.matches(':state(buffering)'), 'buffering').to.be.true;
  }

  /**
   * Has the line repaired, and waits until the sound is back: after how many seconds, the first bit of sound and the repair
   * included, and how many seconds of the recording it was ever off. What a page that stands still adds does not count.
   */
  async back(repair: () => Promise<void> | void): Promise<{ seconds: number; off: number }> {
    const still = new Standstill();
    const begin = performance.now();
    const place = this.position;
    let [last, off, since] = [begin, 0, Infinity];
    await repair();
    await this.page.until(() => {
      const [now, moved] = [performance.now(), this.position - place];
      // What may have been heard since the last look at a playhead that stood is not off.
      if (moved > 0.01) since = Math.min(since, last);
      off = Math.max(off, moved - Math.max(now - since, 0) / 1000, -moved);
      last = now;
      return moved > HEARD || off > SAME_PLACE;
    });
    const { lost } = still.end();
    const seconds = (last - begin) / 1000;
    expect(lost, 'seconds that the page stood still').to.be.at.most(Math.max(2, seconds / 3));
    return { seconds: seconds - lost, off };
  }

  /** The sound goes on from the same place, soon. Puts into the table how soon, and how far from the place. */
  async goesOn(row: number, within = BACK_WITHIN, repair = (): Promise<void> => this.line.set({})): Promise<void> {
    const place = this.position;
    expect(this.page.player.paused, 'paused').to.be.false;
    const { seconds, off } = await this.back(repair);
    await figure(row, 'back after', seconds, 's');
    await figure(row, 'off by', off, 's');
    expect(seconds, 'seconds until it goes on').to.be.below(within);
    expect(off, 'seconds from the place').to.be.at.most(SAME_PLACE);
    await this.page.until(() => this.position > place + 2);
    expect(this.page.player.error).to.be.null;
    expect(this.count('error'), 'errors').to.equal(0);
    expect(this.count('pause'), 'pauses').to.equal(0);
    expect(this.count('ended'), 'ends').to.equal(0);
    expect(this.count('play'), 'plays').to.equal(1);
    expect(this.count('loadedmetadata'), 'loads').to.equal(1);
  }

  /** An alert with a button to try again, said once. */
  async isAsked(): Promise<void> {
    await this.page.until(() => this.page.parts('retry-button').length === 1);
    expect(this.page.part('notice').getAttribute('role')).to.equal('alert');
    expect(this.page.player.error).to.not.be.null;
    expect(this.count('error')).to.equal(1);
  }
}
