import type { CastBatch, WorldParameters } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type WorldParametersRepository = Awaited<ReturnType<typeof openWorldParametersRepository>>;

/** Opens the collection `world_parameters`. */
export async function openWorldParametersRepository(store: DocumentStore) {
  const worlds = await store.collection<WorldParameters>({ name: 'world_parameters', indexes: [] });
  return {
    findById: (worldId: string) => worlds.findOne({ _id: worldId }),

    /** Makes the document unless it is there: a world is described once. */
    create: async (document: WorldParameters) => (await worlds.insertIgnoringDuplicates([document])) === 1,

    /** Records what a character batch added; writing the same batch again changes nothing. */
    setCastBatch: (worldId: string, batchNumber: number, batch: CastBatch, now: Date) =>
      worlds.updateOne(
        { _id: worldId },
        { $set: { [`cast_batches.${batchNumber}`]: batch, updated_at: now } },
      ),
  };
}
