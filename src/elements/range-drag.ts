/**
 * `up`: no pointer has pressed. `down`: one has, and nothing moved yet. `drag`: it moves the thumb. `cancelled`: what it did does not
 * count, for the page scrolls instead, or the range is about something else by now.
 */
type Phase = 'up' | 'down' | 'drag' | 'cancelled';

/**
 * A pointer on a native range, from its press to its end: whether an `input` or a `change` is its doing, and where it holds
 * the thumb. It listens to `pointerup` alone: for the other events of the range, its owner calls the methods.
 */
export class RangeDrag {
  #phase: Phase = 'up';
  #held: number | undefined;
  /** What the range was about when the pointer pressed. */
  #subject: unknown;
  /** Of all fingers, the one that pressed. */
  #pointerId = 0;
  #listening: AbortController | undefined;
  #release: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param released called where a drag has ended without a `change`: the thumb goes back to where it belongs
   * @param subject what the range is about: where that changes under a pointer, a value of the one is none of the other
   */
  constructor(
    private readonly released: () => void,
    private readonly subject: () => unknown,
  ) {}

  get phase(): Phase {
    return this.#phase !== 'up' && this.#subject !== this.subject() ? 'cancelled' : this.#phase;
  }

  /** Where the pointer holds the thumb, as a value of the range, from the first move of a drag to its end. */
  get held(): number | undefined {
    return this.phase === 'cancelled' ? undefined : this.#held;
  }

  press({ pointerId, view }: PointerEvent): void {
    // The last drag is over by now, if it was not yet.
    this.end();
    this.#phase = 'down';
    this.#subject = this.subject();
    this.#pointerId = pointerId;
    // On the window: after Escape has cancelled a drag, Firefox sends the range no `pointerup`.
    this.#listening = new AbortController();
    (view ?? window).addEventListener('pointerup', this.#letGo, { signal: this.#listening.signal });
  }

  move(value: number): void {
    this.#phase = 'drag';
    this.#held = value;
  }

  /** Returns whether nothing was moved: where the thumb is already, a range fires no `input`. */
  click(): boolean {
    const still = this.phase === 'down';
    this.#phase = 'up';
    return still;
  }

  /** Lets the thumb go and returns where it was held, if it was. */
  drop(): number | undefined {
    const held = this.#held;
    this.#held = undefined;
    return held;
  }

  readonly cancel = (event: PointerEvent): void => {
    this.#letGo(event);
    if (event.pointerId === this.#pointerId) this.#phase = 'cancelled';
  };

  /** The finger that scrolled the page is gone. */
  readonly lift = (): void => {
    // After the `change`, which Chromium fires even then.
    if (this.#phase === 'cancelled') this.#release = setTimeout(() => (this.#phase = 'up'));
  };

  /** Forgets the pointer: another one presses, or the range is gone. */
  end(): void {
    this.#listening?.abort();
    clearTimeout(this.#release);
    this.#phase = 'up';
    this.#held = undefined;
  }

  /** A drag that ends where it began, or is cancelled, fires no `change`. */
  readonly #letGo = ({ pointerId }: PointerEvent): void => {
    if (pointerId !== this.#pointerId) return;
    this.#listening?.abort();
    // After the `change`, where there is one.
    this.#release = setTimeout(() => {
      if (this.#phase !== 'cancelled') this.#phase = 'up';
      if (this.drop() !== undefined) this.released();
    });
  };
}
