import { asTaskError, gather } from '@generia/resilience';

import type { Change, DocumentCollection } from '../document-collection.js';

/** Makes one change, in one request with those that come together with it. Returns whether it found its document. */
export type ChangeTogether<T> = (change: Change<T>, again?: () => Promise<boolean>) => Promise<boolean>;

/** Several changes in one request did not all find their document: each has to be asked for by itself. */
const ALONE = 'alone';

/**
 * Makes {@link ChangeTogether} for a collection. When not all of a request find their document, or one of them is refused,
 * nobody knows which were made. Each is then asked for `again`: made once more unless told otherwise, which a change may be
 * whose repetition is the same as making it once.
 *
 * A collection that joins writes gets each at once: one that waits for others would miss the commit of what goes with it.
 */
export function changeTogether<T extends { _id: string }>(
  collection: Pick<DocumentCollection<T>, 'updateOne' | 'updateEach' | 'joinsWrites' | 'turnEnd'>,
): ChangeTogether<T> {
  if (collection.joinsWrites) return ({ filter, update }) => collection.updateOne(filter, update);
  const makeAll = async (changes: readonly Change<T>[]): Promise<readonly (boolean | typeof ALONE)[]> => {
    const [first] = changes;
    if (first && changes.length === 1) return [await collection.updateOne(first.filter, first.update)];
    const found = await collection.updateEach(changes).catch(noneWhenRefused);
    return changes.map(() => found === changes.length || ALONE);
  };
  const make = gather(makeAll, { untilAsked: collection.turnEnd?.bind(collection) });

  return async (change, again = () => collection.updateOne(change.filter, change.update)) => {
    const isMade = await make('all', change);
    return isMade === ALONE ? again() : isMade;
  };
}

/** What one of them may be to blame for, such as a document that has become too large, must not fail the others. */
function noneWhenRefused(error: unknown): 0 {
  if (asTaskError(error).retry === 'free') throw error;
  return 0;
}
