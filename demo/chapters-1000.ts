import 'epique-player/define';

const COUNT = 1000;
/** Of the recording, in seconds. */
const DURATION = 162.6;

const player = document.querySelector('epique-player');
if (player) {
  player.chapters = Array.from({ length: COUNT }, (_, index) => ({
    startTime: (index * DURATION) / COUNT,
    title: `Chapter ${index + 1} of a thousand`,
  }));
}
