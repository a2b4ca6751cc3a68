import type { DocumentStore } from '../document-collection.js';

/**
 * What the processes that use one key know together of a model's limits. The Gemini client owns what is in it; here only
 * the version counts.
 */
export interface StoredModelLimit {
  _id: string;
  version: number;
  state: Readonly<Record<string, unknown>>;
}

export type ModelLimitsRepository = Awaited<ReturnType<typeof openModelLimitsRepository>>;

/** Opens the collection `model_limits`: the shared pace of calls. */
export async function openModelLimitsRepository(store: DocumentStore) {
  const limits = await store.collection<StoredModelLimit>({ name: 'model_limits', indexes: [] });
  return {
    load: (id: string) => limits.findOne({ _id: id }),

    /** Saves a state if nobody has saved another since it was read; `expectedVersion` is 0 when there was none. */
    save: async (limit: StoredModelLimit, expectedVersion: number): Promise<boolean> => {
      if (expectedVersion === 0) return (await limits.insertIgnoringDuplicates([limit])) === 1;
      const { _id, version, state } = limit;
      return limits.updateOne({ _id, version: expectedVersion }, { $set: { version, state } });
    },
  };
}
