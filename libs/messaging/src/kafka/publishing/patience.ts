import {
  type Clock,
  DeadlineExceeded,
  type Dice,
  fullJitterBackoffMs,
  isDeadlineReason,
  remainingMs,
  waitAtMost,
} from '@generia/resilience';

import { kindOfFailure } from '../kafka-failure.js';
import { RECONNECT_BACKOFF } from '../timings.js';

export interface PatienceOptions {
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly dice: Dice;
  /** Its abort ends all patience at once, with its reason. */
  readonly signal: AbortSignal;
}

/** The time that one piece of work has, however many attempts it takes. */
export class Patience {
  readonly startedAt: number;
  readonly #options: PatienceOptions;
  #failures = 0;
  #lastFailure: unknown = undefined;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.startedAt = options.clock.now();
  }

  /** Rejects when the time is up, even if `work` hangs. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const { clock, timeoutMs, signal } = this.#options;
    const leftMs = remainingMs(this.#deadlineAt, clock);
    if (leftMs === 0) throw new DeadlineExceeded(timeoutMs);
    return await waitAtMost(work, { clock, timeoutMs: leftMs, signal });
  }

  /** Tries again while Kafka is away and time is left. */
  async retry(attempt: () => Promise<void>): Promise<void> {
    const { clock, dice, signal } = this.#options;
    for (;;) {
      signal.throwIfAborted();
      try {
        return await attempt();
      } catch (error) {
        this.#failures += 1;
        const pauseMs = fullJitterBackoffMs(this.#failures, RECONNECT_BACKOFF, dice);
        if (kindOfFailure(error) !== 'unavailable' || remainingMs(this.#deadlineAt, clock) <= pauseMs)
          throw error;
        this.#lastFailure = error;
        await clock.sleep(pauseMs, signal);
      }
    }
  }

  /** That the time was up says less than what used it up. */
  causeOf(error: unknown): unknown {
    return isDeadlineReason(error) ? (this.#lastFailure ?? error) : error;
  }

  get #deadlineAt(): number {
    return this.startedAt + this.#options.timeoutMs;
  }
}
