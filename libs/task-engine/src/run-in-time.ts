import { type Clock, setAlarm } from '@generia/resilience';

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

/**
 * Runs `work` with a signal of its own, which fires when its time is over, or with the caller's. It is waited for, so that
 * nothing it does comes after what the caller does next; work that is deaf to its signal, whoever fired it, is left alone
 * when the grace time is over, too. Afterwards no timer and no listener is left.
 *
 * @throws the reason of its signal when that has fired, the fault of a clock that fails, else whatever `work` throws
 */
export async function runInTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, signal, timeoutMs, graceMs, late, onAfterwards }: InTimeOptions,
): Promise<T> {
  const own = new AbortController();
  let leaveAlone = (): void => undefined;
  let stopAlarm = setAlarm(clock, timeoutMs, (fault) => end(fault ?? late()));
  const end = (reason: Error): void => {
    if (own.signal.aborted) return;
    stopAlarm();
    own.abort(reason);
    stopAlarm = setAlarm(clock, graceMs, () => leaveAlone());
  };
  const onAbort = (): void => end(signal.reason as Error);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await new Promise<T>((resolve, reject) => {
      const running = work(own.signal);
      leaveAlone = () => {
        running.then(onAfterwards, onAfterwards);
        reject(own.signal.reason as Error);
      };
      running.then(resolve, reject);
    });
  } catch (thrown) {
    throw own.signal.aborted ? own.signal.reason : thrown;
  } finally {
    stopAlarm();
    signal.removeEventListener('abort', onAbort);
  }
}
