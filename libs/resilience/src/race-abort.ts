/**
 * Settles as `work` does, or rejects with the signal's reason as soon as the signal aborts, whichever comes first.
 *
 * The work itself is not stopped, only no longer waited for; what becomes of it later is of no interest to anybody, so
 * a late failure is not reported. When it settles, no listener is left on the signal.
 */
export function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    const leave = (): void => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: Error) => {
        leave();
        reject(error);
      },
    );
  });
}
