/**
 * Waits for all of the work, which goes on side by side; then throws the failure that stands first in the list, if there was one. Nothing of it
 * comes after what the caller does next, also when a part fails.
 */
export async function allEnded(...work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
