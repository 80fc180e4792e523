import { expect } from '@open-wc/testing';
import { Playhead } from '../../src/engine/playhead.js';

/** A node that tells its position in steps, as the test sets it. */
const stepping = (state: Partial<HTMLAudioElement>): { node: HTMLAudioElement; step(time: number): void } => {
  const node = {
    currentTime: 0,
    playbackRate: 1,
    paused: false,
    seeking: false,
    ended: false,
    readyState: 4,
    ...state,
  };
  return { node: node as HTMLAudioElement, step: (time) => (node.currentTime = time) };
};

const pass = async (milliseconds: number): Promise<void> => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) await new Promise(requestAnimationFrame);
};

describe('Playhead', () => {
  it('goes on between two steps of the node, and for no longer than a step lasts', async () => {
    const { node, step } = stepping({});
    const playhead = new Playhead(node);
    step(10);
    expect(playhead.position).to.equal(10);
    await pass(20);
    expect(playhead.position).to.be.within(10.02, 10.06);
    await pass(100);
    expect(playhead.position).to.be.closeTo(10.06, 1e-9);
  });

  it('stands still while the node does', async () => {
    const { node, step } = stepping({ paused: true });
    const playhead = new Playhead(node);
    step(10);
    expect(playhead.position).to.equal(10);
    await pass(20);
    expect(playhead.position).to.equal(10);
  });

  it('goes on after a pause with the first step of the node, and not before', async () => {
    const { node, step } = stepping({});
    const playhead = new Playhead(node);
    step(10);
    expect(playhead.position).to.equal(10);
    Object.assign(node, { paused: true });
    expect(playhead.position).to.equal(10);
    await pass(100);
    Object.assign(node, { paused: false, playbackRate: 16 });
    expect(playhead.position).to.equal(10);
    await pass(20);
    expect(playhead.position).to.equal(10);
    step(10.5);
    expect(playhead.position).to.equal(10.5);
    await pass(20);
    expect(playhead.position).to.be.above(10.8);
  });

  it('begins with the first step of the node, at 0 as where a seek landed', async () => {
    const { node, step } = stepping({});
    const playhead = new Playhead(node);
    expect(playhead.position).to.equal(0);
    await pass(20);
    expect(playhead.position).to.equal(0);
    step(67);
    playhead.land(67.01);
    await pass(20);
    expect(playhead.position).to.equal(67.01);
    step(67.1);
    expect(playhead.position).to.equal(67.1);
    await pass(20);
    expect(playhead.position).to.be.above(67.11);
  });

  it('does not step back when a step was taken for too long', async () => {
    const { node, step } = stepping({});
    const playhead = new Playhead(node);
    step(10);
    expect(playhead.position).to.equal(10);
    await pass(100);
    const told = playhead.position;
    step(10.03);
    expect(playhead.position).to.be.at.least(told);
  });

  for (const reason of ['loop', 'seeking']) {
    it(`goes back to 0 with the node where that has a reason: ${reason}`, () => {
      const { node, step } = stepping({ paused: true, [reason]: true });
      const playhead = new Playhead(node);
      step(20);
      expect(playhead.position).to.equal(20);
      step(0);
      expect(playhead.position).to.equal(0);
    });
  }

  it('is where a node got to that could not go as far as it was sent', () => {
    const { node, step } = stepping({ paused: true });
    const playhead = new Playhead(node);
    step(12);
    playhead.land(100);
    expect(playhead.position).to.equal(12);
  });

  it('stays where it was when the node loses its place', async () => {
    const { node, step } = stepping({});
    const playhead = new Playhead(node);
    step(20);
    expect(playhead.position).to.equal(20);
    step(0);
    expect(playhead.position).to.be.closeTo(20, 0.06);
    await pass(100);
    expect(playhead.position).to.be.closeTo(20, 0.06);
  });

  it('is where a seek was sent to, though the node landed a fraction before', () => {
    const { node, step } = stepping({ paused: true });
    const playhead = new Playhead(node);
    step(67.096999);
    playhead.land(67.097);
    expect(playhead.position).to.equal(67.097);
  });
});
