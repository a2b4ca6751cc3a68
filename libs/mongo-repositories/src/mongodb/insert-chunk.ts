import { type Collection, MongoBulkWriteError } from 'mongodb';

import type { MongoDocument } from './mongo-document.js';

const DUPLICATE_KEY = 11000;

/**
 * Inserts documents, passing over those whose `_id` or unique key is taken. Returns how many were new: all that were
 * not refused, because not every server counts right beside refusals.
 *
 * The driver splits by the server's limits (16 MB, 100,000 documents).
 *
 * @throws whatever the driver throws, unless duplicates are all there is
 */
export async function insertChunk(
  collection: Collection<MongoDocument>,
  documents: readonly MongoDocument[],
): Promise<number> {
  try {
    await collection.insertMany(documents, { ordered: false });
    return documents.length;
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
    const refusals = [error.writeErrors].flat();
    if (refusals.length === 0 || refusals.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    return documents.length - refusals.length;
  }
}
