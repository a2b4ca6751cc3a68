import type { Clock } from './clock.js';

/** Nobody sees it; without one, each alarm that is stopped would make an error with its stack. */
const STOPPED = new Error('Nobody waits any more.');

/**
 * Calls `ring` after `durationMs`, by whatever the clock has for it; with a reason when a clock that is slept with fails.
 * Nothing is called, and no timer is left, once the returned function was.
 */
export function setAlarm(clock: Clock, durationMs: number, ring: (fault?: Error) => void): () => void {
  if (clock.alarm) return clock.alarm(durationMs, ring);
  const timer = new AbortController();
  clock.sleep(durationMs, timer.signal).then(
    () => {
      // The sleep may have ended already when the alarm is stopped.
      if (!timer.signal.aborted) ring();
    },
    (reason: Error) => {
      if (!timer.signal.aborted) ring(reason);
    },
  );
  return () => timer.abort(STOPPED);
}
