import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something holds, for a bounded time.
 *
 * @template T
 * @param {number} deadlineMs
 * @param {() => T | Promise<T>} look
 * @returns {Promise<T>} what was seen
 */
export async function within(deadlineMs, look) {
  const endsAtMs = performance.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() >= endsAtMs) throw new Error(`Not within ${deadlineMs} ms.`);
    await sleep(20);
  }
}
