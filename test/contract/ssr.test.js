import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { renderOnServer } from '../support/render-on-server.js';

const DOCUMENT = 'demo/public/data/episode-demo.chapters.json';

/** What a person reads of some HTML. @param {string} html */
const textOf = (html) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const rendered = await renderOnServer(DOCUMENT);

describe('rendered on a server', () => {
  const text = textOf(rendered);
  const { title, chapters, quotes } = JSON.parse(readFileSync(DOCUMENT, 'utf8'));

  it('has title, chapters and quotes in its HTML', () => {
    assert.ok(text.includes(title));
    for (const chapter of chapters) assert.ok(text.includes(chapter.title), chapter.title);
    for (const quote of quotes) assert.ok(text.includes(quote.text.replace(/\s+/g, ' ').slice(0, 80)), quote.id);
  });

  it('stands in a declarative shadow root, and asks for no audio', () => {
    assert.match(rendered, /<epique-player[^>]*><template shadowroot="open" shadowrootmode="open">/);
    assert.doesNotMatch(rendered, /<audio/);
  });

  it('leaves it to the browser to preload', async () => {
    assert.match(await renderOnServer(DOCUMENT, { preload: 'auto' }), /preload="auto"/);
  });

  it('leaves a relative link to the browser, which knows the page', () => {
    assert.match(rendered, /href="episode-demo\.transcript\.vtt"/);
  });

  it('comes with a notice where the document is none', async () => {
    assert.match(await renderOnServer('package.json'), /part="?notice\b/);
  });

  it('remembers no place, for there is no listener', async () => {
    const html = await renderOnServer(DOCUMENT, { place: 5 });
    assert.match(html, /persist="position"/);
    assert.doesNotMatch(html, /part="?resume"?[ >]/);
  });

  it('speaks the language of the tag', () => {
    assert.match(rendered, /aria-label="Lecture"/);
    assert.ok(text.includes('Chapitres'));
  });
});
