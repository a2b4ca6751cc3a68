import type { Clock } from '@generia/resilience';

interface Sleeper {
  readonly dueAtMs: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #nowMs: number;
  readonly #sleepers = new Set<Sleeper>();

  constructor(startMs = Date.UTC(2026, 0, 1)) {
    this.#nowMs = startMs;
  }

  /** How many sleeps are under way: the timers that somebody would have left. */
  get sleepers(): number {
    return this.#sleepers.size;
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
        this.#sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper: Sleeper = { dueAtMs: this.#nowMs + Math.max(0, durationMs), wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Moves the time on by `durationMs`, waking sleepers in the order of their time; what each sets off settles before the next. */
  async advance(durationMs: number): Promise<void> {
    const untilMs = this.#nowMs + durationMs;
    await settle();
    for (let next = this.#nextBy(untilMs); next; next = this.#nextBy(untilMs)) {
      this.#nowMs = Math.max(this.#nowMs, next.dueAtMs);
      next.wake();
      await settle();
    }
    this.#nowMs = untilMs;
  }

  /** The sleeper that is due first, if it is due by then; of two at one time the one who lay down first. */
  #nextBy(untilMs: number): Sleeper | undefined {
    let first: Sleeper | undefined;
    for (const sleeper of this.#sleepers) {
      if (sleeper.dueAtMs <= untilMs && (!first || sleeper.dueAtMs < first.dueAtMs)) first = sleeper;
    }
    return first;
  }
}

/** Resolves when every promise that can settle without the time moving on has done so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
