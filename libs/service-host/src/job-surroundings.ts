import type { Generation } from '@generia/gemini-client';
import { createPaidCalls, createWorldContexts, type PaidCalls, type WorldContexts } from '@generia/job-kit';
import type { Platform } from '@generia/platform-client';
import type { Prompts } from '@generia/prompts';
import { type Clock, type Log, Semaphore } from '@generia/resilience';

import type { DayBudget } from './day-budget.js';
import type { ServiceMetrics } from './service-metrics.js';
import type { ServiceParts } from './service-parts.js';

/** How much a process does at a time. */
export interface ConcurrencyLimits {
  readonly tasks: number;
  readonly llmRequests: number;
  readonly imageRequests: number;
}

export interface JobSurroundingsOptions {
  readonly parts: ServiceParts;
  readonly generation: Generation;
  readonly prompts: Prompts;
  readonly limits: Pick<ConcurrencyLimits, 'llmRequests' | 'imageRequests'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: there is no limit per day. */
  readonly days?: DayBudget | undefined;
  readonly metrics?: ServiceMetrics;
}

/** What every job works with. */
export interface JobSurroundings {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: Platform;
  /** Where pictures lie, for jobs that look at one before they have another drawn. */
  readonly pictures: ServiceParts['objects'];
  readonly now: () => Date;
}

/** Makes what the jobs of one process share: its paid calls within its limits, and the worlds as jobs know them. */
export function createJobSurroundings(options: JobSurroundingsOptions): JobSurroundings {
  const { parts, generation, prompts, limits, clock, log, days, metrics } = options;
  const { repositories, objects, platform } = parts;
  const calls = createPaidCalls({
    generation,
    ledger: repositories.worldLedgers,
    history: repositories.apiRequests,
    pictures: objects,
    clock,
    log,
    ...(days ? { days } : {}),
    llmSlots: new Semaphore(limits.llmRequests),
    imageSlots: new Semaphore(limits.imageRequests),
    ...(metrics ? { observer: metrics.calls } : {}),
  });
  const worlds = createWorldContexts(
    {
      findPlan: async (worldId) => (await repositories.worldStatuses.findById(worldId))?.plan ?? null,
      findParameters: (worldId) => repositories.worldParameters.findById(worldId),
      findPromptTexts: (digests) => repositories.promptTemplates.findByDigests(digests),
    },
    prompts,
  );
  return { worlds, calls, platform, pictures: objects, now: () => new Date(clock.now()) };
}
