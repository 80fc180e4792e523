import { EpiquePlayer } from 'epique-player';
import 'epique-player/define';
import { required } from './required.js';

const EXAMPLE = {
  version: '1.2.0',
  title: 'My first episode',
  podcastName: 'My show',
  chapters: [
    { startTime: 0, title: 'Welcome' },
    { startTime: 42.5, title: 'The heart of the matter', url: 'https://example.com/notes' },
    { startTime: 120, title: 'Goodbye' },
  ],
  quotes: [{ startTime: 48, endTime: 61, text: 'What somebody said, in their own words.', speaker: 'Somebody' }],
};

const DEMO = 'data/episode-demo.mp3';

/** Typing has paused, in milliseconds. */
const PAUSE = 300;

const text = required('#document', HTMLTextAreaElement);
const audio = required('#audio', HTMLInputElement);
const verdictLine = required('#verdict', HTMLElement);
const problemList = required('#problems', HTMLElement);
const warningList = required('#warnings', HTMLElement);
const player = required('#player', EpiquePlayer);

async function check(): Promise<void> {
  let document: unknown;
  try {
    document = JSON.parse(text.value);
  } catch (error) {
    tell('This is not JSON: the player has no chapters.', [error instanceof Error ? error.message : String(error)]);
    show(null);
    return;
  }
  show(document);
  const { length } = player.episode.chapters;
  const read = `The player reads ${length} ${length === 1 ? 'chapter' : 'chapters'}.`;
  const { value } = text;
  const validate = await import('demo:validate').then(
    (module) => module.default,
    () => null,
  );
  // Somebody went on typing meanwhile.
  if (text.value !== value) return;
  if (!validate) {
    tell(`The schema could not be loaded. ${read}`, []);
    return;
  }
  const valid = validate(document);
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
  tell(`${valid ? 'The document is valid.' : 'The document breaks the schema.'} ${read}`, problems);
}

function tell(verdict: string, problems: readonly string[]): void {
  // Written again, the same words would be said again.
  if (verdictLine.textContent !== verdict) verdictLine.textContent = verdict;
  list(problemList, problems);
}

function show(document: unknown): void {
  // A string would be an address.
  player.chapters = typeof document === 'string' ? {} : document;
  list(
    warningList,
    player.episode.warnings.map(({ code, index }) =>
      index === null ? code : `${code}: entry ${index + 1} of its list`,
    ),
  );
}

function list(place: HTMLElement, lines: readonly string[]): void {
  place.replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
}

let timer: ReturnType<typeof setTimeout> | undefined;
text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void check(), PAUSE);
});
// What is wrong with a time may depend on how long the recording is.
player.addEventListener('durationchange', () => void check());
audio.addEventListener('change', () => (player.src = audio.value || DEMO));
// The browser may have brought back what was written before the page was loaded again.
text.value ||= JSON.stringify(EXAMPLE, null, 2);
if (audio.value) player.src = audio.value;
void check();
