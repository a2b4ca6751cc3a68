import type { Reservation, WorldLedger } from '@generia/contracts';

import { gather } from '@generia/resilience';

import type { DocumentStore } from '../document-collection.js';
import {
  type LedgerChange,
  type Reserving,
  reservingAll,
  type SettledUsage,
  type Settling,
  settlingAll,
} from './ledger-updates.js';

export type WorldLedgersRepository = Awaited<ReturnType<typeof openWorldLedgersRepository>>;

/** New limits of a world; what is absent stays. */
export interface LimitChange {
  readonly llmCalls?: number;
  readonly imageCalls?: number;
  readonly costMicros?: number;
}

/** Several changes in one write were not possible: each has to be tried by itself. */
const ALONE = 'alone';

/**
 * Opens the collection `world_ledgers`. A world's calls begin and end in droves, and each changes the same document:
 * what is asked for while a write of this world is under way shares the next one.
 */
export async function openWorldLedgersRepository(store: DocumentStore) {
  const ledgers = await store.collection<WorldLedger>({ name: 'world_ledgers', indexes: [] });

  const tryTogether = async <Item extends { readonly id: string }>(
    worldId: string,
    items: readonly Item[],
    change: (worldId: string, items: readonly Item[]) => LedgerChange,
  ): Promise<readonly (boolean | typeof ALONE)[]> => {
    // Of the same one twice, at most the first may be made.
    if (new Set(items.map(({ id }) => id)).size < items.length) return items.map(() => ALONE);
    const { filter, update } = change(worldId, items);
    const isMade = await ledgers.updateOne(filter, update);
    return items.map(() => isMade || (items.length > 1 ? ALONE : false));
  };
  const reserve = gather<Reserving, boolean | typeof ALONE>((items, worldId) =>
    tryTogether(worldId, items, reservingAll),
  );
  const settle = gather<Settling, boolean | typeof ALONE>((items, worldId) =>
    tryTogether(worldId, items, settlingAll),
  );

  return {
    findById: (worldId: string) => ledgers.findOne({ _id: worldId }),

    /** Makes the ledger unless it is there. */
    create: async (ledger: WorldLedger) => (await ledgers.insertIgnoringDuplicates([ledger])) === 1,

    /**
     * Takes one call and its greatest cost out of what remains, in one guarded write. False when the world is stopped or
     * not enough remains; {@link findById} tells which.
     */
    reserve: async (worldId: string, id: string, reservation: Reservation): Promise<boolean> => {
      const item = { id, reservation };
      const isMade = await reserve(worldId, item);
      if (isMade !== ALONE) return isMade;
      const { filter, update } = reservingAll(worldId, [item]);
      return ledgers.updateOne(filter, update);
    },

    /** Puts what the request really used in the place of its reservation. False when it was settled before. */
    settle: async (
      worldId: string,
      id: string,
      reservation: Settling['reservation'],
      usage: SettledUsage,
      now: Date,
    ): Promise<boolean> => {
      const item = { id, reservation, usage, now };
      const isMade = await settle(worldId, item);
      if (isMade !== ALONE) return isMade;
      const { filter, update } = settlingAll(worldId, [item]);
      return ledgers.updateOne(filter, update);
    },

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

    /**
     * Nothing is spent from this moment on. Cancelling is for ever: a cancelled world cannot be paused. A world expires only
     * by a deadline that it still has: whoever saw one that was lifted since is refused.
     */
    stop: (worldId: string, how: 'paused' | 'expired' | 'cancelled', now: Date) => {
      const open = { _id: worldId, stopped: { $exists: false } } as const;
      const filters = {
        paused: open,
        expired: { ...open, deadline_at: { $lte: now } },
        cancelled: { _id: worldId },
      } as const;
      return ledgers.updateOne(filters[how], { $set: { stopped: how, updated_at: now } });
    },

    /** Lets a paused world go on. */
    resume: (worldId: string, now: Date) =>
      ledgers.updateOne(
        { _id: worldId, stopped: 'paused' },
        { $unset: { stopped: '' }, $set: { updated_at: now } },
      ),

    /** Takes the deadline off a world, and lets it go on if its time was over. False when it was stopped otherwise since `read`. */
    liftDeadline: ({ _id, stopped }: Pick<WorldLedger, '_id' | 'stopped'>, now: Date) =>
      ledgers.updateOne(
        { _id, stopped: stopped ?? { $exists: false } },
        {
          $unset: { deadline_at: '', ...(stopped === 'expired' ? { stopped: '' } : {}) },
          $set: { updated_at: now },
        },
      ),

    /** Those of the worlds that are stopped; for workers that have tasks of them running. */
    findStopped: (worldIds: readonly string[]) =>
      ledgers.find({ _id: { $in: worldIds }, stopped: { $exists: true } }, { fields: ['stopped'] }),
  };
}
