/**
 * Runs `start` with `own` in the place of the global fetch, and puts the old one back before anybody else can run: for a
 * library that takes the global fetch when it is called, within the same turn, and cannot be handed another.
 */
export function lendFetch<T>(own: typeof fetch, start: () => T): T {
  const before = globalThis.fetch;
  globalThis.fetch = own;
  try {
    return start();
  } finally {
    globalThis.fetch = before;
  }
}
