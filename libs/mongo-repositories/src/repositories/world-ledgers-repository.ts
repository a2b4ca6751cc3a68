import type { Reservation, WorldLedger } from '@generia/contracts';

import type { DocumentStore, Update } from '../document-collection.js';

export type WorldLedgersRepository = Awaited<ReturnType<typeof openWorldLedgersRepository>>;

/** What a settled request used. */
export interface SettledUsage {
  /** Whether the call counts; one that was refused for free is given back. */
  readonly counts: boolean;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
}

/** New limits of a world; what is absent stays. */
export interface LimitChange {
  readonly llmCalls?: number;
  readonly imageCalls?: number;
  readonly costMicros?: number;
}

const REMAINING = { llm: 'remaining_llm_calls', image: 'remaining_image_calls' } as const;
const CALLS = { llm: 'llm_calls', image: 'image_calls' } as const;
const COST = { llm: 'llm_cost_micros', image: 'image_cost_micros' } as const;

/** Opens the collection `world_ledgers`. */
export async function openWorldLedgersRepository(store: DocumentStore) {
  const ledgers = await store.collection<WorldLedger>({ name: 'world_ledgers', indexes: [] });

  return {
    findById: (worldId: string) => ledgers.findOne({ _id: worldId }),

    /** Makes the ledger unless it is there. */
    create: async (ledger: WorldLedger) => (await ledgers.insertIgnoringDuplicates([ledger])) === 1,

    /**
     * Takes one call and its greatest cost out of what remains, in one guarded write. False when the world is stopped or
     * not enough remains; {@link findById} tells which.
     */
    reserve: (worldId: string, reservationId: string, reservation: Reservation) => {
      const { kind, estimate_micros } = reservation;
      return ledgers.updateOne(
        {
          _id: worldId,
          stopped: { $exists: false },
          [REMAINING[kind]]: { $gte: 1 },
          remaining_cost_micros: { $gte: estimate_micros },
        },
        {
          $inc: { [REMAINING[kind]]: -1, [CALLS[kind]]: 1, remaining_cost_micros: -estimate_micros },
          $set: { [`reserved.${reservationId}`]: reservation, updated_at: reservation.reserved_at },
        },
      );
    },

    /** Puts what the request really used in the place of its reservation. False when it was settled before. */
    settle: (
      worldId: string,
      reservationId: string,
      { kind, estimate_micros }: Pick<Reservation, 'kind' | 'estimate_micros'>,
      usage: SettledUsage,
      now: Date,
    ) =>
      ledgers.updateOne({ _id: worldId, [`reserved.${reservationId}`]: { $exists: true } }, {
        $inc: {
          remaining_cost_micros: estimate_micros - usage.costMicros,
          [COST[kind]]: usage.costMicros,
          prompt_tokens: usage.promptTokens,
          cached_tokens: usage.cachedTokens,
          output_tokens: usage.outputTokens,
          ...(usage.counts ? {} : { [REMAINING[kind]]: 1, [CALLS[kind]]: -1 }),
        },
        $unset: { [`reserved.${reservationId}`]: '' },
        $set: { updated_at: now },
      } as Update<WorldLedger>),

    /** Sets new limits; what was used stays used. False when someone else changed them at the same moment. */
    setLimits: (read: WorldLedger, change: LimitChange, now: Date) => {
      const { llmCalls, imageCalls, costMicros } = change;
      return ledgers.updateOne(
        {
          _id: read._id,
          limit_llm_calls: read.limit_llm_calls,
          limit_image_calls: read.limit_image_calls,
          limit_cost_micros: read.limit_cost_micros,
        },
        {
          $set: {
            ...(llmCalls === undefined ? {} : { limit_llm_calls: llmCalls }),
            ...(imageCalls === undefined ? {} : { limit_image_calls: imageCalls }),
            ...(costMicros === undefined ? {} : { limit_cost_micros: costMicros }),
            limits_set_at: now,
            updated_at: now,
          },
          $inc: {
            remaining_llm_calls: llmCalls === undefined ? 0 : llmCalls - read.limit_llm_calls,
            remaining_image_calls: imageCalls === undefined ? 0 : imageCalls - read.limit_image_calls,
            remaining_cost_micros: costMicros === undefined ? 0 : costMicros - read.limit_cost_micros,
          },
        },
      );
    },

    /** Nothing is spent from this moment on. Cancelling is for ever: a cancelled world cannot be paused. */
    stop: (worldId: string, how: 'paused' | 'cancelled', now: Date) =>
      how === 'cancelled'
        ? ledgers.updateOne({ _id: worldId }, { $set: { stopped: 'cancelled', updated_at: now } })
        : ledgers.updateOne(
            { _id: worldId, stopped: { $exists: false } },
            { $set: { stopped: 'paused', updated_at: now } },
          ),

    /** Lets a paused world go on. */
    resume: (worldId: string, now: Date) =>
      ledgers.updateOne(
        { _id: worldId, stopped: 'paused' },
        { $unset: { stopped: '' }, $set: { updated_at: now } },
      ),

    /** Those of the worlds that are stopped; for workers that have tasks of them running. */
    findStopped: (worldIds: readonly string[]) =>
      ledgers.find({ _id: { $in: worldIds }, stopped: { $exists: true } }, { fields: ['stopped'] }),
  };
}
