import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { hour, episode } from './audio.js';
import { chapterDocument, chapterTrack } from './chapters.js';
import { pageFor } from './page.js';

/** @typedef {{ path: string, bytes: number, kind: 'page' | 'asset' | 'audio' }} Answer */
/** @typedef {{ body: Buffer, type: string, compressed: boolean }} Asset */

const ROOT = new URL('../', import.meta.url);

/** Where a path's first segment is on disk. */
const FOLDERS = new Map([
  ['dist', new URL('dist/', ROOT)],
  ['npm', new URL('node_modules/', import.meta.url)],
]);

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt',
};

/**
 * A loopback server of the players, their pages, and the audio with byte ranges. Text goes out as brotli at its best, made
 * once and kept; nothing is cached by the browser. What was answered is recorded until `take()`.
 */
export class BenchServer {
  /** @type {Map<string, Asset>} */
  #assets = new Map();
  /** @type {Answer[]} */
  #answers = [];
  #server = createServer((request, response) => this.#answer(request, response));

  /** @returns {Promise<string>} the origin */
  async start() {
    await /** @type {Promise<void>} */ (new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve())));
    const address = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://localhost:${address.port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What was answered since the last time this was asked. @returns {Answer[]} */
  take() {
    return this.#answers.splice(0);
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  #answer(request, response) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, first = '', ...rest] = url.pathname.split('/');
    if (first === 'audio') return this.#sendAudio(rest[0] === 'hour.mp3' ? hour() : episode(), request, response);
    try {
      this.#send(url.pathname, this.#asset(url, first, rest), response, first === 'page' ? 'page' : 'asset');
    } catch {
      response.writeHead(404).end();
    }
  }

  /** @param {URL} url @param {string} first @param {string[]} rest @returns {Asset} */
  #asset(url, first, rest) {
    const known = this.#assets.get(url.href);
    if (known) return known;
    const asset = this.#make(url, first, rest);
    this.#assets.set(url.href, asset);
    return asset;
  }

  /** @param {URL} url @param {string} first @param {string[]} rest @returns {Asset} */
  #make(url, first, rest) {
    switch (first) {
      case 'page':
        return text(pageFor(rest[0] ?? '', url.searchParams), '.html');
      case 'chapters': {
        const [count = '', extension = ''] = (rest[0] ?? '').split('.');
        const over = Number(url.searchParams.get('over'));
        return extension === 'vtt'
          ? text(chapterTrack(Number(count), over), '.vtt')
          : text(JSON.stringify(chapterDocument(Number(count), over)), '.json');
      }
      default: {
        const folder = FOLDERS.get(first);
        if (!folder) throw new Error(`Nothing is at ${url.pathname}.`);
        return text(readFileSync(new URL(rest.join('/'), folder)), extname(url.pathname));
      }
    }
  }

  /** @param {string} path @param {Asset} asset @param {import('node:http').ServerResponse} response @param {Answer['kind']} kind */
  #send(path, { body, type, compressed }, response, kind) {
    this.#answers.push({ path, bytes: body.length, kind });
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(compressed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  }

  /** @param {Buffer} audio @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  #sendAudio(audio, request, response) {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Math.min(Number(to), audio.length - 1) : audio.length - 1;
    this.#answers.push({ path: '/audio', bytes: end + 1 - start, kind: 'audio' });
    response.writeHead(from === undefined ? 200 : 206, {
      'content-type': 'audio/mpeg',
      'content-length': end + 1 - start,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${audio.length}` }),
    });
    response.end(audio.subarray(start, end + 1));
  }
}

/** @param {string | Buffer} body @param {string} extension @returns {Asset} */
function text(body, extension) {
  return {
    body: brotliCompressSync(body),
    type: TYPES[extension] ?? 'application/octet-stream',
    compressed: true,
  };
}
