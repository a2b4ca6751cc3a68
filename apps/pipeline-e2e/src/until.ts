/** What did not come by then hangs; whoever is only slow, on a machine that is busy with other work, has come. */
const HANGS_AFTER_MS = 240_000;

/** Asks every 100 ms, or as often as it is told, until there is an answer; rejects, naming what was waited for, when there is none in time. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = HANGS_AFTER_MS,
  everyMs = 100,
): Promise<T> {
  const deadlineMs = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < deadlineMs) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`There was no ${what} within ${timeoutMs} ms.`, { cause: last });
}
