import type { WorldState, WorldStatusDocument } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type WorldStatusRepository = Awaited<ReturnType<typeof openWorldStatusRepository>>;

/** Opens the collection `world_generation_status`. */
export async function openWorldStatusRepository(store: DocumentStore) {
  const statuses = await store.collection<WorldStatusDocument>({
    name: 'world_generation_status',
    indexes: [
      {
        name: 'status',
        keys: [
          ['status', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'created',
        keys: [
          ['created_at', -1],
          ['_id', 1],
        ],
      },
    ],
  });
  return {
    findById: (worldId: string) => statuses.findOne({ _id: worldId }),

    findMany: (worldIds: readonly string[]) => statuses.find({ _id: { $in: worldIds } }),

    /** Makes the document unless it is there. Returns whether it is new. */
    create: async (document: WorldStatusDocument) =>
      (await statuses.insertIgnoringDuplicates([document])) === 1,

    /** Writes what changed, unless someone else wrote since `read`. */
    replaceDerived: (read: Pick<WorldStatusDocument, '_id' | 'seq'>, changes: Partial<WorldStatusDocument>) =>
      statuses.updateOne({ _id: read._id, seq: read.seq }, { $set: { ...changes, seq: read.seq + 1 } }),

    /** Worlds in one state, by id, from the one after `afterId` on. */
    listByState: (state: WorldState, limit: number, afterId = '') =>
      statuses.find(
        { status: state, _id: { $gt: afterId } },
        {
          sort: [
            ['status', 1],
            ['_id', 1],
          ],
          limit,
        },
      ),

    /** The newest worlds first. */
    listNewest: (limit: number) =>
      statuses.find(
        {},
        {
          sort: [
            ['created_at', -1],
            ['_id', 1],
          ],
          limit,
        },
      ),
  };
}
