import type { Clock } from './clock.js';
import { setAlarm } from './set-alarm.js';
import { TaskError } from './task-error.js';

/** A piece of work did not end within its time. Worth another attempt, which counts. */
export class DeadlineExceeded extends TaskError {
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`No answer within ${timeoutMs} ms.`, { code: 'DEADLINE_EXCEEDED', retry: 'costs_attempt' });
    this.timeoutMs = timeoutMs;
  }
}

export interface DeadlineOptions {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** The caller's own signal; its abort ends the work with the caller's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Deadline {
  /** Aborts when time is up (reason: {@link DeadlineExceeded}) or together with the caller's signal (reason: the caller's). */
  readonly signal: AbortSignal;
  /** Must be called when the work has ended: then no timer and no listener is left. */
  stop(): void;
}

/** Starts the clock for several steps that have to end within one time. */
export function startDeadline(options: DeadlineOptions): Deadline {
  const own = new AbortController();
  const stop = watchTime(options, (reason) => own.abort(reason));
  return { signal: own.signal, stop };
}

/**
 * Runs `work` with a signal of its own that aborts after `timeoutMs` (reason: {@link DeadlineExceeded}) or together with
 * the caller's signal (reason: the caller's), and rejects with that reason at once, even when `work` is deaf to it.
 *
 * When the caller's signal has aborted already, `work` is not started. Afterwards no timer and no listener is left.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  options: DeadlineOptions,
): Promise<T> {
  const own = new AbortController();
  return waitAtMost(
    () => work(own.signal),
    options,
    (reason) => own.abort(reason),
  );
}

/**
 * As {@link withDeadline}, for work that takes no signal, which costs a fifth of it.
 *
 * @param onUp told that time is up or that the caller has gone, before anybody hears of it from the promise
 */
export async function waitAtMost<T>(
  work: () => Promise<T>,
  options: DeadlineOptions,
  onUp?: (reason: Error) => void,
): Promise<T> {
  options.signal?.throwIfAborted();
  let stop: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = watchTime(options, (reason) => {
        onUp?.(reason);
        reject(reason);
      });
      work().then(resolve, reject);
    });
  } finally {
    stop?.();
  }
}

/** Calls `onUp` when time is up or the caller has gone; not once what it returns was called. */
function watchTime({ clock, timeoutMs, signal }: DeadlineOptions, onUp: (reason: Error) => void): () => void {
  const onAbort = (): void => onUp(signal?.reason as Error);
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  const stopAlarm = setAlarm(clock, timeoutMs, (fault) => onUp(fault ?? new DeadlineExceeded(timeoutMs)));
  return () => {
    stopAlarm();
    signal?.removeEventListener('abort', onAbort);
  };
}

/** How long is left until `deadlineAtMs` (milliseconds since the epoch); never negative. */
export function remainingMs(deadlineAtMs: number, clock: Clock): number {
  return Math.max(0, deadlineAtMs - clock.now());
}

/**
 * Whether an abort reason says that time was up (a {@link DeadlineExceeded}, or what `AbortSignal.timeout()` gives),
 * rather than that somebody wanted it to stop.
 */
export function isDeadlineReason(reason: unknown): boolean {
  if (reason instanceof DeadlineExceeded) return true;
  return typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError';
}
