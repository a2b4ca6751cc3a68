import { type Clock, remainingMs, withDeadline } from '@generia/resilience';

export interface TryUntilDoneOptions {
  /** Whether the outcome is still of interest. */
  readonly matters: () => boolean;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const PAUSE_MS = 100;

/**
 * Makes a short piece of work again until it succeeds, for things that a rebalance interrupts. Rejects with the last
 * failure when the time is up, and resolves early when nobody is interested any more.
 */
export async function tryUntilDone(
  attempt: () => Promise<void>,
  { matters, timeoutMs, clock, signal }: TryUntilDoneOptions,
): Promise<void> {
  const deadlineAt = clock.now() + timeoutMs;
  for (;;) {
    try {
      await withDeadline(attempt, { clock, timeoutMs: remainingMs(deadlineAt, clock), signal });
      return;
    } catch (error) {
      if (!matters()) return;
      if (remainingMs(deadlineAt, clock) <= PAUSE_MS) throw error;
      await clock.sleep(PAUSE_MS, signal);
    }
  }
}
