import { EpisodeError, type EpisodeSources } from '../domain/episode.js';
import { parseEpisode } from '../domain/formats/json.js';
import { FETCH_TIMEOUT, MAX_DOCUMENT_BYTES } from '../domain/limits.js';

/**
 * Fetches and reads a chapters document, `url` being relative to the page. Sends no cookie and no referrer, and stops reading
 * at the size limit.
 * Rejects with an `EpisodeError`: `network`, `too-large`, `invalid-json` or `not-chapters`; with `signal.reason` once aborted.
 */
export async function loadEpisode(url: string, signal: AbortSignal): Promise<EpisodeSources> {
  signal.throwIfAborted();
  const request = new AbortController();
  // Not by AbortSignal.any(): WebKit forgets a timeout that nothing listens to.
  for (const end of [signal, AbortSignal.timeout(FETCH_TIMEOUT)]) {
    // Otherwise the timeout holds a player that is gone until it is over.
    end.addEventListener('abort', () => request.abort(), { signal: request.signal });
  }
  try {
    const address = new URL(url, document.baseURI).href;
    const response = await fetch(address, {
      signal: request.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new EpisodeError('network', `${url} answered ${response.status}.`);
    // A response that a script made has no address.
    return parseEpisode(await readText(response), response.url || address);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof EpisodeError) throw error;
    throw new EpisodeError('network', `${url} could not be fetched.`, { cause: error });
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_DOCUMENT_BYTES) {
      // Ends the request, too.
      void reader.cancel();
      throw new EpisodeError('too-large', `${response.url} is larger than ${MAX_DOCUMENT_BYTES} bytes.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
