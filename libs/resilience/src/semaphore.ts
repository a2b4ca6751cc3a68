/** For whom a piece of work is done. */
export interface PlaceOwner {
  readonly id: string;
  /** An owner of twice the weight may hold twice as many places beside others; 1 unless told. */
  readonly weight?: number | undefined;
}

/** A place that is held. */
export interface HeldPlace {
  /** Gives it to whoever is next. Only the first call does something. */
  release(): void;
}

interface Waiter {
  readonly owner: PlaceOwner | undefined;
  readonly admit: () => void;
}

/**
 * Lets at most `limit` pieces of work run at a time. Of those that wait, the work of the owner who holds the fewest places
 * goes first, and of several such, what came first: so owners share the places, one alone has them all, and without owners
 * it is the order of arrival.
 */
export class Semaphore {
  readonly #limit: number;
  readonly #waiting: Waiter[] = [];
  /** Places held, by owner; none where there is no entry. */
  readonly #held = new Map<string | undefined, number>();
  #running = 0;

  constructor(limit: number) {
    if (!Number.isInteger(limit) || limit < 1)
      throw new RangeError(`A semaphore needs a limit of at least 1, not ${limit}.`);
    this.#limit = limit;
  }

  /** How many pieces of work may hold a place at a time. */
  get limit(): number {
    return this.#limit;
  }

  /** How many pieces of work hold a place now. */
  get running(): number {
    return this.#running;
  }

  /** How many wait for a place. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs `work` when a place is free. Rejects with the signal's reason, without running it, when the signal aborts first. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal, owner?: PlaceOwner): Promise<T> {
    const place = await this.hold(signal, owner);
    try {
      return await work();
    } finally {
      place.release();
    }
  }

  /**
   * Resolves with a place when one is free, for whoever gives it back before the work is all done. Rejects with the
   * signal's reason when the signal aborts first.
   */
  async hold(signal?: AbortSignal, owner?: PlaceOwner): Promise<HeldPlace> {
    await this.#acquire(signal, owner);
    let isHeld = true;
    return {
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        this.#release(owner);
      },
    };
  }

  #acquire(signal: AbortSignal | undefined, owner: PlaceOwner | undefined): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.#running < this.#limit) {
      this.#running += 1;
      this.#hold(owner, 1);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(signal?.reason as Error);
      };
      const admit = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const waiter: Waiter = { owner, admit };
      this.#waiting.push(waiter);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  #release(owner: PlaceOwner | undefined): void {
    this.#hold(owner, -1);
    const [next] = this.#waiting.splice(this.#nextInTurn(), 1);
    if (next) {
      this.#hold(next.owner, 1);
      next.admit();
    } else this.#running -= 1;
  }

  #hold(owner: PlaceOwner | undefined, change: 1 | -1): void {
    const held = (this.#held.get(owner?.id) ?? 0) + change;
    if (held === 0) this.#held.delete(owner?.id);
    else this.#held.set(owner?.id, held);
  }

  #nextInTurn(): number {
    const shares = this.#waiting.map(({ owner }) => (this.#held.get(owner?.id) ?? 0) / (owner?.weight ?? 1));
    return shares.indexOf(shares.reduce((least, share) => Math.min(least, share), Infinity));
  }
}
