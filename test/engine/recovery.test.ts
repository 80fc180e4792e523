import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { IDLE, isRecovering, type RecoveryState } from '../../src/engine/recovery-state.js';
import { recover, ringsAt, type RecoveryAction, type RecoveryEvent } from '../../src/engine/recovery.js';

const LOADED = { type: 'loaded', startedOver: false, position: 0 } as const;

/** The policy with a clock that the test turns; `random` of ½ is no jitter. */
class Outage {
  state: RecoveryState = IDLE;
  now = 1000;
  readonly actions: RecoveryAction[] = [];
  random = 0.5;

  hear(...events: RecoveryEvent[]): this {
    for (const event of events) {
      const { state, action } = recover(this.state, event, this.now, this.random);
      this.state = state;
      if (action) this.actions.push(action);
    }
    return this;
  }

  pass(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  /** Until the timer rings; returns how long that was. */
  ring(): number {
    const wait = this.state.due - this.now;
    this.pass(wait).look(0);
    return wait;
  }

  /** The timer rings before the playhead has moved. */
  look(ahead: number, late = 0): this {
    return this.hear({ type: 'timer', position: this.state.position, ahead, late });
  }

  fail(code = 2): this {
    return this.hear({ type: 'error', code, position: this.state.position });
  }

  /** The browser believes the network to be back. */
  online(): this {
    return this.hear({ type: 'online', position: this.state.position });
  }

  /** Each attempt fails at once, until it gives up. Returns the waits. */
  failOn(code = 2): number[] {
    const waits: number[] = [];
    for (this.fail(code); isRecovering(this.state); this.fail(code)) waits.push(this.ring());
    return waits;
  }

  /** Sound runs, a second at a time. */
  run(seconds: number): this {
    for (let second = 0; second < seconds; second++) {
      this.pass(1000).hear({ type: 'position', position: this.state.position + 1 });
    }
    return this;
  }

  /** The timer rings while sound runs of which so many milliseconds more are loaded. */
  runOnLoaded(ahead: number): this {
    this.now = this.state.due;
    return this.hear({ type: 'timer', position: this.state.position + 5, ahead, late: 0 });
  }

  static playing(): Outage {
    return new Outage().hear({ type: 'play' }, LOADED).run(10);
  }
}

describe('the recovery policy', () => {
  it('sets no timer before anybody wants sound, nor while it is paused', () => {
    const outage = new Outage();
    expect(outage.hear(LOADED, { type: 'alive' }).online().state.due).to.equal(Infinity);
    expect(Outage.playing().hear({ type: 'stop' }).fail().online().state.due).to.equal(Infinity);
  });

  it('does nothing while the sound runs', () => {
    const outage = Outage.playing().run(600);
    expect(outage.state.phase).to.equal('watching');
    expect(outage.actions).to.eql([]);
  });

  it('waits 0.5, 1, 2, 4 s and then 7 s, which is 8 s less an eighth, before each attempt', () => {
    expect(Outage.playing().failOn().slice(0, 7)).to.eql([500, 1000, 2000, 4000, 7000, 7000, 7000]);
  });

  it('spreads each wait by a quarter, and never beyond the promised 8 s', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), (random, attempts) => {
        const outage = Outage.playing();
        outage.random = random;
        outage.fail();
        for (let attempt = 0; attempt < attempts; attempt++) {
          outage.ring();
          outage.fail();
        }
        const nominal = [500, 1000, 2000, 4000, 8000][Math.min(attempts, 4)]!;
        const wait = outage.state.due - outage.now;
        expect(wait).to.be.within(nominal * 0.75 - 1e-6, Math.min(nominal * 1.25, 7000) + 1e-6);
      }),
    );
  });

  it('gives up after two minutes, and tells once', () => {
    const outage = Outage.playing();
    const waits = outage.failOn();
    const total = waits.reduce((sum, wait) => sum + wait);
    expect(total).to.be.within(120_000, 127_000);
    expect(outage.actions.filter((action) => action === 'fail')).to.have.length(1);
    expect(outage.state).to.include({ phase: 'failed', wanted: true, due: Infinity });
    outage.fail();
    expect(outage.actions.filter((action) => action === 'fail')).to.have.length(1);
  });

  it('takes back that it has given up when the sound comes nevertheless', () => {
    const outage = Outage.playing().fail();
    while (isRecovering(outage.state)) outage.ring();
    expect(outage.actions.at(-1)).to.equal('fail');
    expect(outage.run(1).state.phase).to.equal('watching');
    outage.run(2).fail();
    expect(outage.state.phase).to.equal('waiting');
  });

  it('makes an attempt at once of a play() between two', () => {
    const outage = Outage.playing().fail().hear({ type: 'play' });
    expect(outage.actions).to.deep.equal(['load']);
    expect(outage.state.phase).to.equal('trying');
  });

  it('asks the listener where a source that was loaded before begins over', () => {
    const over = { type: 'loaded', startedOver: true, position: 0 } as const;
    expect(new Outage().hear({ type: 'play' }, over).actions).to.deep.equal([]);
    for (const type of ['play', 'stop'] as const) {
      const outage = Outage.playing().hear({ type }, over);
      expect(outage.actions).to.deep.equal(['silence']);
      expect(outage.state).to.include({ phase: 'failed', position: 10 });
    }
  });

  it('asks before a sound is heard where an attempt begins over in a stream without an end', () => {
    const outage = Outage.playing().fail();
    outage.ring();
    outage.hear(LOADED);
    expect(outage.actions).to.deep.equal(['load', 'silence']);
    expect(outage.state).to.include({ phase: 'failed', position: 10 });
    // Not an attempt: whoever comes back to a live stream hears it as it is by then.
    expect(Outage.playing().hear({ type: 'stop' }, { type: 'play' }, LOADED).actions).to.deep.equal([]);
  });

  it('has a source begin where it can the first time', () => {
    const outage = new Outage().hear({ type: 'seek', position: 42 }, { type: 'play' }).fail();
    outage.ring();
    outage.hear({ ...LOADED, startedOver: true }, { type: 'position', position: 0.2 });
    expect(outage.actions).to.deep.equal(['load']);
    expect(outage.state.phase).to.equal('watching');
  });

  it('tries what it has given up as long again, paused meanwhile or not', () => {
    const outage = Outage.playing();
    const waits = outage.failOn(4);
    outage.hear({ type: 'stop' }, { type: 'load' }, { type: 'play' });
    expect(outage.failOn(4)).to.have.length(waits.length);
    expect(Outage.playing().hear({ type: 'stop' }, { type: 'load' }).state).to.eql(IDLE);
  });

  it('keeps the alert when the listener pauses, and tries no more by itself', () => {
    const outage = Outage.playing();
    outage.failOn();
    outage.hear({ type: 'stop' }).online();
    expect(outage.state).to.include({ phase: 'failed', wanted: false });
  });

  it('begins anew with play(), and with `online`, after it has given up', () => {
    for (const [again, phase] of [
      [(outage: Outage) => outage.hear({ type: 'play' }), 'watching'],
      [(outage: Outage) => outage.online(), 'trying'],
    ] as const) {
      const outage = Outage.playing();
      outage.failOn();
      again(outage);
      expect(outage.state).to.include({ wanted: true, phase });
      expect(outage.failOn().length).to.be.above(10);
    }
  });

  it('tries at once when the network is back', () => {
    const waiting = Outage.playing().fail().online();
    expect(waiting.actions).to.eql(['load']);
    const standing = Outage.playing().pass(1500).online();
    expect(standing.actions).to.eql(['load']);
  });

  it('tries again at once when the network is back while an attempt hangs, but lets one go on that gets somewhere', () => {
    const hanging = Outage.playing().fail();
    hanging.ring();
    hanging.pass(1000).hear({ type: 'seek', position: 12 }).online();
    expect(hanging.actions).to.eql(['load', 'load']);
    expect(hanging.state).to.include({ phase: 'trying', due: hanging.now + 7000 });
    const answered = Outage.playing().fail();
    answered.ring();
    answered.pass(1000).hear({ type: 'alive' }).pass(500).online();
    expect(answered.actions).to.eql(['load']);
  });

  it('tries where the playhead is by then: it may have been put back without a word', () => {
    const outage = Outage.playing().hear({ type: 'stop' }, { type: 'play' }).pass(1500);
    outage.hear({ type: 'online', position: 0 });
    expect(outage.actions).to.eql(['load']);
    expect(outage.state).to.include({ phase: 'trying', position: 0 });
  });

  it('does not take the last bit of sound, of which nothing was told, for sound that runs', () => {
    const outage = Outage.playing().pass(1500);
    outage.hear({ type: 'online', position: outage.state.position + 0.2 });
    expect(outage.actions).to.eql(['load']);
  });

  it('leaves sound that runs alone when the network is back', () => {
    expect(Outage.playing().pass(500).online().actions).to.eql([]);
  });

  describe('the watchdog', () => {
    it('takes a playhead that stands for 6 s for an outage', () => {
      const outage = Outage.playing();
      expect(outage.ring()).to.equal(6000);
      expect(outage.state.phase).to.equal('waiting');
      expect(outage.ring()).to.equal(500);
      expect(outage.actions).to.eql(['load']);
    });

    it('gives a first answer 15 s', () => {
      const outage = new Outage().hear({ type: 'play' });
      expect(outage.ring()).to.equal(15_000);
      expect(outage.state.phase).to.equal('waiting');
    });

    it('is content with bytes that come in, however few', () => {
      const outage = Outage.playing();
      for (let second = 0; second < 60; second += 5) outage.pass(5000).hear({ type: 'alive' });
      expect(outage.state.phase).to.equal('watching');
      expect(outage.state.due).to.equal(outage.now + 6000);
    });

    it('looks at the playhead before it acts', () => {
      const outage = Outage.playing();
      outage.pass(6000).hear({ type: 'timer', position: outage.state.position + 1.5, ahead: 0, late: 0 });
      expect(outage.state.phase).to.equal('watching');
    });

    it('does not look while sound runs that is loaded', () => {
      const outage = Outage.playing().runOnLoaded(50_000);
      expect(outage.state.due).to.equal(outage.now + 50_000);
      outage.run(30).hear({ type: 'alive' });
      expect(outage.state.due).to.equal(outage.now + 20_000);
      outage.run(21);
      expect(outage.ring()).to.equal(6000);
      expect(outage.state.phase).to.equal('waiting');
    });

    it('finds a playhead that stands short of what is loaded', () => {
      const outage = Outage.playing().runOnLoaded(10_000).run(7);
      expect(outage.ring()).to.equal(6000);
      expect(outage.state.phase).to.equal('waiting');
    });

    it('knows nothing of what was loaded before an outage', () => {
      const outage = Outage.playing().runOnLoaded(300_000).fail();
      outage.ring();
      outage.run(1);
      expect(outage.ring()).to.equal(6000);
    });

    it('waits no longer for a first answer once the sound runs', () => {
      const outage = new Outage().hear({ type: 'play' }, LOADED).run(1);
      expect(outage.ring()).to.equal(6000);
    });

    it('looks once a minute, though hours are loaded', () => {
      const outage = Outage.playing();
      for (let minute = 0; minute < 3; minute++) {
        outage.runOnLoaded(2 * 3_600_000);
        expect(outage.state.due).to.equal(outage.now + 60_000);
        outage.run(55);
      }
      expect(outage.actions).to.eql([]);
    });

    it('finds a playhead that gets stuck in the middle of what is loaded within a minute', () => {
      const outage = Outage.playing()
        .runOnLoaded(2 * 3_600_000)
        .run(20);
      expect(outage.ring()).to.equal(60_000 - 20_000);
      expect(outage.state.phase).to.equal('waiting');
    });

    describe('looks twice at a playhead that stands where something is loaded', () => {
      /** At the first look it has stood for six seconds; at the second so much is loaded. */
      const standing = (ahead: number): Outage =>
        Outage.playing().runOnLoaded(11_000).run(5).pass(6000).look(8000).pass(1250).look(ahead);

      it('and is content where more comes in, though the browser tells nothing', () => {
        const outage = standing(8500);
        expect(outage.state.phase).to.equal('watching');
        expect(outage.ring()).to.equal(6000);
      });

      it('also where the first look comes just before it would count as an outage', () => {
        const outage = Outage.playing().runOnLoaded(11_000).run(5).pass(5999).look(8000).pass(1).look(8000);
        expect(outage.state.phase).to.equal('watching');
        expect(outage.pass(1250).look(8000).state.phase).to.equal('waiting');
      });

      it('and takes it for an outage where nothing does', () => {
        expect(standing(8000).state.phase).to.equal('waiting');
      });
    });

    it('is not put off by what is loaded where the playhead stands', () => {
      const outage = Outage.playing();
      outage.pass(1500).look(300_000);
      expect(outage.state.phase).to.equal('watching');
      expect(outage.ring()).to.equal(6000 - 1500);
      expect(outage.state.phase).to.equal('waiting');
    });

    describe('looks at a playhead that stands every 1.25 s', () => {
      const sent = (): Outage => Outage.playing().runOnLoaded(300_000).hear({ type: 'seek', position: 500 });
      /** What is loaded at the looks from now on. */
      const looks = (outage: Outage, ...loaded: number[]): string => {
        for (const ahead of loaded) outage.pass(ringsAt(outage.state, outage.now) - outage.now).look(ahead);
        return outage.state.phase;
      };

      it('and has the source loaded again where plenty is loaded', () => {
        const outage = sent();
        const { now } = outage;
        expect(looks(outage, 10_000)).to.equal('watching');
        expect(looks(outage, 10_000)).to.equal('waiting');
        expect(outage.now - now).to.equal(2500);
        outage.ring();
        expect(outage.actions).to.eql(['load']);
      });

      for (const [rate, position] of Object.entries({ 1: 500.061, 2: 500.121 })) {
        it(`and does not take for sound that it lands a little beyond its place, at rate ${rate}`, () => {
          const outage = sent();
          for (let look = 0; look < 2; look++) {
            outage.pass(1250).hear({ type: 'timer', position, ahead: 300_000, late: 0 });
          }
          expect(outage.state.phase).to.equal('waiting');
        });
      }

      it('but sees one that is slowed down to a sixteenth', () => {
        const outage = sent();
        for (let step = 1; step <= 8; step++) outage.pass(250).hear({ type: 'position', position: 500 + step / 64 });
        outage.pass(250).look(300_000);
        expect(ringsAt(outage.state, outage.now)).to.equal(outage.now + 60_000);
      });

      it('and gives it 6 s in all where little is', () => {
        const outage = sent();
        const { now } = outage;
        expect(looks(outage, 9000, 9000, 9000, 9000)).to.equal('watching');
        expect(looks(outage, 9000)).to.equal('waiting');
        expect(outage.now - now).to.equal(6000);
      });

      it('and is content while more and more is loaded, though the browser tells nothing', () => {
        const outage = sent();
        for (let ahead = 1000; ahead < 60_000; ahead += 1000) expect(looks(outage, ahead)).to.equal('watching');
        expect(looks(outage, 59_000, 59_000)).to.equal('waiting');
      });

      it('but takes one in a page that slept for none', () => {
        const outage = sent();
        outage.pass(1250).look(300_000).pass(3500).look(300_000, 2250);
        expect(outage.state.phase).to.equal('watching');
      });

      it('and no more, once it is known to move, until what is loaded runs out', () => {
        const outage = sent();
        outage.pass(500).look(30_000);
        expect(ringsAt(outage.state, outage.now)).to.equal(outage.now + 1250);
        outage.run(2).pass(500).look(30_000);
        expect(ringsAt(outage.state, outage.now)).to.equal(outage.now + 30_000);
      });
    });

    it('looks again after a seek, another speed, another play() and a wait', () => {
      for (const event of [
        { type: 'seek', position: 500 },
        { type: 'rate' },
        { type: 'play' },
        { type: 'waiting' },
      ] as const) {
        const outage = Outage.playing().runOnLoaded(300_000).hear(event);
        expect(outage.state.due, event.type).to.equal(outage.now + 6000);
      }
    });

    it('does not take the wait for a first answer for shorter than it is', () => {
      const outage = new Outage().hear(
        { type: 'play' },
        { type: 'rate' },
        { type: 'seek', position: 3 },
        { type: 'waiting' },
      );
      expect(outage.state.due).to.equal(outage.now + 15_000);
    });

    it('is content with a playhead that runs fast, all of it being loaded', () => {
      for (const [rate, interval] of [
        [16, 250],
        [4.5, 500],
        [2.2, 1000],
      ] as const) {
        const outage = Outage.playing();
        for (let time = 0; time < 30_000; time += interval) {
          const position = outage.state.position + (rate * interval) / 1000;
          outage.pass(interval).hear({ type: 'position', position });
        }
        expect(outage.actions, `${rate} times as fast`).to.eql([]);
        expect(outage.state.due).to.equal(outage.now + 6000);
      }
    });

    it('takes a late ring for a page that slept', () => {
      const outage = Outage.playing();
      outage.pass(600_000).hear({ type: 'timer', position: outage.state.position, ahead: 0, late: 594_000 });
      expect(outage.state.phase).to.equal('watching');
      expect(outage.state.due).to.equal(outage.now + 6000);
    });

    it('tries again when an attempt hangs in a tab that rings once a minute', () => {
      const outage = Outage.playing().fail();
      outage.ring();
      for (let minute = 0; minute < 5; minute++) {
        outage.pass(60_000).hear({ type: 'timer', position: outage.state.position, ahead: 0, late: 53_000 });
      }
      expect(outage.actions).to.eql(Array(6).fill('load'));
      expect(outage.state.phase).to.equal('trying');
      // The minutes that nobody rang are no patience lost.
      expect(outage.failOn(2)).to.not.be.empty;
    });

    it('loses no patience either while it sleeps between two attempts', () => {
      const outage = Outage.playing().fail();
      outage.pass(600_000).look(0, 599_500);
      expect(outage.failOn(2)).to.not.be.empty;
    });

    it('tries again when an attempt hangs, and gives each more time', () => {
      const outage = Outage.playing().fail();
      outage.ring();
      expect(outage.ring()).to.equal(6000 + 1000);
      expect(outage.ring()).to.equal(1000);
      expect(outage.ring()).to.equal(6000 + 2000);
      expect(outage.actions).to.eql(['load', 'load']);
    });
  });

  it('counts an outage as over once sound has run for two seconds, not sooner', () => {
    const outage = Outage.playing().fail();
    outage.ring();
    outage.run(1).fail();
    expect(outage.state.due - outage.now).to.equal(1000);
    outage.ring();
    outage.run(4).fail();
    expect(outage.state.due - outage.now).to.equal(500);
  });

  it('cancels an attempt that is no longer needed', () => {
    const outage = Outage.playing().fail().run(1);
    expect(outage.state.phase).to.equal('watching');
    expect(outage.actions).to.eql([]);
  });

  it('does not take for sound what ran before the failure and was not reported', () => {
    const outage = Outage.playing();
    const position = outage.state.position + 0.2;
    outage.pass(200).hear({ type: 'error', code: 2, position });
    outage.pass(500).hear({ type: 'timer', position, ahead: 0, late: 0 });
    expect(outage.actions).to.eql(['load']);
  });

  it('does not take a seek for sound', () => {
    const outage = Outage.playing().fail();
    outage.hear({ type: 'position', position: 500 });
    expect(outage.state.phase).to.equal('waiting');
  });

  it('gives a source that has never loaded three more attempts', () => {
    const outage = new Outage().hear({ type: 'play' });
    expect(outage.failOn(4)).to.eql([500, 1000, 2000]);
    expect(outage.actions).to.eql(['load', 'load', 'load', 'fail']);
  });

  it('gives audio that cannot be decoded three more attempts', () => {
    expect(Outage.playing().failOn(3)).to.have.length(3);
  });

  it('takes "not supported" for the network once the source has loaded', () => {
    expect(Outage.playing().failOn(4).length).to.be.above(3);
  });

  it('asks rather than starts over where an attempt lands far before the place', () => {
    const outage = Outage.playing().fail();
    outage.ring();
    const { position } = outage.state;
    outage.hear({ type: 'position', position: 0.1 }, { type: 'stop' });
    expect(outage.actions).to.eql(['load', 'silence']);
    expect(outage.state).to.include({ phase: 'failed', wanted: false, due: Infinity, position });
  });

  it('goes on from where the listener went meanwhile', () => {
    const outage = Outage.playing().fail();
    outage.ring();
    outage.hear({ type: 'seek', position: 3 }, { type: 'position', position: 3.2 });
    expect(outage.state.phase).to.equal('watching');
    expect(outage.actions).to.eql(['load']);
  });

  it('says nothing of a connection lost while paused, and at once what else is wrong', () => {
    expect(Outage.playing().hear({ type: 'stop' }).fail(2).actions).to.eql([]);
    expect(new Outage().fail(4).actions).to.eql(['fail']);
  });

  it('knows nothing of the source before', () => {
    expect(Outage.playing().fail().hear({ type: 'source' }).state).to.eql(IDLE);
  });

  it('always either waits for a timer, or needs none', () => {
    const event = fc.oneof(
      fc.constantFrom('play', 'stop', 'rate', 'waiting', 'alive', 'source', 'load').map((type) => ({ type })),
      fc.record({
        type: fc.constantFrom('position', 'timer', 'seek', 'online', 'loaded'),
        position: fc.double({ min: 0, max: 9000, noNaN: true }),
        startedOver: fc.boolean(),
        ahead: fc.nat(600_000),
        late: fc.nat(100_000),
      }),
      fc.record({
        type: fc.constant('error'),
        code: fc.integer({ min: 1, max: 4 }),
        position: fc.double({ min: 0, max: 9000, noNaN: true }),
      }),
    ) as fc.Arbitrary<RecoveryEvent>;
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat(20_000)), { maxLength: 60 }), (events) => {
        const outage = new Outage();
        for (const [one, later] of events) {
          outage.pass(later).hear(one);
          const { phase, due, wanted } = outage.state;
          const timed = phase === 'watching' || phase === 'waiting' || phase === 'trying';
          expect(Number.isFinite(due)).to.equal(timed);
          expect(Number.isFinite(ringsAt(outage.state, outage.now))).to.equal(timed);
          if (timed) expect(wanted).to.be.true;
          if (phase === 'idle') expect(wanted).to.be.false;
        }
      }),
    );
  });
});
