import type { Clock } from '@generia/resilience';

export interface InTimeOptions {
  readonly clock: Clock;
  /** The caller's own signal; its abort ends the work with the caller's reason. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** How long work that is told to end is waited for. */
  readonly graceMs: number;
  /** What the work is told, and what is thrown, when its time is over. */
  readonly late: () => Error;
  /** Told when work that was left alone has ended after all. */
  readonly onAfterwards: () => void;
}

/** Nobody sees it; without one, each end would make an error with its stack. */
const ENDED = new Error('The work has ended.');

/**
 * Runs `work` with a signal of its own, which fires when its time is over, or with the caller's. It is waited for, so that
 * nothing it does comes after what the caller does next; work that is deaf to its signal, whoever fired it, is left alone
 * when the grace time is over, too. Afterwards no timer and no listener is left.
 *
 * @throws the reason of its signal when that has fired, else whatever `work` throws
 */
export async function runInTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, signal, timeoutMs, graceMs, late, onAfterwards }: InTimeOptions,
): Promise<T> {
  const own = new AbortController();
  const told = new AbortController();
  const ended = new AbortController();
  const onAbort = (): void => {
    own.abort(signal.reason);
    told.abort(ENDED);
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  const running = work(own.signal);
  const deaf = async (): Promise<never> => {
    const isOver = await clock.sleep(timeoutMs, told.signal).then(
      () => true,
      () => false,
    );
    if (isOver) own.abort(late());
    await clock.sleep(graceMs, ended.signal);
    running.then(onAfterwards, onAfterwards);
    throw own.signal.reason;
  };
  try {
    return await Promise.race([running, deaf()]);
  } catch (thrown) {
    throw own.signal.aborted ? own.signal.reason : thrown;
  } finally {
    told.abort(ENDED);
    ended.abort(ENDED);
    signal.removeEventListener('abort', onAbort);
  }
}
