import type { WorldLedger } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type WorldLedgersRepository = Awaited<ReturnType<typeof openWorldLedgersRepository>>;

/** What a settled call used. */
export interface SettledUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
}

/** Opens the collection `world_ledgers`. */
export async function openWorldLedgersRepository(store: DocumentStore) {
  const ledgers = await store.collection<WorldLedger>({ name: 'world_ledgers', indexes: [] });
  return {
    findById: (worldId: string) => ledgers.findOne({ _id: worldId }),

    /** Makes the ledger unless it is there. */
    create: async (ledger: WorldLedger) => (await ledgers.insertIgnoringDuplicates([ledger])) === 1,

    /** Takes one call out of what remains, in one guarded write; false when none remains. */
    reserve: (worldId: string, kind: 'llm' | 'image', now: Date) =>
      kind === 'llm'
        ? ledgers.updateOne(
            { _id: worldId, remaining_llm_calls: { $gte: 1 } },
            { $inc: { remaining_llm_calls: -1, llm_calls: 1 }, $set: { updated_at: now } },
          )
        : ledgers.updateOne(
            { _id: worldId, remaining_image_calls: { $gte: 1 } },
            { $inc: { remaining_image_calls: -1, image_calls: 1 }, $set: { updated_at: now } },
          ),

    /** Adds what a reserved call really used. */
    settle: (worldId: string, kind: 'llm' | 'image', usage: SettledUsage, now: Date) =>
      ledgers.updateOne(
        { _id: worldId },
        {
          $inc: {
            prompt_tokens: usage.promptTokens,
            cached_tokens: usage.cachedTokens,
            output_tokens: usage.outputTokens,
            ...(kind === 'llm'
              ? { llm_cost_micros: usage.costMicros }
              : { image_cost_micros: usage.costMicros }),
          },
          $set: { updated_at: now },
        },
      ),
  };
}
