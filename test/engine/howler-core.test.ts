import { expect } from '@open-wc/testing';
import { howler, HowlerSound } from '../../src/engine/howler-sound.js';
import { MP3 } from './recording.js';

/** What the engine relies on without Howler promising it: `src/engine/howler-core.d.ts`. */
describe('the private members of Howler', () => {
  const { Howl, Howler } = howler();

  const load = (node: HTMLAudioElement): HowlerSound =>
    HowlerSound.load(node, { src: MP3, preload: 'auto', playbackRate: 1, volume: 1 });
  const metadata = (node: HTMLAudioElement): Promise<Event> =>
    new Promise((resolve) => node.addEventListener('loadedmetadata', resolve, { once: true }));

  it('_html5AudioPool gives a new sound its node', () => {
    const node = new Audio();
    const sound = load(node);
    expect(node.src).to.equal(MP3);
    expect(Howler._html5AudioPool).to.be.empty;
    sound.unload();
    expect(Howler._html5AudioPool).to.be.empty;
  });

  it('_howls holds what is loaded, each with one of _sounds', () => {
    const sound = load(new Audio());
    expect(Howler._howls).to.have.length(1);
    expect(Howler._howls[0]!._sounds).to.have.length(1);
    expect(Howler._howls[0]!._sounds[0]._id).to.be.a('number');
    sound.unload();
    expect(Howler._howls).to.be.empty;
  });

  it('_sounds has one also of what Howler would refuse: whether a file plays is for the browser to say', () => {
    const node = new Audio();
    const sound = HowlerSound.load(node, { src: 'a.caf', preload: 'auto', playbackRate: 1, volume: 1 });
    expect(node.getAttribute('src')).to.equal('a.caf');
    sound.unload();
    expect(Howler._howls).to.be.empty;
    expect(Howler._html5AudioPool).to.be.empty;
  });

  it('_canPlayEvent makes it loaded with the metadata', async () => {
    const node = new Audio();
    const sound = load(node);
    expect(Howler._howls[0]!.state()).to.equal('loading');
    await metadata(node);
    expect(Howler._howls[0]!.state()).to.equal('loaded');
    sound.unload();
  });

  it('_clearSound is what drops a source', () => {
    const node = new Audio();
    load(node).unload();
    expect(node.hasAttribute('src')).to.be.false;
    expect(Howl.prototype._clearSound.toString()).to.not.contain('data:');
  });

  it('does not hear the end: of a stream without one, it would rewind the node there', async () => {
    const node = new Audio();
    const sound = load(node);
    await metadata(node);
    Object.assign(Howler._howls[0]!, { _duration: Infinity, _sprite: { __default: [0, 20_000] } });
    node.currentTime = 5;
    node.dispatchEvent(new Event('ended'));
    expect(node.currentTime).to.equal(5);
    sound.unload();
  });
});
