import { readFileSync } from 'node:fs';

/** 162.6 s of speech: MPEG-2 layer III, mono, 48 kbit/s at 24 kHz, so that every frame is as long as every other. */
const EPISODE = new URL('../demo/public/data/episode-demo.mp3', import.meta.url);
const FRAME_BYTES = 144;
const FRAME_SECONDS = 576 / 24_000;

const HOUR = 3600;

/** The demo episode as it is. */
export const episode = once(() => readFileSync(EPISODE));

/** The demo episode's frames over and over, one hour long. */
export const hour = once(() => {
  const frames = soundFrames(episode());
  const wanted = Math.round(HOUR / FRAME_SECONDS) * FRAME_BYTES;
  return Buffer.concat(Array.from({ length: Math.ceil(wanted / frames.length) }, () => frames)).subarray(0, wanted);
});

/** Without the tags before the sound, and without the frame that tells the length of the original. @param {Buffer} mp3 */
function soundFrames(mp3) {
  const info = mp3.indexOf('Info');
  const start = mp3.lastIndexOf(Buffer.from([0xff, 0xf3]), info) + FRAME_BYTES;
  const whole = Math.floor((mp3.length - start) / FRAME_BYTES) * FRAME_BYTES;
  return mp3.subarray(start, start + whole);
}

/** @template T @param {() => T} make @returns {() => T} */
function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
