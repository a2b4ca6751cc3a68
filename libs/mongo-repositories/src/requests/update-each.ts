import type { Change, DocumentCollection } from '../document-collection.js';

/**
 * Makes each of the changes by itself, all asked for at once: for stores to which a request costs nothing. When some fail,
 * the others are made all the same, and the first failure is told.
 */
export async function updateEach<T extends { _id: string }>(
  collection: Pick<DocumentCollection<T>, 'updateOne'>,
  changes: readonly Change<T>[],
): Promise<number> {
  const ends = await Promise.allSettled(
    changes.map(({ filter, update }) => collection.updateOne(filter, update)),
  );
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  return ends.filter((end) => end.status === 'fulfilled' && end.value).length;
}
