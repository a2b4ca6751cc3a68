import { randomUUID } from 'node:crypto';

import type { TaskTopic } from '@generia/contracts';
import { createCopyingPlatform, createGatewayPlatform, createPlatformCopy } from '@generia/platform-client';
import { rememberObjects } from '@generia/object-storage';
import { loadPrompts, type Prompts } from '@generia/prompts';
import type { Jobs } from '@generia/task-engine';

import { connectGeneration, type ConnectedGeneration } from './connect-generation.js';
import { connectServers } from './connect-servers.js';
import { createDayBudget, type DayBudget } from './day-budget.js';
import { createJobSurroundings, type JobSurroundings } from './job-surroundings.js';
import type { ServiceSurroundings } from './run-service.js';
import type { WorkerConfig } from './server-environment.js';
import type { ServiceParts } from './service-parts.js';
import { startTaskWorkers } from './start-task-workers.js';

/** A service that runs tasks, as its composition root sees it. */
export type WorkerService = ServiceSurroundings<WorkerConfig>;

/** What a worker's jobs are made of. */
export interface WorkerComposition {
  readonly parts: ServiceParts;
  readonly surroundings: JobSurroundings;
  readonly prompts: Prompts;
  readonly models: ConnectedGeneration['models'];
  /** Absent: there is no limit per day. */
  readonly days?: DayBudget | undefined;
}

export interface WorkerServiceOptions {
  /** The topic that the service consumes, which names its queue too. */
  readonly queue: TaskTopic;
  readonly createJobs: (composition: WorkerComposition) => Jobs;
  /** What the service starts beside its worker. */
  readonly startBeside?: (composition: WorkerComposition) => Promise<void>;
}

/** Some twenty pictures as Gemini draws them: the portraits of two worlds of 10 while their posts are drawn by them. */
const REMEMBERED_BYTES = 32 * 1024 * 1024;

/** Connects everything that a worker stands on, and starts it on its queue. */
export async function startWorkerService(
  service: WorkerService,
  { queue, createJobs, startBeside }: WorkerServiceOptions,
): Promise<void> {
  const { name, config, clock, dice, log, signal, shutdown, metrics } = service;
  const clientId = `${name}-${randomUUID().slice(0, 8)}`;
  const connected = await connectServers({ ...service, clientId });
  // A picture is sent to the platform, and drawn by, where it was stored.
  const objects = rememberObjects(connected.objects, { maxBytes: REMEMBERED_BYTES });
  const servers = { ...connected, objects };
  // Asked to stop meanwhile: nothing more is opened.
  signal.throwIfAborted();
  const gateway = createGatewayPlatform({
    baseUrl: config.API_GATEWAY_URL,
    token: config.API_GATEWAY_TOKEN?.reveal(),
    readObject: (key) => servers.objects.get(key),
    clock,
    dice,
    log,
  });
  shutdown.add('platform', () => gateway.close());
  // The platform owns its worlds; progress-api shows them from a copy.
  const copy = createPlatformCopy({
    ...servers.repositories.platform,
    now: () => new Date(clock.now()),
  });
  const parts: ServiceParts = { ...servers, platform: createCopyingPlatform(gateway, copy, log) };
  const { generation, models } = await connectGeneration(config, {
    ...{ clock, dice, log },
    limits: servers.repositories.modelLimits,
  });
  const prompts = await loadPrompts();
  signal.throwIfAborted();
  const limits = {
    llmRequests: config.MAX_CONCURRENT_LLM_REQUESTS,
    imageRequests: config.MAX_CONCURRENT_IMAGE_REQUESTS,
  };
  const dayLimitMicros = config.DAY_COST_LIMIT_USD;
  const days =
    dayLimitMicros === undefined ? undefined : createDayBudget(parts.repositories.spendDays, dayLimitMicros);
  const surroundings = createJobSurroundings({
    ...{ parts, generation, prompts, limits, clock, log, days, metrics },
  });
  const composition: WorkerComposition = { parts, surroundings, prompts, models, days };
  // Side by side: each waits for Kafka, and neither needs the other.
  await Promise.all([
    startBeside?.(composition),
    startTaskWorkers({
      queues: [{ service: name, queue, jobs: createJobs(composition) }],
      parts,
      groupId: config.KAFKA_GROUP_ID,
      maxConcurrentTasks: config.MAX_CONCURRENT_TASKS,
      graceMs: config.SHUTDOWN_GRACE_MS,
      longWaitMinutes: config.LONG_WAIT_MINUTES,
      ...{ clock, dice, log, shutdown, metrics },
    }),
  ]);
}
