import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 100;

/**
 * Asks a starting server until it answers.
 *
 * @param {object} options
 * @param {() => Promise<void>} options.ask
 * @param {() => boolean} options.isAlive
 * @param {number} options.deadlineMs
 * @param {AbortSignal} options.signal
 * @param {() => number} [options.nowMs]
 * @throws {Error} saying whether it ended or never answered, with its last refusal as the cause
 */
export async function awaitAnswer({ ask, isAlive, deadlineMs, signal, nowMs = () => performance.now() }) {
  const endsAtMs = nowMs() + deadlineMs;
  for (;;) {
    try {
      await unlessAborted(ask(), signal);
      return;
    } catch (cause) {
      signal.throwIfAborted();
      if (!isAlive()) throw new Error('ended while it was starting', { cause });
      if (nowMs() >= endsAtMs) {
        throw new Error(`did not answer within ${deadlineMs / 1000} s (${cause.message})`, { cause });
      }
    }
    await sleep(PAUSE_MS, undefined, { signal });
  }
}

/** A question has deadlines of its own, but nobody who has left waits for them. */
async function unlessAborted(promise, signal) {
  let leave;
  const left = new Promise((_, reject) => {
    leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    await Promise.race([promise, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
