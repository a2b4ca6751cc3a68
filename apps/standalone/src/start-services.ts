import { randomUUID } from 'node:crypto';

import { TASK_CATALOGUE, TOPICS, type TaskEvent, type TaskTopic } from '@generia/contracts';
import { createCharacterJobs } from '@generia/character-jobs';
import type { Generation } from '@generia/gemini-client';
import { createImageJobs } from '@generia/image-jobs';
import { createPaidCalls, createTaskPolicies, createWorldContexts } from '@generia/job-kit';
import { createPostJobs } from '@generia/post-jobs';
import { createRefreshWorld, ProgressWriter } from '@generia/progress';
import type { Prompts } from '@generia/prompts';
import { type Clock, type Dice, type Log, Semaphore } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';
import { createTaskIntake, type Jobs, Sweeper, TaskWorker } from '@generia/task-engine';
import { createWorldJobs } from '@generia/world-jobs';

import type { EmbeddedParts } from './open-embedded-parts.js';

export interface ServicesOptions {
  readonly parts: EmbeddedParts;
  readonly generation: Generation;
  readonly prompts: Prompts;
  readonly models: { readonly text: string; readonly image: string };
  readonly limits: { readonly tasks: number; readonly llmRequests: number; readonly imageRequests: number };
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly shutdown: Shutdown;
  /** How long running tasks may go on after a stop was asked for. */
  readonly graceMs: number;
}

const LEASE_MS = 15_000;

/** The services that run tasks, each with the topic that it consumes. */
const WORKERS: readonly { readonly name: string; readonly queue: TaskTopic }[] = [
  { name: 'world-orchestrator', queue: TOPICS.tasks },
  { name: 'character-worker', queue: TOPICS.characterTasks },
  { name: 'post-worker', queue: TOPICS.postTasks },
  { name: 'image-worker', queue: TOPICS.imageTasks },
];

/** Starts the four task services and the progress writer in this process; they share the limits of one process. */
export async function startServices(options: ServicesOptions): Promise<void> {
  const { parts, clock, dice, log, shutdown, limits } = options;
  const { repositories, bus } = parts;
  const policies = createTaskPolicies();
  const store = repositories.tasks;

  const refresh = createRefreshWorld({
    tasks: repositories.tasks,
    statuses: repositories.worldStatuses,
    ledgers: repositories.worldLedgers,
    platform: parts.platform,
    bus,
    now: () => new Date(clock.now()),
  });
  const statuses = repositories.worldStatuses;
  const writer = new ProgressWriter({
    refresh,
    statuses,
    bus,
    clock,
    dice,
    log,
    groupId: 'world-orchestrator',
  });
  await writer.start();
  shutdown.add('progress writer', () => writer.stop());

  const announceEnd = async (task: { _id: string; type: string; world_id: string }): Promise<void> => {
    const event: TaskEvent = {
      event_type: 'task_completed',
      task_id: task._id,
      task_type: task.type,
      world_id: task.world_id,
      status: 'completed',
      occurred_at: new Date(clock.now()).toISOString(),
    };
    await bus.publish(TOPICS.taskEvents, [{ key: task.world_id, value: event }]);
  };
  const sweeper = new Sweeper({ store, bus, policies, clock, dice, log, onTaskEnded: announceEnd });
  // The directory is locked by this process, so every lease in it belongs to a process that is gone.
  await sweeper.sweep({ exclusive: true });
  sweeper.start();
  shutdown.add('sweeper', () => sweeper.stop());

  const jobs = createJobs(options);
  const intake = createTaskIntake({ store, policies, clock, log });
  const workerId = `standalone-${randomUUID().slice(0, 8)}`;
  const workers = WORKERS.map(({ name, queue }) => {
    const mine = Object.fromEntries(Object.entries(jobs).filter(([type]) => queueOf(type) === queue));
    return new TaskWorker({
      store,
      bus,
      jobs: mine,
      policies,
      clock,
      dice,
      log,
      queue,
      groupId: name,
      workerId: `${name}-${workerId}`,
      maxConcurrentTasks: limits.tasks,
      leaseMs: LEASE_MS,
      ...(queue === TOPICS.tasks ? { onTicket: intake } : {}),
    });
  });
  await Promise.all(workers.map((worker) => worker.start()));
  shutdown.add('workers', () => Promise.all(workers.map((worker) => worker.stop(options.graceMs))));
}

function createJobs({ parts, generation, prompts, models, limits, clock }: ServicesOptions): Jobs {
  const { repositories, objects, platform } = parts;
  const now = (): Date => new Date(clock.now());
  const calls = createPaidCalls({
    generation,
    ledger: repositories.worldLedgers,
    history: repositories.apiRequests,
    pictures: objects,
    clock,
    llmSlots: new Semaphore(limits.llmRequests),
    imageSlots: new Semaphore(limits.imageRequests),
  });
  const worlds = createWorldContexts(
    {
      findPlan: async (worldId) => (await repositories.worldStatuses.findById(worldId))?.plan ?? null,
      findParameters: (worldId) => repositories.worldParameters.findById(worldId),
      findPromptTexts: (digests) => repositories.promptTemplates.findByDigests(digests),
    },
    prompts,
  );
  const common = { worlds, calls, platform, now };
  return {
    ...createWorldJobs({
      ...common,
      statuses: repositories.worldStatuses,
      ledgers: repositories.worldLedgers,
      parameters: repositories.worldParameters,
      promptTemplates: repositories.promptTemplates,
      prompts,
      models,
    }),
    ...createCharacterJobs({ ...common, parameters: repositories.worldParameters }),
    ...createPostJobs(common),
    ...createImageJobs(common),
  };
}

function queueOf(type: string): string | undefined {
  return (TASK_CATALOGUE as Readonly<Record<string, { readonly topic: string }>>)[type]?.topic;
}
