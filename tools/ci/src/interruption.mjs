import { constants } from 'node:os';

/**
 * A signal that fires when this process is asked to stop. From then on it is up to the caller to end in good order.
 *
 * @returns {{ signal: AbortSignal, exitCode: () => number | undefined }} the exit code is set once it was asked
 */
export function onInterruption() {
  const controller = new AbortController();
  let exitCode;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      exitCode ??= 128 + constants.signals[name];
      controller.abort(new Error(`Interrupted by ${name}.`));
    });
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
