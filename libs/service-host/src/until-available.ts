import { asTaskError, type Clock, type Dice, fullJitterBackoffMs, type Log } from '@generia/resilience';

export interface UntilAvailableOptions {
  /** What is waited for, for the log: `MongoDB`. */
  readonly name: string;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const BACKOFF = { initialMs: 500, factor: 2, maxMs: 10_000 };
/** A server that stays away is mentioned again this often. */
const REMIND_MS = 60_000;

/**
 * Opens a server that may not be up yet, however long that takes: the log says once that it is waited for, now and then
 * that it still is, and at the end that it has come. What waiting cannot mend (a wrong password) is thrown at once.
 */
export async function untilAvailable<T>(open: () => Promise<T>, options: UntilAvailableOptions): Promise<T> {
  const { name, clock, dice, log, signal } = options;
  let toldAtMs: number | undefined;
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      const opened = await open();
      if (toldAtMs !== undefined) log.info({ server: name }, `${name} answers; going on`);
      return opened;
    } catch (thrown) {
      const error = asTaskError(thrown);
      if (error.retry === 'never') throw error;
      if (toldAtMs === undefined || clock.now() - toldAtMs >= REMIND_MS) {
        log.warn({ server: name, err: error }, `${name} does not answer; waiting for it`);
        toldAtMs = clock.now();
      }
      await clock.sleep(fullJitterBackoffMs(failures, BACKOFF, dice), signal);
    }
  }
}
