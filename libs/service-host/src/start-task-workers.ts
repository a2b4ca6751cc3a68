import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

import { TASK_CATALOGUE, TASK_TYPES, type TaskTopic, TOPICS } from '@generia/contracts';
import { createTaskPolicies } from '@generia/job-kit';
import { createDeadLetters } from '@generia/messaging';
import type { Clock, Dice, Log } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';
import {
  CancelWatch,
  createTaskIntake,
  type Jobs,
  LEASE_MS,
  publishTaskEnd,
  Sweeper,
  TaskWorker,
} from '@generia/task-engine';

import type { ServiceMetrics } from './service-metrics.js';
import type { ServiceParts } from './service-parts.js';

/** One queue of tasks, who runs them, and how many at a time. */
export interface WorkedQueue {
  /** The service that works on it. */
  readonly service: string;
  readonly queue: TaskTopic;
  readonly jobs: Jobs;
}

export interface TaskWorkersOptions {
  readonly queues: readonly WorkedQueue[];
  readonly parts: Pick<ServiceParts, 'repositories' | 'bus'>;
  /** The consumer group of a service follows from it: `ai-worker.post-worker`. */
  readonly groupId: string;
  readonly maxConcurrentTasks: number;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly shutdown: Shutdown;
  /** How long running tasks may go on after a stop was asked for. */
  readonly graceMs: number;
  /** How long a task may be ready without being begun before that is told; the sweeper's own unless told. */
  readonly longWaitMinutes?: number | undefined;
  /** No other process works on this store: every lease in it at the start is stale. */
  readonly exclusive?: boolean;
  readonly metrics?: ServiceMetrics;
}

const ALL_QUEUES = [...new Set(TASK_TYPES.map((type) => TASK_CATALOGUE[type].topic))];
/** What was paid for waits this long for a store that is away. */
const SILENCE_MS = 60_000;

/** Starts a worker for each queue, and one sweeper; both stop with `shutdown`. */
export async function startTaskWorkers(options: TaskWorkersOptions): Promise<void> {
  const { queues, parts, clock, dice, log, shutdown, metrics, longWaitMinutes } = options;
  const { bus } = parts;
  const store = parts.repositories.tasks;
  const policies = createTaskPolicies();
  const deadLetters = createDeadLetters(bus, { topic: TOPICS.deadLetters, clock, log });
  const onTicket = createTaskIntake({ store, policies, clock, log, deadLetters });
  const cancelWatch = new CancelWatch({
    ...{ clock, log },
    findCancelled: async (worldIds) =>
      (await parts.repositories.worldLedgers.findStopped(worldIds))
        .filter(({ stopped }) => stopped === 'cancelled')
        .map(({ _id }) => _id),
  });
  const suffix = `${hostname()}-${randomUUID().slice(0, 8)}`;

  const workers = queues.map(
    ({ service, queue, jobs }) =>
      new TaskWorker({
        ...{ store, bus, jobs, policies, clock, dice, log, queue, onTicket, cancelWatch },
        allQueues: ALL_QUEUES,
        groupId: `${options.groupId}.${service}`,
        workerId: `${service}-${suffix}`,
        maxConcurrentTasks: options.maxConcurrentTasks,
        leaseMs: LEASE_MS,
        silenceMs: SILENCE_MS,
        ...(metrics ? { observer: metrics.tasks } : {}),
      }),
  );
  const sweeper = new Sweeper({
    ...{ store, bus, policies, clock, dice, log, taskTypes: TASK_TYPES },
    queues: queues.map(({ queue }) => queue),
    allQueues: ALL_QUEUES,
    onTaskEnded: (task, status) => publishTaskEnd(bus, task, status, new Date(clock.now())),
    onUnanswered: (queue) => workers.find((worker) => worker.queue === queue)?.lookForWork(),
    ...(longWaitMinutes === undefined ? {} : { longWaitMs: longWaitMinutes * 60_000 }),
    onLongWait: (queue) => metrics?.waitedLong(queue),
  });
  if (options.exclusive) await sweeper.sweep({ exclusive: true });
  sweeper.start();
  shutdown.add('sweeper', () => sweeper.stop());
  shutdown.add('workers', () => Promise.all(workers.map((worker) => worker.stop(options.graceMs))));
  await Promise.all(workers.map((worker) => worker.start()));
}
