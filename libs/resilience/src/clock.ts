/** The time, passed in so that tests and simulations own it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `durationMs`; rejects with the signal's reason, at once and without a timer left, when it aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `ring` after `durationMs`, unless the returned function was called before. What is mostly stopped before its time,
   * as a deadline is, costs a fraction of a sleep so; a clock without it is slept with.
   */
  alarm?(durationMs: number, ring: () => void): () => void;
}

/** A timer that is so late may tell that the whole process stood still, which may have been for much longer. */
const STOOD_STILL_MS = 20;
const READING_MS = 50;

/**
 * The machine's own clock. After a time in which the process stood still (a pause of the machine, a SIGSTOP), no deadline
 * is up before the answers that arrived meanwhile have been read.
 */
export const systemClock: Required<Clock> = {
  now: () => Date.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = (): void => {
        stop();
        reject(signal?.reason as Error);
      };
      const stop = systemClock.alarm(durationMs, () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      });
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
  alarm(durationMs, ring) {
    const dueAtMs = Date.now() + durationMs;
    let timer = setTimeout(() => {
      // Timers go first when a process that stood still goes on: what arrived meanwhile is read before time is up.
      if (Date.now() - dueAtMs > STOOD_STILL_MS) timer = setTimeout(ring, READING_MS);
      else ring();
    }, durationMs);
    return () => clearTimeout(timer);
  },
};

/** A source of numbers in [0, 1). */
export type Dice = () => number;
