import type { Clock } from '@generia/resilience';

interface Sleeper {
  readonly dueAtMs: number;
  readonly wake: () => void;
}

/** So many turns of the event loop without a sign of life: whatever was under way has come to its end. */
const QUIET_TURNS = 8;

/**
 * The real time, except that it leaps to the next sleeper's hour whenever nobody is busy: hours of waiting cost nothing,
 * and work takes as long as it takes, on a slow machine too.
 */
export class LeapingClock implements Clock {
  readonly #isBusy: () => boolean;
  #sleepers: Sleeper[] = [];
  #leaptMs: number;
  #signs = 0;
  #isStopped = false;
  readonly #running: Promise<void>;

  /** @param isBusy whether something is under way that the time has to wait for */
  constructor(startMs: number, isBusy: () => boolean) {
    this.#leaptMs = startMs - Date.now();
    this.#isBusy = isBusy;
    this.#running = this.#run();
  }

  now(): number {
    return Date.now() + this.#leaptMs;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.#signs += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const onAbort = (): void => {
        this.#signs += 1;
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper = { dueAtMs: this.now() + Math.max(0, durationMs), wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** From now on only real time passes; resolves when nothing of this clock runs any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const next = this.#earliest();
      if (next && next.dueAtMs <= this.now()) this.#wake(next);
      else if (next && (await this.#isQuiet())) {
        // Whoever was quiet may have been called off meanwhile.
        const first = this.#earliest();
        if (first) this.#leaptMs += Math.max(0, first.dueAtMs - this.now());
      } else await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async #isQuiet(): Promise<boolean> {
    const signs = this.#signs;
    for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#isStopped || this.#signs !== signs || this.#isBusy()) return false;
    }
    return true;
  }

  #earliest(): Sleeper | undefined {
    return this.#sleepers.reduce<Sleeper | undefined>(
      (best, one) => (best && best.dueAtMs <= one.dueAtMs ? best : one),
      undefined,
    );
  }

  #wake(sleeper: Sleeper): void {
    this.#signs += 1;
    this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
    sleeper.wake();
  }
}
