import { executeServerCommand } from '@web/test-runner-commands';
import type { Faults, LoggedRequest } from './faults.js';

const open: Line[] = [];

/** A file of the project behind an address of its own, whose answers go wrong as the test wants. Closed after the test. */
export class Line {
  private constructor(
    private readonly id: number,
    /** On another host than the page's. */
    readonly url: string,
  ) {}

  /** @param file its path in the project */
  static async open(file: string, faults: Faults = {}): Promise<Line> {
    const { id, url } = await command<{ id: number; url: string }>('line-open', { file, faults });
    const line = new Line(id, url);
    open.push(line);
    return line;
  }

  /** Instead of the faults before; none for a sound line. What is being sent heeds them at once. */
  async set(faults: Faults): Promise<void> {
    await command('line-set', { id: this.id, faults });
  }

  requests(): Promise<LoggedRequest[]> {
    return command<LoggedRequest[]>('line-requests', { id: this.id });
  }

  async close(): Promise<void> {
    await command('line-close', { id: this.id });
  }
}

const command = <Result>(name: string, payload: object): Promise<Result> =>
  executeServerCommand<Result, object>(name, payload);

afterEach('close the lines', async () => {
  for (const line of open.splice(0)) await line.close();
});
