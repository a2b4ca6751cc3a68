/** Gives the event loop turns until something has happened; Jest's own time limit ends a wait that is in vain. */
export async function until(hasHappened: () => boolean): Promise<void> {
  while (!hasHappened()) await new Promise((resolve) => setImmediate(resolve));
}
