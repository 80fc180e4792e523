import { EpisodeError } from '../domain/episode.js';
import { readEpisodeList, type EpisodeEntry } from '../domain/formats/episode-list.js';
import { toHttpUrl } from '../domain/untrusted.js';
import { FETCH_TIMEOUT, MAX_FEED_BYTES } from '../domain/limits.js';

/**
 * A list of episodes from its URL, JSON or an RSS feed served as XML, or from a value. `baseURL` is that of the page.
 * Rejects with an `EpisodeError`: `network`, `too-large`, `invalid-json` or `not-chapters`; with `signal.reason` once aborted.
 */
export async function loadEpisodeList(
  source: unknown,
  baseURL: string,
  signal: AbortSignal,
): Promise<readonly EpisodeEntry[]> {
  if (typeof source !== 'string') return readEpisodeList(source, baseURL);
  const url = toHttpUrl(source, baseURL);
  if (url === null) throw new EpisodeError('network', `${source} is no address that can be fetched.`);
  const { responseXML, responseText, responseURL } = await request(url, signal);
  return readEpisodeList(responseXML ? readFeed(responseXML) : parseJson(responseText), responseURL);
}

/**
 * By XMLHttpRequest: under Trusted Types nothing else in a browser reads XML. Unlike a chapters document, a list on the page's
 * own site is asked for with its cookies, and every list with the page's referrer policy.
 */
function request(url: string, signal: AbortSignal): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const fail = (code: 'network' | 'too-large', message: string): void => reject(new EpisodeError(code, message));
    const xhr = new XMLHttpRequest();
    xhr.open('GET', url);
    xhr.timeout = FETCH_TIMEOUT;
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(xhr);
      else fail('network', `${url} answered ${xhr.status}.`);
    };
    xhr.onerror = xhr.ontimeout = () => fail('network', `${url} could not be fetched.`);
    xhr.onprogress = ({ loaded }) => {
      if (loaded <= MAX_FEED_BYTES) return;
      fail('too-large', `${url} is larger than ${MAX_FEED_BYTES} bytes.`);
      xhr.abort();
    };
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      xhr.abort();
    });
    xhr.send();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EpisodeError('invalid-json', 'The list of episodes is neither JSON nor XML.', { cause });
  }
}

/**
 * The items of an RSS feed, as rows of a list of episodes; `null` where it is none. By local names: the namespaces of podcasts
 * are written in more than one way.
 */
function readFeed(feed: Document): unknown {
  return (
    feed.querySelector('channel') &&
    [...feed.querySelectorAll('channel > item')].map((item) => ({
      title: item.querySelector('title')?.textContent,
      src: item.querySelector('enclosure')?.getAttribute('url'),
      url: item.querySelector('link:not([href])')?.textContent,
      chapters: item.querySelector('chapters[url]')?.getAttribute('url'),
      img: item.querySelector('image[href]')?.getAttribute('href'),
      duration: item.querySelector('duration')?.textContent,
    }))
  );
}
