import type { Clock } from '@generia/resilience';

/** Longer sleeps are deadlines, which nobody waits for. */
const DEADLINE_AT_LEAST_MS = 100_000;

export interface PassingClock extends Clock {
  /** How long callers have waited in all, deadlines left out. */
  waitedMs(): number;
}

/** A clock on which every wait is over at once and is counted, so that real HTTP can be tested without waiting. */
export function passingClock(startMs: number): PassingClock {
  let waitedMs = 0;
  return {
    now: () => startMs + waitedMs,
    waitedMs: () => waitedMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const onAbort = (): void => reject(signal?.reason as Error);
        if (signal?.aborted) onAbort();
        else if (durationMs >= DEADLINE_AT_LEAST_MS)
          signal?.addEventListener('abort', onAbort, { once: true });
        else {
          waitedMs += durationMs;
          resolve();
        }
      }),
  };
}
