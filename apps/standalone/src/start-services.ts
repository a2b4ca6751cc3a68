import { TASK_CATALOGUE, TASK_TYPES, TOPICS, type TaskTopic } from '@generia/contracts';
import { createCharacterJobs } from '@generia/character-jobs';
import type { Generation } from '@generia/gemini-client';
import { createImageJobs } from '@generia/image-jobs';
import { createPostJobs } from '@generia/post-jobs';
import type { Prompts } from '@generia/prompts';
import type { Clock, Dice, Log } from '@generia/resilience';
import {
  type ConcurrencyLimits,
  createDayBudget,
  createJobSurroundings,
  type DayBudget,
  type ServiceParts,
  startProgressWriter,
  startTaskWorkers,
} from '@generia/service-host';
import type { Shutdown } from '@generia/service-runtime';
import type { Jobs } from '@generia/task-engine';
import { createWorldJobs } from '@generia/world-jobs';

export interface ServicesOptions {
  readonly parts: ServiceParts;
  readonly generation: Generation;
  readonly prompts: Prompts;
  readonly models: { readonly text: string; readonly image: string };
  readonly limits: ConcurrencyLimits;
  /** The most that a world may cost for which nothing else was asked. */
  readonly costLimitMicros: number | undefined;
  /** How long after its start nothing more is begun for a world. */
  readonly timeLimitMinutes?: number | undefined;
  /** The most that all worlds together may cost on a day. */
  readonly dayLimitMicros: number | undefined;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly shutdown: Shutdown;
  /** How long running tasks may go on after a stop was asked for. */
  readonly graceMs: number;
  /** How long a task may be ready without being begun before that is told. */
  readonly longWaitMinutes?: number | undefined;
}

/** The services that run tasks, each with the topic that it consumes. */
const WORKERS: readonly { readonly service: string; readonly queue: TaskTopic }[] = [
  { service: 'world-orchestrator', queue: TOPICS.tasks },
  { service: 'character-worker', queue: TOPICS.characterTasks },
  { service: 'post-worker', queue: TOPICS.postTasks },
  { service: 'image-worker', queue: TOPICS.imageTasks },
];

const GROUP_ID = 'ai-worker';

/** Starts the four task services and the progress writer in this process; they share the limits of one process. */
export async function startServices(options: ServicesOptions): Promise<void> {
  const { parts, clock, dice, log, shutdown, limits } = options;
  const common = { parts, clock, dice, log, shutdown };
  const days =
    options.dayLimitMicros === undefined
      ? undefined
      : createDayBudget(parts.repositories.spendDays, options.dayLimitMicros);
  await startProgressWriter({ ...common, days, groupId: `${GROUP_ID}.world-orchestrator.progress` });
  const jobs = createJobs(options, days);
  await startTaskWorkers({
    queues: WORKERS.map(({ service, queue }) => ({ service, queue, jobs: jobsOf(queue, jobs) })),
    ...common,
    groupId: GROUP_ID,
    maxConcurrentTasks: limits.tasks,
    // The directory is locked by this process, so every lease in it belongs to a process that is gone.
    exclusive: true,
    graceMs: options.graceMs,
    longWaitMinutes: options.longWaitMinutes,
  });
}

function createJobs(options: ServicesOptions, days: DayBudget | undefined): Jobs {
  const { parts, generation, prompts, models, limits, clock, log, costLimitMicros, timeLimitMinutes } =
    options;
  const { repositories } = parts;
  const common = createJobSurroundings({ parts, generation, prompts, limits, clock, log, days });
  return {
    ...createWorldJobs({
      ...common,
      statuses: repositories.worldStatuses,
      ledgers: repositories.worldLedgers,
      parameters: repositories.worldParameters,
      promptTemplates: repositories.promptTemplates,
      prompts,
      models,
      ...{ costLimitMicros, timeLimitMinutes },
    }),
    ...createCharacterJobs({ ...common, parameters: repositories.worldParameters }),
    ...createPostJobs(common),
    ...createImageJobs(common),
  };
}

function jobsOf(queue: TaskTopic, jobs: Jobs): Jobs {
  const types: readonly string[] = TASK_TYPES.filter((type) => TASK_CATALOGUE[type].topic === queue);
  return Object.fromEntries(Object.entries(jobs).filter(([type]) => types.includes(type)));
}
