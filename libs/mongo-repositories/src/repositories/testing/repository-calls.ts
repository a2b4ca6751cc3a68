import type { TaskDocument } from '@generia/contracts';

import type { Repositories } from '../open-repositories.js';

type Calls<R> = { readonly [method in keyof R]: (repository: R) => Promise<unknown> };

/** For each repository and each of its methods, one call: the compiler misses one that is not here. */
export type RepositoryCalls = {
  readonly [name in keyof Omit<Repositories, 'platform'>]: Calls<Repositories[name]>;
};

const now = new Date('2026-01-01T00:00:00Z');
const lease = { taskId: 't', token: 1 };
const task = { _id: 't', queue: 'q', lease_token: 1, lease_expires_at: now, retry_at: now, ring_at: now, parked: 'paused' } as TaskDocument; // prettier-ignore
const usage = { counts: true, promptTokens: 1, cachedTokens: 0, outputTokens: 1, costMicros: 1 };
const reservation = { kind: 'llm', call_id: 'c', task_id: 't', task_type: 'y', step: 's', model: 'm', lease_token: 1, estimate_micros: 5, reserved_at: now } as const; // prettier-ignore
const any = { _id: 'x' } as never;

export const repositoryCalls: RepositoryCalls = {
  tasks: {
    insertIgnoringDuplicates: (tasks) => tasks.insertIgnoringDuplicates([task]),
    findById: (tasks) => tasks.findById('t'),
    claim: (tasks) => tasks.claim({ queue: 'q', workerId: 'w', now, leaseExpiresAt: now }),
    renew: (tasks) => tasks.renew(lease, now),
    saveStep: (tasks) => tasks.saveStep(lease, 's', 1, now),
    complete: (tasks) => tasks.complete(lease, { result: {}, tally: '', spawn: [], now }),
    completeWithChildren: async (tasks) =>
      tasks.completeWithChildren?.(lease, { result: {}, tally: '', spawn: [], now }, [task]),
    fail: (tasks) => tasks.fail(lease, { error: 'e', errorCode: 'E', result: null, tally: '', now }),
    retryLater: (tasks) =>
      tasks.retryLater(lease, { retryAt: now, error: 'e', errorCode: 'E', refundAttempt: true, now }),
    release: (tasks) => tasks.release(lease, 'q', now, now),
    park: (tasks) => tasks.park(lease, { reason: 'paused', error: 'e', errorCode: 'E', now }),
    cancelHeld: (tasks) => tasks.cancelHeld(lease, now),
    markSpawned: (tasks) => tasks.markSpawned(['t', 'u']),
    isAnythingDue: (tasks) =>
      tasks.isAnythingDue({ now, leasesUntil: now, spawnsUntil: now, queues: ['q', 'r'], types: ['y', 'z'] }),
    findExpiredLeases: (tasks) => tasks.findExpiredLeases(now, 10),
    takeOver: (tasks) => tasks.takeOver(task, now, now),
    giveUp: (tasks) => tasks.giveUp(task, 'e', 'E', now),
    findDueRetries: (tasks) => tasks.findDueRetries(now, 10),
    makeReady: (tasks) => tasks.makeReady(task, now, now),
    findUnanswered: (tasks) => tasks.findUnanswered(['q', 'r'], now, 10),
    markRung: (tasks) => tasks.markRung(task, now),
    lowestReadyKey: (tasks) => tasks.lowestReadyKey(['q', 'r']),
    findPendingSpawns: (tasks) => tasks.findPendingSpawns(now, 10),
    findUnadopted: (tasks) => tasks.findUnadopted(10, ['y', 'z']),
    adopt: (tasks) => tasks.adopt('t', { queue: 'q' }),
    redrive: (tasks) => tasks.redrive(task, now, now),
    listFailed: (tasks) => tasks.listFailed(10),
    findParked: (tasks) => tasks.findParked('w', 'paused', 10),
    unpark: (tasks) => tasks.unpark(task, now, now),
    findWaiting: (tasks) => tasks.findWaiting('w', 10),
    cancelWaiting: (tasks) => tasks.cancelWaiting(task, now),
    countsOf: (tasks) => tasks.countsOf('w'),
    findOfWorld: (tasks) => tasks.findOfWorld('w', 'y', 'failed'),
    findOpen: (tasks) => tasks.findOpen('q'),
    findReady: (tasks) => tasks.findReady('q', 10),
    listOfWorld: (tasks) => tasks.listOfWorld('w'),
  },
  worldStatuses: {
    findById: (statuses) => statuses.findById('w'),
    findMany: (statuses) => statuses.findMany(['w', 'v']),
    create: (statuses) => statuses.create(any),
    replaceDerived: (statuses) => statuses.replaceDerived({ _id: 'w', seq: 1 }, {}),
    listByState: (statuses) => statuses.listByState('in_progress', 10, 'a'),
    listNewest: (statuses) => statuses.listNewest(10),
  },
  worldParameters: {
    findById: (worlds) => worlds.findById('w'),
    create: (worlds) => worlds.create(any),
    setCastBatch: (worlds) => worlds.setCastBatch('w', 1, any, now),
  },
  worldLedgers: {
    findById: (ledgers) => ledgers.findById('w'),
    create: (ledgers) => ledgers.create(any),
    reserve: (ledgers) => ledgers.reserve('w', 'r', reservation),
    settle: (ledgers) => ledgers.settle('w', 'r', reservation, usage, now),
    setLimits: (ledgers) => ledgers.setLimits({ _id: 'w', limit_llm_calls: 1, limit_image_calls: 1, limit_cost_micros: 1 } as never, { llmCalls: 2 }, now), // prettier-ignore
    stop: (ledgers) => ledgers.stop('w', 'paused', now),
    resume: (ledgers) => ledgers.resume('w', now),
    liftDeadline: (ledgers) => ledgers.liftDeadline({ _id: 'w', stopped: 'expired' }, now),
    findStopped: (ledgers) => ledgers.findStopped(['w', 'v']),
  },
  spendDays: {
    findById: (days) => days.findById('2026-01-01'),
    create: (days) => days.create(any),
    reserve: (days) => days.reserve('2026-01-01', 5, now),
    settle: (days) => days.settle('2026-01-01', 5, 4, now),
    setLimit: (days) => days.setLimit({ _id: '2026-01-01', limit_cost_micros: 5 } as never, 6, now),
  },
  modelLimits: {
    load: (limits) => limits.load('m'),
    save: (limits) => limits.save({ _id: 'm', version: 2, state: {} }, 1),
  },
  apiRequests: {
    insert: (requests) => requests.insert(any),
    findById: (requests) => requests.findById('call'),
    listOfWorld: (requests) => requests.listOfWorld('w'),
    listFailed: (requests) => requests.listFailed(10),
  },
  promptTemplates: {
    saveAll: (templates) => templates.saveAll([any]),
    findByDigests: (templates) => templates.findByDigests(['a', 'b']),
  },
};
