import type { ChildTask, TaskDocument, TaskStatus } from '@generia/contracts';

import type { DocumentStore, Filter, GroupCount, Update } from '../document-collection.js';
import { changeTogether } from './change-together.js';
import { heldBy, type Lease } from './held-by.js';
import { renewTogether } from './renew-together.js';

/** Every task, whatever its state. Fits the task engine's `TaskStore` by shape. */
export type TasksRepository = Awaited<ReturnType<typeof openTasksRepository>>;

/** How many tasks of a world share a type, a status, a tally, an unfinished spawn and a reason for being put aside. */
export type TaskCount = GroupCount<TaskDocument, 'type' | 'status' | 'tally' | 'spawn_pending' | 'parked'>;

/** What a sweep looks for. */
export interface SweepBounds {
  /** Retries and rings that are due by then. */
  readonly now: Date;
  /** Leases that run out before. */
  readonly leasesUntil: Date;
  /** Spawning tasks that ended by then. */
  readonly spawnsUntil: Date;
  readonly queues: readonly string[];
  readonly types: readonly string[];
}

/** How a task ended well. */
export interface Completion {
  readonly result: Readonly<Record<string, unknown>>;
  readonly tally: string;
  readonly spawn: readonly ChildTask[];
  readonly now: Date;
}

/** Opens the collection `tasks`. */
export async function openTasksRepository(store: DocumentStore) {
  const tasks = await store.collection<TaskDocument>({
    name: 'tasks',
    indexes: [
      {
        name: 'ready',
        keys: [
          ['ready_queue', 1],
          ['order_key', 1],
          ['_id', 1],
        ],
        sparse: true,
      },
      { name: 'leases', keys: [['lease_expires_at', 1]], sparse: true },
      { name: 'retries', keys: [['retry_at', 1]], sparse: true },
      {
        name: 'rings_of_queue',
        keys: [
          ['ready_queue', 1],
          ['ring_at', 1],
        ],
        sparse: true,
      },
      {
        name: 'spawns',
        keys: [
          ['spawn_pending', 1],
          ['updated_at', 1],
        ],
        sparse: true,
      },
      {
        name: 'status_queue_type',
        keys: [
          ['status', 1],
          ['queue', 1],
          ['type', 1],
        ],
      },
      {
        name: 'world_progress',
        keys: [
          ['world_id', 1],
          ['type', 1],
          ['status', 1],
          ['tally', 1],
          ['spawn_pending', 1],
          ['parked', 1],
        ],
      },
    ],
  });

  const change = changeTogether(tasks);
  const changeAndInsert = tasks.updateOneAndInsert?.bind(tasks);

  return {
    insertIgnoringDuplicates: (documents: readonly TaskDocument[]) =>
      tasks.insertIgnoringDuplicates(documents),
    findById: (taskId: string) => tasks.findOne({ _id: taskId }),

    claim: (claim: { queue: string; workerId: string; now: Date; leaseExpiresAt: Date }) =>
      tasks.findOneAndUpdate(
        { ready_queue: claim.queue },
        {
          $set: {
            status: 'in_progress',
            worker_id: claim.workerId,
            lease_expires_at: claim.leaseExpiresAt,
            updated_at: claim.now,
          },
          $inc: { lease_token: 1, attempt_count: 1 },
          $unset: { ready_queue: '', ring_at: '' },
        },
        {
          sort: [
            ['ready_queue', 1],
            ['order_key', 1],
            ['_id', 1],
          ],
        },
      ),

    renew: renewTogether(tasks),

    saveStep: (lease: Lease, name: string, value: unknown, now: Date) =>
      change({ filter: heldBy(lease), update: { $set: { [`steps.${name}`]: value, updated_at: now } } }),

    complete: async (lease: Lease, completion: Completion) => {
      const isPending = completion.spawn.length > 0;
      const completing = { filter: heldBy(lease), update: completed(completion, isPending) };
      return change(completing, async () => {
        if (await tasks.updateOne(completing.filter, completing.update)) return true;
        // Made once, it does not find the task a second time.
        const own = { _id: lease.taskId, lease_token: lease.token, status: 'completed' } as const;
        return (await tasks.findOne(own, { fields: ['lease_token'] })) !== null;
      });
    },

    /** Absent where the store cannot do both as one. */
    ...(changeAndInsert
      ? {
          completeWithChildren: (lease: Lease, completion: Completion, children: readonly TaskDocument[]) =>
            changeAndInsert(heldBy(lease), completed(completion, false), children),
        }
      : {}),

    fail: (
      lease: Lease,
      failure: {
        error: string;
        errorCode: string;
        result: Readonly<Record<string, unknown>> | null;
        tally: string;
        now: Date;
      },
    ) =>
      tasks.updateOne(heldBy(lease), {
        $set: {
          status: 'failed',
          error: failure.error,
          error_code: failure.errorCode,
          result: failure.result,
          tally: failure.tally,
          updated_at: failure.now,
          completed_at: failure.now,
        },
        $unset: { lease_expires_at: '' },
      }),

    retryLater: (
      lease: Lease,
      retry: { retryAt: Date; error: string; errorCode: string; refundAttempt: boolean; now: Date },
    ) =>
      tasks.updateOne(heldBy(lease), {
        $set: {
          status: 'pending',
          worker_id: null,
          retry_at: retry.retryAt,
          error: retry.error,
          error_code: retry.errorCode,
          updated_at: retry.now,
        },
        $unset: { lease_expires_at: '' },
        ...(retry.refundAttempt ? { $inc: { attempt_count: -1, deferral_count: 1 } } : {}),
      }),

    release: (lease: Lease, queue: string, ringAt: Date, now: Date) =>
      tasks.updateOne(heldBy(lease), {
        $set: {
          status: 'pending',
          worker_id: null,
          ready_queue: queue,
          ring_at: ringAt,
          ring_count: 0,
          updated_at: now,
        },
        $inc: { attempt_count: -1 },
        $unset: { lease_expires_at: '' },
      }),

    park: (lease: Lease, parking: { reason: string; error: string; errorCode: string; now: Date }) =>
      tasks.updateOne(heldBy(lease), {
        $set: {
          status: 'pending',
          worker_id: null,
          parked: parking.reason,
          error: parking.error,
          error_code: parking.errorCode,
          updated_at: parking.now,
        },
        $inc: { attempt_count: -1 },
        $unset: { lease_expires_at: '' },
      }),

    cancelHeld: (lease: Lease, now: Date) =>
      tasks.updateOne(heldBy(lease), {
        $set: { status: 'cancelled', updated_at: now, completed_at: now },
        $unset: { lease_expires_at: '' },
      }),

    /** In one request with the steps and the ends of other tasks. */
    markSpawned: async (parentIds: readonly string[]): Promise<void> => {
      const update = { $unset: { spawn_pending: '' } } as const;
      await Promise.all(parentIds.map((_id) => change({ filter: { _id }, update })));
    },

    /** Whether any of the searches of a sweep would find something, asked in one request. */
    isAnythingDue: async ({
      now,
      leasesUntil,
      spawnsUntil,
      queues,
      types,
    }: SweepBounds): Promise<boolean> => {
      const found = await tasks.findOne(
        {
          $or: [
            expiredBefore(leasesUntil),
            spawningSince(spawnsUntil),
            retriedUntil(now),
            unanswered(queues, now),
            unadopted(types),
          ],
        },
        { fields: ['_id'] },
      );
      return found !== null;
    },

    findExpiredLeases: (now: Date, limit: number) =>
      tasks.find(expiredBefore(now), { sort: [['lease_expires_at', 1]], limit }),

    takeOver: (task: TaskDocument, ringAt: Date, now: Date) =>
      tasks.updateOne(asRead(task), {
        $set: {
          status: 'pending',
          worker_id: null,
          ready_queue: task.queue,
          ring_at: ringAt,
          ring_count: 0,
          updated_at: now,
        },
        // The token grows, so that the vanished worker can write nothing even before the next claim.
        $inc: { attempt_count: -1, crash_count: 1, lease_token: 1 },
        $unset: { lease_expires_at: '' },
      }),

    giveUp: (task: TaskDocument, error: string, errorCode: string, now: Date) =>
      tasks.updateOne(asRead(task), {
        $set: { status: 'failed', error, error_code: errorCode, updated_at: now, completed_at: now },
        $inc: { crash_count: 1, lease_token: 1 },
        $unset: { lease_expires_at: '' },
      }),

    findDueRetries: (now: Date, limit: number) =>
      tasks.find(retriedUntil(now), { sort: [['retry_at', 1]], limit }),

    makeReady: (task: TaskDocument, ringAt: Date, now: Date) =>
      task.retry_at === undefined
        ? Promise.resolve(false)
        : tasks.updateOne(
            { _id: task._id, status: 'pending', retry_at: task.retry_at },
            {
              $set: { ready_queue: task.queue, ring_at: ringAt, ring_count: 0, updated_at: now },
              $unset: { retry_at: '' },
            },
          ),

    findUnanswered: (queues: readonly string[], now: Date, limit: number) =>
      tasks.find(unanswered(queues, now), { sort: [['ring_at', 1]], limit }),

    markRung: (task: TaskDocument, nextRingAt: Date) =>
      task.ring_at === undefined
        ? Promise.resolve(false)
        : tasks.updateOne(
            { _id: task._id, ready_queue: task.queue, ring_at: task.ring_at },
            { $set: { ring_at: nextRingAt }, $inc: { ring_count: 1 } },
          ),

    lowestReadyKey: async (queues: readonly string[]): Promise<number | null> => {
      const first = await tasks.findOne(
        { ready_queue: { $in: queues } },
        { sort: [['order_key', 1]], fields: ['order_key'] },
      );
      return first?.order_key ?? null;
    },

    findPendingSpawns: (updatedBefore: Date, limit: number) =>
      tasks.find(spawningSince(updatedBefore), {
        sort: [
          ['spawn_pending', 1],
          ['updated_at', 1],
        ],
        limit,
      }),

    /**
     * Tasks that others wrote (World Service) and that no engine has taken on yet; only those of `types` when they are
     * given, so that a heap of tasks that nobody here knows hides none that somebody does.
     */
    findUnadopted: (limit: number, types?: readonly string[]) => tasks.find(unadopted(types), { limit }),

    adopt: (taskId: string, fields: Partial<TaskDocument>) =>
      tasks.updateOne(
        { _id: taskId, status: 'pending', queue: { $exists: false } },
        {
          $set: fields,
        },
      ),

    findParked: (worldId: string, reason: string, limit: number) =>
      tasks.find({ parked: reason, world_id: worldId }, { limit }),

    unpark: (task: TaskDocument, ringAt: Date, now: Date) =>
      task.parked === undefined
        ? Promise.resolve(false)
        : tasks.updateOne(
            { _id: task._id, status: 'pending', parked: task.parked },
            {
              $set: { ready_queue: task.queue, ring_at: ringAt, ring_count: 0, updated_at: now },
              $unset: { parked: '' },
            },
          ),

    findWaiting: (worldId: string, limit: number) =>
      tasks.find({ world_id: worldId, status: 'pending' }, { limit }),

    cancelWaiting: (task: TaskDocument, now: Date) =>
      tasks.updateOne(
        { _id: task._id, status: 'pending', lease_token: task.lease_token },
        {
          $set: { status: 'cancelled', updated_at: now, completed_at: now },
          $unset: { ready_queue: '', ring_at: '', retry_at: '', parked: '' },
        },
      ),

    redrive: (task: TaskDocument, ringAt: Date, now: Date) =>
      tasks.updateOne(
        { _id: task._id, status: 'failed', lease_token: task.lease_token },
        {
          $set: {
            ...{ status: 'pending', worker_id: null, ready_queue: task.queue },
            ...{ attempt_count: 0, deferral_count: 0, crash_count: 0 },
            ...{ ring_at: ringAt, ring_count: 0, updated_at: now },
          },
          // A new token: whoever ran it last can write nothing.
          $inc: { lease_token: 1 },
          $unset: { completed_at: '', 'steps.failed_for_good': '' },
        },
      ),

    /** Failed tasks of all worlds, for people. */
    listFailed: (limit: number) => tasks.find({ status: 'failed' }, { limit }),

    /** The state of a world's tasks in numbers; what its progress is derived from. */
    countsOf: (worldId: string): Promise<TaskCount[]> =>
      tasks.countBy({ world_id: worldId }, ['type', 'status', 'tally', 'spawn_pending', 'parked']),

    /** A world's tasks of one type and status, without their steps. */
    findOfWorld: (worldId: string, type: string, status: TaskStatus) =>
      tasks.find({ world_id: worldId, type, status }),

    /** Tasks of one queue that have not ended. */
    findOpen: (queue: string) => tasks.find({ status: { $in: ['pending', 'in_progress'] }, queue }),

    /** Tasks of a queue that nobody has begun, in the order in which they are claimed. */
    findReady: (queue: string, limit: number) =>
      tasks.find({ ready_queue: queue }, { sort: [['order_key', 1], ['_id', 1]], limit }), // prettier-ignore

    /** All tasks of a world, oldest first; for people who look into one. */
    listOfWorld: (worldId: string) => tasks.find({ world_id: worldId }, { sort: [['created_at', 1]] }),
  };

  /** Matches the task only as long as nobody has claimed, renewed or ended it since it was read. */
  function asRead(task: TaskDocument) {
    return {
      _id: task._id,
      status: 'in_progress' as const,
      lease_token: task.lease_token,
      ...(task.lease_expires_at === undefined ? {} : { lease_expires_at: task.lease_expires_at }),
    };
  }
}

type TaskFilter = Filter<TaskDocument>;
const expiredBefore = (moment: Date): TaskFilter => ({ lease_expires_at: { $lt: moment } });
const retriedUntil = (moment: Date): TaskFilter => ({ retry_at: { $lte: moment } });
const spawningSince = (moment: Date): TaskFilter => ({ spawn_pending: true, updated_at: { $lte: moment } });
const unanswered = (queues: readonly string[], now: Date): TaskFilter => ({
  ready_queue: { $in: queues },
  ring_at: { $lte: now },
});
const unadopted = (types?: readonly string[]): TaskFilter => ({
  ...{ status: 'pending', queue: { $exists: false } },
  ...(types === undefined ? {} : { type: { $in: types } }),
});

/** The end of a task that went well. */
function completed({ result, tally, spawn, now }: Completion, isSpawnPending: boolean): Update<TaskDocument> {
  return {
    $set: {
      ...{ status: 'completed', result, tally, spawn },
      ...(isSpawnPending ? { spawn_pending: true } : {}),
      ...{ steps: {}, error: null, error_code: null, updated_at: now, completed_at: now },
    },
    $unset: { lease_expires_at: '' },
  };
}
