import type { Reservation, WorldLedger } from '@generia/contracts';

import { gather } from '@generia/resilience';

import type { DocumentStore } from '../document-collection.js';
import { gatherUntilCommit } from './gather-until-commit.js';
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
type Asked = Settling | Reserving;

/**
 * Opens the collection `world_ledgers`. A world's calls begin and end in droves, and each changes the same document. What is
 * set aside and settled while a request of this world is under way shares the next one; a store that puts a change together
 * when it writes it has no need to wait for the one before.
 */
export async function openWorldLedgersRepository(store: DocumentStore) {
  const ledgers = await store.collection<WorldLedger>({ name: 'world_ledgers', indexes: [] });
  const updateOneAtCommit = ledgers.updateOneAtCommit?.bind(ledgers);

  const make = async ({ filter, update }: LedgerChange): Promise<boolean> =>
    ledgers.updateOne(filter, update);
  const changeAll = async (
    worldId: string,
    take: () => readonly Asked[],
    write: (change: () => LedgerChange) => Promise<boolean>,
  ): Promise<(Answer | Promise<Answer>)[]> => {
    let parts = partsOf([]);
    const isMade = await write(() => {
      parts = partsOf(take());
      return changingAll(worldId, parts.settlings, parts.reservings);
    });
    const { settlings, reservings, asked } = parts;
    const answerOf = (item: Asked, answer: Answer | Promise<Answer>) =>
      parts.firsts.has(item) ? answer : ALONE;
    const isOne = settlings.length + reservings.length === 1;
    if (isMade || isOne || settlings.length === 0 || reservings.length === 0)
      return asked.map((item) => answerOf(item, isMade || (isOne ? false : ALONE)));
    // What is settled may be what the others need; and when their turn fails, it is settled all the same.
    const makeSome = async (...some: readonly [readonly Settling[], readonly Reserving[]]): Promise<Answer> =>
      (await make(changingAll(worldId, ...some))) || (some.flat().length > 1 ? ALONE : false);
    const settled = await makeSome(settlings, []);
    const reserved = makeSome([], reservings);
    await Promise.allSettled([reserved]);
    return asked.map((item) => answerOf(item, 'usage' in item ? settled : reserved));
  };
  const changes = updateOneAtCommit
    ? gatherUntilCommit<Asked, Answer | Promise<Answer>>((take, worldId) =>
        changeAll(worldId, take, updateOneAtCommit),
      )
    : gather<Asked, Answer | Promise<Answer>>(
        (items, worldId) =>
          changeAll(
            worldId,
            () => items,
            (change) => make(change()),
          ),
        { untilAsked: ledgers.turnEnd?.bind(ledgers) },
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

/** What can be asked for in one write: of the same one twice, at most the first may be made. */
function partsOf(asked: readonly Asked[]) {
  const byId = new Map<string, Asked>();
  for (const item of asked) if (!byId.has(item.id)) byId.set(item.id, item);
  const firsts: ReadonlySet<Asked> = new Set(byId.values());
  const settlings: Settling[] = [];
  const reservings: Reserving[] = [];
  for (const item of firsts) {
    if ('usage' in item) settlings.push(item);
    else reservings.push(item);
  }
  return { asked, firsts, settlings, reservings };
}
