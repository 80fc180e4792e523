/** What is wrong with a line; nothing where a member is absent. */
export interface Faults {
  /** Answers with that status and a page of HTML. */
  readonly status?: number;
  /** Nothing listens on the port, and every open connection is reset: the cable is pulled. */
  readonly down?: boolean;
  /** Takes the connection, then resets it. */
  readonly reset?: boolean;
  /** Takes the request and never answers. */
  readonly hang?: boolean;
  /** Keeps every connection open, and sends nothing more. */
  readonly stall?: boolean;
  /** Open connections stay stalled; a new one only has the other faults. */
  readonly stallOpen?: boolean;
  /** Resets the connection before that byte of the file, every time it is asked for. */
  readonly cutAt?: number;
  /** The file ends neatly before that byte, whatever its own header says of its length. */
  readonly endAt?: number;
  /** Bytes a second, after a first burst that lets a browser know what it is. */
  readonly rate?: number;
  /** The address to ask instead. */
  readonly redirect?: string;
  /** Content-Type. */
  readonly type?: string;
  /** `ignore`: answers 200 with everything. `wrong`: with the bytes from the beginning, whatever it says. */
  readonly range?: 'ignore' | 'wrong';
  /** Is added to the true Content-Length. */
  readonly length?: number;
  /** Neither Content-Length nor Range. */
  readonly chunked?: boolean;
  /** Sends the file again and again. */
  readonly endless?: boolean;
  /** Instead of the file. */
  readonly body?: string;
  /** The bytes of the file from the first up to the second are noise. */
  readonly corrupt?: readonly [number, number];
  /** Without CORS. */
  readonly closed?: boolean;
}

export interface LoggedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** When it came, milliseconds of the epoch. */
  readonly at: number;
  /** When its answer was complete or its connection ended; `null` while it lasts. */
  closedAt: number | null;
  /** Bytes of the file. */
  sent: number;
}
