import type { Reservation, WorldLedger } from '@generia/contracts';

import { gather } from '@generia/resilience';

import type { DocumentStore } from '../document-collection.js';
import {
  changingAll,
  type LedgerChange,
  type Reserving,
  type SettledUsage,
  type Settling,
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
type Answer = boolean | typeof ALONE;

/**
 * Opens the collection `world_ledgers`. A world's calls begin and end in droves, and each changes the same document:
 * what is set aside and settled while a write of this world is under way shares the next one.
 */
export async function openWorldLedgersRepository(store: DocumentStore) {
  const ledgers = await store.collection<WorldLedger>({ name: 'world_ledgers', indexes: [] });

  const make = async ({ filter, update }: LedgerChange): Promise<boolean> =>
    ledgers.updateOne(filter, update);
  const makeAll = async (
    worldId: string,
    settlings: readonly Settling[],
    reservings: readonly Reserving[],
  ): Promise<Answer> => {
    const isMade = await make(changingAll(worldId, settlings, reservings));
    return isMade || (settlings.length + reservings.length > 1 ? ALONE : false);
  };
  const changes = gather<Settling | Reserving, Answer | Promise<Answer>>(async (items, worldId) => {
    // Of the same one twice, at most the first may be made.
    if (new Set(items.map(({ id }) => id)).size < items.length) return items.map(() => ALONE);
    const settlings = items.filter((item) => 'usage' in item);
    const reservings = items.filter((item): item is Reserving => !('usage' in item));
    const isMade = await makeAll(worldId, settlings, reservings);
    if (isMade !== ALONE || settlings.length === 0 || reservings.length === 0) return items.map(() => isMade);
    // What is settled may be what the others need; and when their turn fails, it is settled all the same.
    const settled = await makeAll(worldId, settlings, []);
    const reserved = makeAll(worldId, [], reservings);
    await Promise.allSettled([reserved]);
    return items.map((item) => ('usage' in item ? settled : reserved));
  });

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
      const isMade = await changes(worldId, item);
      return isMade === ALONE ? make(changingAll(worldId, [], [item])) : isMade;
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
      const isMade = await changes(worldId, item);
      return isMade === ALONE ? make(changingAll(worldId, [item], [])) : isMade;
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
