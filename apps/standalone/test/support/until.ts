/** Longer than anything takes on a busy machine, shorter than a test may last. */
const PATIENCE_MS = 240_000;

/** Asks every 20 ms until it is so; rejects, naming what was waited for, when it is not so in time. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const deadlineMs = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadlineMs) throw new Error(`There was no ${what} within ${timeoutMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
