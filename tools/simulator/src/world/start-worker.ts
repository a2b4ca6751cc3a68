import { createCharacterJobs } from '@generia/character-jobs';
import { TOPICS } from '@generia/contracts';
import {
  createGeminiClient,
  DEFAULT_IMAGE_MODEL,
  DEFAULT_TEXT_MODEL,
  type Generation,
} from '@generia/gemini-client';
import { createImageJobs } from '@generia/image-jobs';
import { openRepositories, type Repositories } from '@generia/mongo-repositories';
import {
  createCopyingPlatform,
  createLocalPlatform,
  createPlatformCopy,
  type Platform,
} from '@generia/platform-client';
import { createPostJobs } from '@generia/post-jobs';
import { silentLog } from '@generia/resilience';
import {
  createDayBudget,
  createJobSurroundings,
  type ServiceParts,
  sharedLimitsIn,
  startProgressWriter,
  startTaskWorkers,
  type WorkedQueue,
} from '@generia/service-host';
import { Shutdown } from '@generia/service-runtime';
import { createWorldJobs } from '@generia/world-jobs';

import { wiredObjects } from '../machine/simulated-objects.js';
import type { SimulatedProcess } from '../machine/simulated-process.js';
import { remotePlatform } from './remote-platform.js';
import type { Role } from './scenario.js';
import type { System } from './system.js';

/** How long running tasks may go on after a stop was asked for. */
export const GRACE_MS = 20_000;
const ATTEMPT_TIMEOUT_MS = 15_000;
const CALL_TIMEOUT_MS = 60_000;

/** Starts the services of some roles in one process, as their composition roots do. Resolves with the way to stop them. */
export async function startWorker(
  system: System,
  process: SimulatedProcess,
  roles: readonly Role[],
): Promise<Shutdown> {
  const { clock } = process;
  const { dice } = system.machine;
  const log = silentLog;
  const parts = await openParts(system, process);
  const generation = createGeneration(system, process, parts);
  const { repositories } = parts;
  const { dayLimitMicros, timeLimitMinutes, limits, slots, store } = system.scenario;
  const days =
    dayLimitMicros === undefined ? undefined : createDayBudget(repositories.spendDays, dayLimitMicros);
  const surroundings = createJobSurroundings({
    ...{ parts, generation, prompts: system.prompts, clock, log, days },
    limits: { llmRequests: limits.llm, imageRequests: limits.image },
  });
  const queues: Readonly<Record<Role, () => WorkedQueue>> = {
    orchestrator: () => ({
      service: 'world-orchestrator',
      queue: TOPICS.tasks,
      jobs: createWorldJobs({
        ...surroundings,
        statuses: repositories.worldStatuses,
        ledgers: repositories.worldLedgers,
        parameters: repositories.worldParameters,
        promptTemplates: repositories.promptTemplates,
        prompts: system.prompts,
        models: { text: DEFAULT_TEXT_MODEL, image: DEFAULT_IMAGE_MODEL },
        timeLimitMinutes,
      }),
    }),
    character: () => ({
      service: 'character-worker',
      queue: TOPICS.characterTasks,
      jobs: createCharacterJobs({ ...surroundings, parameters: repositories.worldParameters }),
    }),
    post: () => ({ service: 'post-worker', queue: TOPICS.postTasks, jobs: createPostJobs(surroundings) }),
    image: () => ({ service: 'image-worker', queue: TOPICS.imageTasks, jobs: createImageJobs(surroundings) }),
  };
  const shutdown = new Shutdown({ graceMs: GRACE_MS + 10_000, log, clock });
  const common = { parts, clock, dice, log, shutdown };
  await Promise.all([
    roles.includes('orchestrator') &&
      startProgressWriter({ ...common, days, groupId: 'ai-worker.world-orchestrator.progress' }),
    startTaskWorkers({
      ...common,
      queues: roles.map((role) => queues[role]()),
      groupId: 'ai-worker',
      maxConcurrentTasks: slots,
      exclusive: store.isOfOneProcess,
      graceMs: GRACE_MS,
    }),
  ]);
  return shutdown;
}

async function openParts(system: System, process: SimulatedProcess): Promise<ServiceParts> {
  const store = system.storeFor(process);
  const repositories = await openRepositories(system.mutation?.store?.(store) ?? store);
  const platform = await openPlatform(system, process, repositories);
  const bus = system.bus.wiredTo(process);
  const parts = { repositories, platform, bus, objects: wiredObjects(system.objects, process) };
  return system.mutation?.parts?.(parts, process) ?? parts;
}

async function openPlatform(
  system: System,
  process: SimulatedProcess,
  { platform: collections }: Repositories,
): Promise<Platform> {
  const { scenario, documents, platformDocuments = documents, mutation } = system;
  const now = (): Date => new Date(process.clock.now());
  if (scenario.platform === 'own') return createLocalPlatform({ ...collections, now });
  const far = await openRepositories(platformDocuments.open());
  const remote = remotePlatform(createLocalPlatform({ ...far.platform, now }), process);
  if (scenario.platform === 'remote') return remote;
  const copy = createPlatformCopy({ ...collections, now });
  return createCopyingPlatform(remote, mutation?.copy?.(copy) ?? copy, silentLog);
}

function createGeneration(
  { machine, upstream, mutation }: System,
  process: SimulatedProcess,
  { repositories }: ServiceParts,
): Generation {
  const transport = upstream.transportOf(process);
  const client = createGeminiClient({
    apiKey: 'simulated',
    clock: process.clock,
    dice: machine.dice,
    transport: mutation?.transport?.(transport) ?? transport,
    sharedLimits: sharedLimitsIn(repositories.modelLimits),
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    callTimeoutMs: CALL_TIMEOUT_MS,
  });
  return mutation?.generation?.(client) ?? client;
}
