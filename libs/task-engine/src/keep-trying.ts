import { asTaskError, type Clock, type Log } from '@generia/resilience';

export interface KeepTryingOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Ends the trying with the signal's reason. */
  readonly signal: AbortSignal;
  /** What is being tried, to complete "could not ...". */
  readonly what: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Also a store that is away gets no more tries than this; unless told, it is waited for. */
  readonly mostTries?: number;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;
/** Tries for an error that may be the write's own fault. A store that is away (`free`) is waited for. */
const MOST_TRIES = 5;

/**
 * Repeats a write until the store takes it: what it holds has been paid for, and a store that is away for a moment must
 * not throw it away. An error that trying again cannot mend is thrown at once, one that may be the write's own fault
 * after five tries. The write must be harmless when it is done twice.
 */
export async function keepTrying<T>(write: () => Promise<T>, options: KeepTryingOptions): Promise<T> {
  const { clock, log, signal, what, facts } = options;
  let pauseMs = FIRST_PAUSE_MS;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (thrown) {
      const error = asTaskError(thrown);
      const { mostTries = error.retry === 'free' ? Infinity : MOST_TRIES } = options;
      if (error.retry === 'never' || tries >= mostTries) throw error;
      signal.throwIfAborted();
      log.warn({ ...facts, err: error, pause_ms: pauseMs }, `could not ${what}; trying again`);
      await clock.sleep(pauseMs, signal);
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    }
  }
}
