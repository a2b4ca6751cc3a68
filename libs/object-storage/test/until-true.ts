import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves as soon as the condition holds; rejects when it does not within `timeoutMs`. */
export async function untilTrue(condition: () => boolean, timeoutMs = 60_000): Promise<void> {
  const deadlineMs = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadlineMs) throw new Error(`It did not become true within ${timeoutMs} ms.`);
    await sleep(5);
  }
}
