import { expect } from '@open-wc/testing';
import { Movement } from '../../src/engine/movement.js';

/** What WebKitGTK does now and then, by the clock of its sockets: no test could wait for it. */
class SilentNode extends EventTarget {
  currentTime = 0;
  readonly told: string[] = [];
  readonly seeker = { pending: false };
  readonly movement = new Movement(
    this as unknown as HTMLAudioElement,
    this.seeker,
    (type) => this.told.push(type),
    new AbortController().signal,
  );

  tell(...types: string[]): void {
    for (const type of types) this.dispatchEvent(new Event(type));
  }

  goesOn(): void {
    this.currentTime += 0.25;
    this.tell('timeupdate');
  }
}

describe('Movement', () => {
  it('is seen from the second timeupdate on', () => {
    const node = new SilentNode();
    node.goesOn();
    expect(node.movement.moving).to.be.false;
    node.goesOn();
    expect(node.movement.moving).to.be.true;
  });

  it('is not what a seek does to the playhead', () => {
    const node = new SilentNode();
    node.goesOn();
    node.tell('seeking');
    node.goesOn();
    expect(node.movement.moving).to.be.false;
  });

  it('can be waited for, each time anew', async () => {
    const node = new SilentNode();
    for (let turn = 0; turn < 2; turn++) {
      let seen = false;
      void node.movement.seen.then(() => (seen = true));
      node.goesOn();
      await Promise.resolve();
      expect(seen).to.be.false;
      node.goesOn();
      await node.movement.seen;
      expect(seen).to.be.true;
      node.tell('pause');
    }
  });

  it('tells the playing that a node left out after a wait, once', () => {
    const node = new SilentNode();
    node.tell('waiting');
    node.goesOn();
    expect(node.told).to.deep.equal([]);
    node.goesOn();
    node.goesOn();
    expect(node.told).to.deep.equal(['playing']);
  });

  it('tells the playing of the node as it comes, once', () => {
    const node = new SilentNode();
    node.goesOn();
    node.goesOn();
    node.tell('waiting', 'playing');
    expect(node.told).to.deep.equal(['playing']);
    node.goesOn();
    node.goesOn();
    node.tell('seeking', 'seeked');
    expect(node.told).to.deep.equal(['playing']);
  });

  it('tells none after a pause', () => {
    const node = new SilentNode();
    node.tell('waiting', 'pause');
    node.goesOn();
    node.goesOn();
    expect(node.told).to.deep.equal([]);
  });

  describe('on the way to its place', () => {
    const going = (): SilentNode => {
      const node = new SilentNode();
      node.seeker.pending = true;
      node.tell('playing', 'seeking');
      expect(node.told).to.deep.equal([]);
      return node;
    };

    const arrive = (node: SilentNode): void => {
      node.seeker.pending = false;
      node.tell('seeked');
    };

    it('tells of playing on arrival', () => {
      const node = going();
      node.tell('seeked');
      expect(node.told).to.deep.equal([]);
      arrive(node);
      expect(node.told).to.deep.equal(['playing']);
    });

    it('tells it once, with the sound, where the node waits meanwhile', () => {
      const node = going();
      node.tell('waiting');
      arrive(node);
      expect(node.told).to.deep.equal([]);
      node.tell('playing');
      node.goesOn();
      node.goesOn();
      expect(node.told).to.deep.equal(['playing']);
    });

    it('tells none where it is paused meanwhile', () => {
      const node = going();
      node.tell('pause');
      arrive(node);
      expect(node.told).to.deep.equal([]);
    });
  });
});
