import { randomInt } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Faults, LoggedRequest } from './faults.js' */

/** What a slow line sends at once, bytes: enough for a browser to know what it is. */
const BURST = 24 * 1024;

/** What goes out in one piece, bytes. */
const CHUNK = 1024;

/** From, and below. Systems give their clients higher ones: a line that was down finds its port free. */
const PORTS = /** @type {const} */ ([20_000, 30_000]);

/** Of every line so far: one that is down keeps its own. @type {Set<number>} */
const taken = new Set();

const TYPES = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** One file behind one address of its own, on loopback, whose answers go wrong as a test wants. */
class FaultyLine {
  /** @type {LoggedRequest[]} */
  requests = [];
  /** @type {Faults} */
  faults = {};

  #file;
  #server = createServer((request, response) => this.#answer(request, response));
  #port = 0;
  /** @type {Set<import('node:net').Socket>} */
  #sockets = new Set();

  /** @param {string} file its path */
  constructor(file) {
    this.#file = file;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket)).on('error', () => {});
    });
  }

  /** @returns {Promise<string>} the address */
  async open() {
    while (!this.#server.listening) {
      this.#port = randomInt(...PORTS);
      if (taken.has(this.#port)) continue;
      await this.#listen().catch((/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code !== 'EADDRINUSE') throw error;
      });
    }
    taken.add(this.#port);
    return `http://127.0.0.1:${this.#port}/${basename(this.#file)}`;
  }

  /** @param {Faults} faults instead of those before */
  async set(faults) {
    this.faults = faults;
    if (faults.down) await this.close();
    else if (!this.#server.listening) await this.#listen();
  }

  async close() {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #listen() {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  #answer(request, response) {
    const { faults } = this;
    const { headers } = request;
    /** @type {LoggedRequest} */
    const logged = { headers, at: Date.now(), closedAt: null, sent: 0 };
    this.requests.push(logged);
    response.once('close', () => (logged.closedAt = Date.now()));
    if (faults.reset) return request.socket.resetAndDestroy();
    if (faults.hang) return;
    if (!faults.closed) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (faults.redirect) return response.writeHead(302, { Location: faults.redirect }).end();
    if (faults.status) return response.writeHead(faults.status, { 'Content-Type': 'text/html' }).end('<p>No.</p>');
    response.setHeader('Content-Type', faults.type ?? this.#type);
    if (faults.body !== undefined) return response.end(faults.body);
    this.#send(request, response, logged);
  }

  get #type() {
    return TYPES[/** @type {keyof typeof TYPES} */ (this.#file.split('.').at(-1))] ?? 'application/octet-stream';
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response @param {LoggedRequest} logged */
  #send(request, response, logged) {
    const { faults } = this;
    const size = Math.min(statSync(this.#file).size, faults.endAt ?? Infinity);
    const ranged = faults.range !== 'ignore' && !faults.chunked && !faults.endless;
    const [, from, to] = (ranged && /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')) || [];
    const start = Number(from ?? 0);
    const end = Math.min(to ? Number(to) : Infinity, size - 1);
    if (start > end) return response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    if (ranged) response.setHeader('Accept-Ranges', 'bytes');
    if (!faults.chunked && !faults.endless)
      response.setHeader('Content-Length', end - start + 1 + (faults.length ?? 0));
    if (from === undefined) response.writeHead(200);
    else response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${size}` });
    const first = faults.range === 'wrong' && start > 0 ? 0 : start;
    const pace = new Pace(this, first, logged);
    pace.once('cut', () => request.socket.resetAndDestroy()).on('error', () => {});
    response.once('close', () => pace.destroy());
    pace.pipe(response);
    this.#feed(pace, first, end - start + first);
  }

  /** @param {Pace} pace @param {number} start @param {number} end */
  #feed(pace, start, end) {
    const { endless } = this.faults;
    const stream = createReadStream(this.#file, { start, end, highWaterMark: CHUNK });
    pace.source = stream;
    stream.pipe(pace, { end: !endless });
    if (endless) stream.once('end', () => this.#feed(pace, 0, end));
  }
}

/** Lets bytes through as the line's faults at that moment have it. */
class Pace extends Transform {
  /** @type {import('node:fs').ReadStream | undefined} */
  source;
  #line;
  #position;
  #logged;
  /** What may go out at once. */
  #credit = BURST;
  #since = performance.now();
  #stalled = false;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {FaultyLine} line @param {number} position of the first byte in the file @param {LoggedRequest} logged */
  constructor(line, position, logged) {
    super({ highWaterMark: CHUNK });
    this.#line = line;
    this.#position = position;
    this.#logged = logged;
  }

  /** @override @param {Buffer} chunk @param {BufferEncoding} _encoding @param {() => void} done */
  _transform(chunk, _encoding, done) {
    const { stall, stallOpen, rate = Number.MAX_SAFE_INTEGER, cutAt = Infinity, corrupt } = this.#line.faults;
    const now = performance.now();
    this.#credit = Math.min(this.#credit + (rate * (now - this.#since)) / 1000, BURST);
    this.#since = now;
    if (stall) this.#stalled = true;
    if (stall || (this.#stalled && stallOpen) || this.#credit < chunk.length) {
      this.#timer = setTimeout(() => this._transform(chunk, _encoding, done), 50);
      return;
    }
    this.#credit -= chunk.length;
    const past = this.#position + chunk.length - cutAt;
    if (past > 0) {
      this.push(chunk.subarray(0, Math.max(chunk.length - past, 0)));
      setTimeout(() => this.emit('cut'), 20);
      return;
    }
    if (corrupt) this.#corrupt(chunk, corrupt);
    this.#position += chunk.length;
    this.#logged.sent += chunk.length;
    this.push(chunk);
    done();
  }

  /** @override @param {Error | null} error @param {(error: Error | null) => void} done */
  _destroy(error, done) {
    clearTimeout(this.#timer);
    this.source?.destroy();
    done(error);
  }

  /** @param {Buffer} chunk @param {readonly [number, number]} range */
  #corrupt(chunk, [from, to]) {
    for (let index = 0; index < chunk.length; index++) {
      const byte = this.#position + index;
      if (byte >= from && byte < to) chunk[index] = (byte * 2654435761) >>> 24;
    }
  }
}

/**
 * The commands `line-open` (a file of the project → an id and its address), `line-set`, `line-requests` and `line-close`:
 * see `line.ts`. They go over the runner's own socket, so that no fault of a line is in their way. Listens on loopback
 * and asks nobody for anything.
 *
 * @param {string} root the project's folder
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<any>}
 */
export const faultServerPlugin = (root) => {
  /** @type {FaultyLine[]} */
  const lines = [];
  return {
    name: 'fault-server',
    async serverStop() {
      await Promise.all(lines.map((line) => line.close()));
    },
    async executeCommand({ command, payload }) {
      const line = lines[payload?.id];
      switch (command) {
        case 'line-open': {
          const opened = new FaultyLine(join(root, payload.file));
          const url = await opened.open();
          await opened.set(payload.faults);
          return { id: lines.push(opened) - 1, url };
        }
        case 'line-set':
          await line?.set(payload.faults);
          return true;
        case 'line-requests':
          return line?.requests ?? [];
        case 'line-close':
          await line?.close();
          return true;
        default:
          return undefined;
      }
    },
  };
};
