/** iOS takes a written volume back a moment later. Milliseconds. */
const MOMENT = 100;

let answer: Promise<boolean> | undefined;

/**
 * Whether a page may set how loud audio is: on iOS only the buttons of the device do, and what a page writes is not kept.
 * Makes an `<audio>` to try, so ask once a listener has pressed play.
 */
export function volumeSticks(): Promise<boolean> {
  return (answer ??= tryVolume());
}

async function tryVolume(): Promise<boolean> {
  const audio = new Audio();
  audio.volume = 0.5;
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  return audio.volume === 0.5;
}
