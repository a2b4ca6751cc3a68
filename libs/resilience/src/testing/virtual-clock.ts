import type { Clock } from '../clock.js';

interface Sleeper {
  readonly dueAtMs: number;
  readonly wake: () => void;
}

/** A clock whose time passes only when it is told to; sleepers wake in the order of their time. */
export class VirtualClock implements Clock {
  #nowMs: number;
  /** In order of time, then of arrival. */
  readonly #sleepers: Sleeper[] = [];

  constructor(startMs: number = Date.UTC(2026, 0, 1)) {
    this.#nowMs = startMs;
  }

  /** How many sleeps are under way: the timers that somebody would have left. */
  get sleepers(): number {
    return this.#sleepers.length;
  }

  now(): number {
    return this.#nowMs;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = (): void => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper: Sleeper = { dueAtMs: this.#nowMs + Math.max(0, durationMs), wake };
      this.#sleepers.splice(this.#placeOf(sleeper), 0, sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Moves the time on; what each sleeper sets off settles before the next one wakes. */
  async advance(durationMs: number): Promise<void> {
    const untilMs = this.#nowMs + durationMs;
    await settle();
    for (let next = this.#sleepers[0]; next && next.dueAtMs <= untilMs; next = this.#sleepers[0]) {
      this.#sleepers.shift();
      this.#nowMs = Math.max(this.#nowMs, next.dueAtMs);
      next.wake();
      await settle();
    }
    this.#nowMs = untilMs;
  }

  /** Lets the time pass, from one sleeper to the next, until `work` has settled. */
  async runUntil<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = (): void => {
      settled = true;
    };
    work.then(done, done);
    for (await settle(); !settled; await settle()) {
      const next = this.#sleepers.shift();
      if (!next) throw new Error('Nobody sleeps, and the work has not ended: it waits for something else.');
      this.#nowMs = Math.max(this.#nowMs, next.dueAtMs);
      next.wake();
    }
    return work;
  }

  #placeOf({ dueAtMs }: Sleeper): number {
    let low = 0;
    let high = this.#sleepers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sleepers[middle]?.dueAtMs ?? Infinity) <= dueAtMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Resolves when every promise that can settle without the time moving on has done so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
