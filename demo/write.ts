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

/** Typing has paused, in milliseconds. */
const PAUSE = 300;

const text = required('#document', HTMLTextAreaElement);
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
  const { value } = text;
  const { default: validate } = await import('demo:validate');
  // Somebody went on typing meanwhile.
  if (text.value !== value) return;
  const valid = validate(document);
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
  show(document);
  const { length } = player.episode.chapters;
  const read = `The player reads ${length} ${length === 1 ? 'chapter' : 'chapters'}.`;
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
  warn();
}

function warn(): void {
  list(
    warningList,
    player.episode.warnings.map(({ code, index }) => `Entry ${index === null ? '–' : index + 1}: ${code}`),
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
player.addEventListener('durationchange', warn);
text.value = JSON.stringify(EXAMPLE, null, 2);
void check();
