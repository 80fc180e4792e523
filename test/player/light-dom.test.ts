import { aTimeout, expect, fixture } from '@open-wc/testing';
import '../../src/define/epique-player.js';
import type { EpiquePlayer } from '../../src/elements/epique-player.js';
import { Line } from '../support/line.js';
import { DEMO, PlayerHarness } from '../support/player-harness.js';

/** A player written as HTML, with what its author put inside. */
async function written(children: string, attributes = ''): Promise<PlayerHarness> {
  const box = await fixture<HTMLElement>(document.createElement('div'));
  box.innerHTML = `<epique-player ${attributes}>${children}</epique-player>`;
  const page = new PlayerHarness(box.firstElementChild as EpiquePlayer);
  await page.rendered();
  return page;
}

const chapters = ({ player }: PlayerHarness): unknown[] =>
  player.episode.chapters.map(({ startTime, title }) => [startTime, title]);

const quotes = ({ player }: PlayerHarness): unknown[] =>
  player.episode.quotes.map(({ text, speaker, startTime, endTime }) => [text, speaker, startTime, endTime]);

describe('the page is the source', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
    PlayerHarness.cleanup();
  });

  describe('of the audio', () => {
    it('with the src of the audio inside, which plays', async () => {
      const page = await written(`<audio controls src="${DEMO.src}"></audio>`);
      expect(page.player.src).to.equal(new URL(DEMO.src, document.baseURI).href);
      await page.player.play();
      await page.playing();
    });

    it('but not with what stands in a slot, and shows there', async () => {
      const page = await written(
        `<div slot="intro"><audio src="/test/fixtures/audio/tone.mp3"></audio><blockquote>Words</blockquote></div>
        <audio src="${DEMO.src}"></audio>`,
      );
      expect(page.player.src).to.equal(new URL(DEMO.src, document.baseURI).href);
      expect(page.player.episode.quotes).to.deep.equal([]);
    });

    it('and leaves alone what sounds in a slot', async () => {
      const page = await written(
        `<div slot="footer"><audio controls preload="metadata" src="/test/fixtures/audio/tone.mp3"></audio></div>
        <audio src="${DEMO.src}"></audio>`,
      );
      const audio = page.player.querySelector('audio')!;
      expect(audio.preload).to.equal('metadata');
      await audio.play();
      page.player.append(document.createElement('p'));
      await page.rendered();
      expect(audio.paused).to.be.false;
    });

    it('also where the tag itself stands in a slot', async () => {
      const box = await fixture<HTMLElement>(document.createElement('div'));
      box.innerHTML = `<div slot="main"><epique-player><audio src="${DEMO.src}"></audio></epique-player></div>`;
      const page = new PlayerHarness(box.querySelector('epique-player')!);
      await page.rendered();
      expect(page.player.src).to.equal(new URL(DEMO.src, document.baseURI).href);
    });

    it('with the first of several that the browser can play', async () => {
      const page = await written(
        `<audio><source src="a.xyz" type="audio/x-unheard-of"><source src="${DEMO.src}?mp3" type="audio/mpeg"></audio>`,
      );
      expect(page.player.src).to.match(/\?mp3$/);
      await page.player.play();
      await page.playing();
    });

    it('unless the page names one, before or after', async () => {
      const page = await written(`<audio src="inside.mp3"></audio>`, `src="${DEMO.src}"`);
      expect(page.player.src).to.equal(DEMO.src);
      page.player.src = '';
      await page.rendered();
      expect(page.player.src).to.match(/inside\.mp3$/);
      page.player.src = DEMO.src;
      await page.rendered();
      page.player.querySelector('audio')!.src = 'other.mp3';
      await Promise.resolve();
      expect(page.player.src).to.equal(DEMO.src);
    });

    it('unless the page names one in the turn in which it puts the audio inside', async () => {
      const page = await written('');
      page.player.innerHTML = '<audio src="inside.mp3"></audio>';
      page.player.src = DEMO.src;
      await page.rendered();
      expect(page.player.src).to.equal(DEMO.src);
    });

    for (const [where, src] of [
      ['the only source', ''],
      ['the audio that the page names, too', DEMO.src],
    ] as const) {
      it(`and takes over from it where it plays already, ${where}`, async () => {
        const box = await fixture<HTMLElement>(document.createElement('div'));
        const audio = document.createElement('audio');
        audio.src = DEMO.src;
        box.append(audio);
        audio.currentTime = 40;
        await audio.play();
        const player = document.createElement('epique-player');
        if (src !== '') player.setAttribute('src', src);
        player.append(audio);
        // What is moved is paused by the browser; what is upgraded where it stands plays on.
        audio.play().catch(() => {}); // The player pauses it, which a browser may tell as an abort.
        box.append(player);
        const page = new PlayerHarness(player);
        await player.updateComplete;
        expect(audio.paused).to.equal(true);
        expect(player.currentTime).to.be.at.least(40);
        await page.playing();
        expect(audio.paused).to.equal(true);
      });
    }

    it('and takes over from one that a script of the page has made', async () => {
      const src = URL.createObjectURL(await (await fetch(DEMO.src)).blob());
      const audio = new Audio(src);
      await audio.play();
      audio.currentTime = 40;
      const player = document.createElement('epique-player');
      player.append(audio);
      audio.play().catch(() => {});
      (await fixture<HTMLElement>(document.createElement('div'))).append(player);
      await player.updateComplete;
      expect(player.currentTime).to.be.at.least(40);
      await new PlayerHarness(player).playing();
      URL.revokeObjectURL(src);
    });

    it('and goes on where a listener has paused it, once', async () => {
      const audio = document.createElement('audio');
      const loaded = new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
      audio.src = DEMO.src;
      await loaded;
      audio.currentTime = 40;
      const player = document.createElement('epique-player');
      player.src = DEMO.src;
      player.append(audio);
      const box = await fixture<HTMLElement>(document.createElement('div'));
      box.append(player);
      await player.updateComplete;
      expect([player.currentTime, player.paused]).to.deep.equal([40, true]);
      player.currentTime = 7;
      box.append(player);
      audio.append(document.createElement('source'));
      await player.updateComplete;
      expect(player.currentTime).to.equal(7);
    });

    it('and leaves the place alone where what plays inside is something else', async () => {
      const audio = new Audio('/test/fixtures/audio/tone.mp3');
      await audio.play();
      await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }));
      const player = document.createElement('epique-player');
      player.src = DEMO.src;
      player.append(audio);
      audio.play().catch(() => {});
      const box = await fixture<HTMLElement>(document.createElement('div'));
      box.append(player);
      await player.updateComplete;
      expect([player.currentTime, player.paused, audio.paused]).to.deep.equal([0, true, true]);
    });

    it('and asks for nothing more beside the player', async () => {
      const [inside, outside] = [await Line.open(DEMO.src.slice(1)), await Line.open(DEMO.src.slice(1))];
      const audio = (line: Line): string => `<audio controls preload="auto" src="${line.url}"></audio>`;
      const page = await written(audio(inside), `src="${DEMO.src}"`);
      page.player.insertAdjacentHTML('afterend', audio(outside));
      // By then the browser would have asked for the other.
      while ((await outside.requests()).length === 0) await new Promise(requestAnimationFrame);
      expect(await inside.requests()).to.deep.equal([]);
      expect(page.player.querySelector('audio')!.preload).to.equal('none');
    });
  });

  describe('of the chapters', () => {
    it('with links to moments, wherever they stand', async () => {
      const page = await written(`
        <p>Listen from <a href="#t=0">the start</a>, or read <a href="more.html">more</a>.</p>
        <ol>
          <li><a href="#t=1:23">Second&nbsp;<em>part</em> <time>1:23</time></a></li>
          <li><a href="#t=100,110">(1:40)</a> – Third <b>part</b></li>
          <li><a href="episode.mp3#t=120">2017</a></li>
        </ol>`);
      expect(chapters(page)).to.deep.equal([
        [0, 'the start'],
        [83, 'Second\u00a0part'],
        [100, 'Third part'],
        [120, '2017'],
      ]);
      expect(page.player.episode.chapters[2]!.endTime).to.equal(110);
      expect(page.parts('chapter-title')).to.have.lengthOf(4);
    });

    it('with quotes: at their times, or as long as the chapter they stand in', async () => {
      const page = await written(`
        <ol>
          <li>
            <a href="#t=10">One</a>
            <figure>
              <blockquote data-t="12,15"><p>First<br>line.</p><p>Second.</p></blockquote>
              <figcaption>— Ada, <cite>her diary</cite></figcaption>
            </figure>
          </li>
          <li><a href="#t=20,30">Two</a><blockquote>Whole chapter <footer>Bob</footer></blockquote></li>
        </ol>
        <blockquote>At no time. <cite>Carol</cite></blockquote>`);
      expect(quotes(page)).to.deep.equal([
        ['First line.\n\nSecond.', 'Ada, her diary', 12, 15],
        ['Whole chapter', 'Bob', 20, 30],
        ['At no time.', 'Carol', null, null],
      ]);
    });

    it('with a document written inside', async () => {
      const page = await written(`
        <script type="application/json">{ "title": "Inside", "chapters": [{ "startTime": 5, "title": "A" }] }</script>
        <a href="#t=9">Not this</a>`);
      expect(page.player.episode.title).to.equal('Inside');
      expect(chapters(page)).to.deep.equal([[5, 'A']]);
    });

    it('whose faults are told as those of any other', async () => {
      const player = document.createElement('epique-player');
      const codes: string[] = [];
      player.addEventListener('episodeerror', ({ error }) => codes.push(error.code));
      player.innerHTML = '<script type="application/json">{</script>';
      (await fixture<HTMLElement>(document.createElement('div'))).append(player);
      await player.updateComplete;
      expect(codes).to.deep.equal(['invalid-json']);
    });

    it('unless the page names a document', async () => {
      const page = await written('<a href="#t=9">Inside</a>');
      page.player.chapters = [{ startTime: 3, title: 'Given' }];
      await page.rendered();
      expect(chapters(page)).to.deep.equal([[3, 'Given']]);
      page.player.chapters = null;
      await page.rendered();
      expect(chapters(page)).to.deep.equal([[9, 'Inside']]);
    });

    it('and follows what is added, changed and taken away', async () => {
      const page = await written('');
      expect(chapters(page)).to.deep.equal([]);
      const seen = page.record('episodeload');
      page.player.innerHTML = '<ul><li><a href="#t=1">A</a></li></ul>';
      await page.event('episodeload');
      expect(chapters(page)).to.deep.equal([[1, 'A']]);
      const link = page.player.querySelector('a')!;
      link.firstChild!.nodeValue = 'B';
      await page.event('episodeload');
      link.hash = '#t=2';
      await page.event('episodeload');
      expect(chapters(page)).to.deep.equal([[2, 'B']]);
      page.player.append('Nothing to do with it.');
      link.parentElement!.append(document.createElement('i'));
      // To show that nothing comes.
      await aTimeout(0);
      expect(seen).to.have.lengthOf(3);
      page.player.replaceChildren();
      await Promise.resolve();
      expect(chapters(page)).to.deep.equal([]);
    });

    it('and no longer once it is out of the page, and again when it returns', async () => {
      const page = await written('<a href="#t=1">A</a>');
      const box = page.player.parentElement!;
      page.player.remove();
      page.player.innerHTML = '<a href="#t=2">B</a>';
      await Promise.resolve();
      expect(chapters(page)).to.deep.equal([[1, 'A']]);
      box.append(page.player);
      expect(chapters(page)).to.deep.equal([[2, 'B']]);
    });
  });

  it('keeps the title of a work among the words of a quote, and the whole name of a speaker however it is indented', async () => {
    const page = await written(`
      <blockquote>I have read <cite>Le Monde</cite> ever since.<footer>Tony,${' '.repeat(200)}journalist</footer></blockquote>`);
    const [quote] = page.player.episode.quotes;
    expect([quote!.text, quote!.speaker]).to.deep.equal(['I have read Le Monde ever since.', 'Tony, journalist']);
  });

  it('gives a quote to the innermost entry that it stands in, without the words of its footer', async () => {
    const page = await written(`
      <ol><li><a href="#t=0">Part</a>
        <ol><li><a href="#t=60">Section</a>
          <blockquote>You grow.<footer><p>Tony</p></footer></blockquote>
          <blockquote><p>Again.</p><footer><p>Ada</p></footer></blockquote>
        </li></ol>
      </li></ol>`);
    expect(quotes(page)).to.deep.equal([
      ['You grow.', 'Tony', 60, null],
      ['Again.', 'Ada', 60, null],
    ]);
  });

  it('is not shown beside the player', async () => {
    const page = await written(`<audio controls src="${DEMO.src}"></audio><p id="fallback">Read me</p>`);
    expect(page.player.querySelector('p')!.checkVisibility()).to.equal(false);
    expect(page.player.querySelector('audio')!.checkVisibility()).to.equal(false);
  });

  it('is read once the parser is done, which may be in the middle of it', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
    const page = await written('<script type="application/json">{ "chapters": [</script>');
    const seen = page.record('episodeerror', 'episodeload');
    page.player.querySelector('script')!.append('{ "startTime": 7 }] }');
    await Promise.resolve();
    expect(seen).to.deep.equal([]);
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(chapters(page)).to.deep.equal([[7, null]]);
    await page.rendered();
    expect(seen).to.deep.equal(['episodeload']);
  });
});
