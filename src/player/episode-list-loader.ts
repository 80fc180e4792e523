import { readEpisodeList, type EpisodeEntry } from '../domain/formats/episode-list.js';
import { toHttpUrl } from '../domain/untrusted.js';
import { FETCH_TIMEOUT, MAX_FEED_BYTES } from '../domain/limits.js';

/**
 * A list of episodes from its URL, JSON or an RSS feed served as XML, or from a value; `null` where there is none, or `signal` ended
 * the request. `baseURL` is that of the page.
 */
export async function loadEpisodeList(
  source: unknown,
  baseURL: string,
  signal: AbortSignal,
): Promise<readonly EpisodeEntry[] | null> {
  if (typeof source !== 'string') return readEpisodeList(source, baseURL);
  const url = toHttpUrl(source, baseURL);
  const answer = url && (await request(url, signal));
  if (!answer) return null;
  const { responseXML, responseText, responseURL } = answer;
  return readEpisodeList(responseXML ? readFeed(responseXML) : parseJson(responseText), responseURL);
}

/**
 * By XMLHttpRequest: under Trusted Types nothing else in a browser reads XML. Unlike a chapters document, a list on the page's
 * own site is asked for with its cookies, and every list with the page's referrer policy.
 */
function request(url: string, signal: AbortSignal): Promise<XMLHttpRequest | null> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open('GET', url);
    xhr.timeout = FETCH_TIMEOUT;
    xhr.onprogress = ({ loaded }) => {
      if (loaded > MAX_FEED_BYTES) xhr.abort();
    };
    // After abort(), an error or a timeout the status is 0.
    xhr.onloadend = () => resolve(xhr.status >= 200 && xhr.status < 300 ? xhr : null);
    signal.addEventListener('abort', () => xhr.abort());
    xhr.send();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
