import { executeServerCommand } from '@web/test-runner-commands';
import { PlayerHarness } from '../support/player-harness.js';

/** Every test of the matrix: what goes wrong, and what a listener then sees. */
export interface Row {
  /** Its number in docs/reliability.md. */
  readonly row: number;
  readonly fault: string;
  readonly expected: string;
  /** Milliseconds, where thirty seconds are not enough. */
  readonly timeout?: number;
  /** Why this engine cannot show it; empty or absent where it can. */
  readonly skip?: string;
}

/** One row of the matrix as one test. Its title is what the table in docs/reliability.md is made of. */
export function row(
  { row: number, fault, expected, timeout, skip }: Row,
  test?: (this: Mocha.Context) => Promise<void> | void,
): void {
  const title = `row ${number} · ${fault} · ${expected}`;
  if (skip || !test) {
    it.skip(`${title} · not tested: ${skip}`);
    return;
  }
  it(title, function () {
    if (timeout !== undefined) this.timeout(timeout);
    return test.call(this);
  });
}

afterEach('take the players out', () => PlayerHarness.cleanup());

/** A number that the run measured, for the table: `figure(5, 'back after', 1.2, 's')`. */
export async function figure(number: number, what: string, value: number, unit: string): Promise<void> {
  await executeServerCommand('figure', { row: number, what, value: Math.round(value * 100) / 100, unit });
}
