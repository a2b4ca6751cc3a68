const LONGEST_MS = 60_000;

/** Asks again and again until it succeeds; after a minute, fails as the last time did. */
export async function eventually<R>(ask: () => Promise<R>): Promise<R> {
  const endsAt = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > endsAt) throw error;
    }
  }
}
