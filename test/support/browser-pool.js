/** @import { BrowserLauncher, TestRunnerCoreConfig } from '@web/test-runner-core' */

/**
 * Several browsers of one kind as one: each runs one file of tests at a time, in a process of its own, so that each has the
 * focus, the storage and the channels of a browser for itself. Most tests wait for sound; their waits go by together.
 *
 * @implements {BrowserLauncher}
 */
export class BrowserPool {
  name;
  type;
  concurrency;

  #all;
  #free;
  /** @type {Map<string, BrowserLauncher>} */
  #busy = new Map();

  /** @param {[BrowserLauncher, ...BrowserLauncher[]]} launchers */
  constructor(launchers) {
    ({ name: this.name, type: this.type } = launchers[0]);
    this.concurrency = launchers.length;
    this.#all = launchers;
    this.#free = [...launchers];
  }

  /** @param {TestRunnerCoreConfig} config @param {string[]} testFiles */
  async initialize(config, testFiles) {
    await Promise.all(this.#all.map((launcher) => launcher.initialize?.(config, testFiles)));
  }

  /** @param {string} sessionId @param {string} url */
  async startSession(sessionId, url) {
    const launcher = this.#free.pop();
    if (!launcher) throw new Error('Every browser of the pool has a session.');
    this.#busy.set(sessionId, launcher);
    await launcher.startSession(sessionId, url);
  }

  /** @param {string} sessionId */
  isActive(sessionId) {
    return this.#busy.has(sessionId);
  }

  /** @param {string} sessionId */
  getPage(sessionId) {
    // Not part of a launcher by its type; the runner's commands ask every launcher for it.
    return /** @type {any} */ (this.#of(sessionId)).getPage(sessionId);
  }

  /** @param {string} sessionId */
  getBrowserUrl(sessionId) {
    return this.#of(sessionId).getBrowserUrl(sessionId);
  }

  /** @param {string} sessionId */
  async stopSession(sessionId) {
    const launcher = this.#of(sessionId);
    try {
      // One that did not start has nothing to stop.
      return launcher.isActive(sessionId) ? await launcher.stopSession(sessionId) : {};
    } finally {
      this.#busy.delete(sessionId);
      this.#free.push(launcher);
    }
  }

  /** @param {string} sessionId @param {string} url */
  async startDebugSession(sessionId, url) {
    await this.#all[0].startDebugSession(sessionId, url);
  }

  async stop() {
    await Promise.all(this.#all.map((launcher) => launcher.stop?.()));
  }

  /** @param {string} sessionId */
  #of(sessionId) {
    const launcher = this.#busy.get(sessionId);
    if (!launcher) throw new Error(`No browser of the pool has the session ${sessionId}.`);
    return launcher;
  }
}
