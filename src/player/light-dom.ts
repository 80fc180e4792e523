import type { TimedCue } from '../domain/cue.js';
import { parseMediaFragment } from '../domain/media-fragment.js';
import { cleanLine } from '../domain/text.js';

/** `1:23`, `(1:23)`, `[01:02:03]`: a link whose text is only its own time. */
const TIME_ONLY = /^[([]?\d+(?::\d\d)+[)\]]?$/;

/** What may stand between a time and the title after it, or before the name of a speaker. */
const LEADING_DASH = /^[\s:–—-]+/;

/** What stands in a slot of the player is shown there, and is no source. */
export const UNSLOTTED = ':not(:scope [slot], :scope [slot] *)';

/** URL of the first source inside the tag that this browser may be able to play, absolute; empty where there is none. */
export function readAudio(host: Element): string {
  const audio = host.querySelector<HTMLAudioElement>(`audio${UNSLOTTED}`);
  if (audio?.hasAttribute('src')) return audio.src;
  const sources = audio?.querySelectorAll('source') ?? [];
  for (const { src, type } of sources) {
    if (src && (type === '' || audio?.canPlayType(type))) return src;
  }
  return '';
}

/**
 * The chapters document inside the tag, as JSON text: an inline `<script type="application/json">`; else the links to
 * moments are its chapters and the blockquotes its quotes. A blockquote in the list entry of a chapter belongs to it.
 * `null` where there is nothing of the kind.
 */
export function readDocument(host: Element): string | null {
  const script = host.querySelector(`script[type^="application/json"]${UNSLOTTED}`);
  if (script) return script.textContent;
  const moments = [...host.querySelectorAll<HTMLAnchorElement>(`a[href*="t="]${UNSLOTTED}`)].flatMap((link) => {
    const cue = within(host, link, 'blockquote, figure') ? null : parseMediaFragment(link.hash);
    return cue ? { cue, link, entry: within(host, link, 'li') } : [];
  });
  const quotes = [...host.querySelectorAll<HTMLQuoteElement>(`blockquote${UNSLOTTED}`)].map((quote) => ({
    ...readQuote(host, quote),
    of: moments.findLast(({ entry }) => entry?.contains(quote)),
  }));
  if (moments.length === 0 && quotes.length === 0) return null;
  const quotesOf = (moment?: (typeof moments)[number]): object[] =>
    quotes.flatMap(({ of, ...quote }) => (of === moment ? quote : []));
  return JSON.stringify({
    chapters: moments.map((moment) => ({
      ...moment.cue,
      title: readTitle(moment.link, moment.entry),
      quotes: quotesOf(moment),
    })),
    quotes: quotesOf(),
  });
}

/** A link's title is its text, or that of its list entry where the link itself has no more than the time. */
function readTitle(link: Element, entry: Element | null): string {
  const text = cleanLine(textOf(link, 'time'));
  if (!entry || (text !== '' && !TIME_ONLY.test(text))) return text;
  return cleanLine(textOf(entry, 'a, time, blockquote, figure, ol, ul')).replace(LEADING_DASH, '');
}

function readQuote(host: Element, quote: HTMLQuoteElement): Partial<TimedCue> & Record<string, unknown> {
  const paragraphs = [...quote.querySelectorAll('p:not(blockquote footer *)')];
  const blocks = paragraphs.length > 0 ? paragraphs : [quote];
  const attribution =
    within(host, quote, 'figure')?.querySelector('figcaption') ??
    quote.querySelector('footer') ??
    quote.querySelector('cite');
  // Elsewhere a `cite` is the title of a work, and one of the words.
  const aside = attribution?.localName === 'cite' ? 'footer, cite' : 'footer';
  return {
    ...parseMediaFragment(`t=${quote.dataset.t ?? ''}`),
    id: quote.id,
    text: blocks.map((block) => cleanLine(textOf(block, aside))).join('\n\n'),
    speaker: attribution && cleanLine(attribution.textContent).replace(LEADING_DASH, ''),
  };
}

/** The nearest ancestor of that kind inside the tag. */
function within(host: Element, element: Element, selector: string): Element | null {
  const ancestor = element.parentElement?.closest(selector) ?? null;
  return ancestor !== host && host.contains(ancestor) ? ancestor : null;
}

/** The text below a node, without that of some elements; a line break is a space. */
function textOf(node: Node, without: string): string {
  return [...node.childNodes]
    .map((child) => {
      // By shape, not by class: a page adopted into another has the classes of both.
      if (!('matches' in child)) return child.nodeType === Node.TEXT_NODE ? child.textContent : '';
      const element = child as Element;
      if (element.matches(without)) return '';
      return element.matches('br') ? ' ' : textOf(element, without);
    })
    .join('');
}
