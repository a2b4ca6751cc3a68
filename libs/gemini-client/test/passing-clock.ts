import type { Clock } from '@generia/resilience';

/** Longer sleeps are deadlines, which pass only when they are told to. */
const DEADLINE_AT_LEAST_MS = 100_000;

export interface PassingClock extends Clock {
  /** How long callers have waited in all, for deadlines too if they have passed. */
  waitedMs(): number;
  /** Lets time pass until the next deadline is over. */
  passDeadline(): void;
  /** Lets so much time pass. */
  pass(durationMs: number): void;
}

/**
 * A clock on which every wait is over at once and is counted, so that real HTTP can be tested without waiting.
 *
 * @param onWait called before each wait that is no deadline
 */
export function passingClock(startMs: number, onWait: () => void = () => undefined): PassingClock {
  let waitedMs = 0;
  const deadlines = new Map<() => void, number>();
  const now = (): number => startMs + waitedMs;
  return {
    now,
    waitedMs: () => waitedMs,
    pass: (durationMs) => void (waitedMs += durationMs),
    passDeadline: () => {
      const [next] = [...deadlines].sort(([, one], [, other]) => one - other);
      if (!next) throw new Error('Nobody waits for a deadline.');
      const [pass, atMs] = next;
      waitedMs += Math.max(0, atMs - now());
      pass();
    },
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const isDeadline = durationMs >= DEADLINE_AT_LEAST_MS;
        if (!isDeadline) onWait();
        const pass = (): void => {
          deadlines.delete(pass);
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        const onAbort = (): void => {
          deadlines.delete(pass);
          reject(signal?.reason as Error);
        };
        if (signal?.aborted) onAbort();
        else if (isDeadline) {
          deadlines.set(pass, now() + durationMs);
          signal?.addEventListener('abort', onAbort, { once: true });
        } else {
          waitedMs += durationMs;
          resolve();
        }
      }),
  };
}
