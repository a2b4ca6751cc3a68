import { TOPICS } from '@generia/contracts';
import { type RunServiceOptions, startProgressWriter, startWorkerService } from '@generia/service-host';
import { createWorldJobs } from '@generia/world-jobs';

import { WorldOrchestratorEnvironment } from './config.js';

/** world-orchestrator: starts and describes worlds, and keeps their status true. Consumes `generia-tasks`. */
export const worldOrchestrator: RunServiceOptions<typeof WorldOrchestratorEnvironment> = {
  name: 'world-orchestrator',
  environment: WorldOrchestratorEnvironment,
  start: (service) =>
    startWorkerService(service, {
      queue: TOPICS.tasks,
      createJobs: ({ surroundings, parts, prompts, models }) =>
        createWorldJobs({
          ...surroundings,
          statuses: parts.repositories.worldStatuses,
          ledgers: parts.repositories.worldLedgers,
          parameters: parts.repositories.worldParameters,
          promptTemplates: parts.repositories.promptTemplates,
          prompts,
          models,
          costLimitMicros: service.config.WORLD_COST_LIMIT_USD,
          timeLimitMinutes: service.config.WORLD_TIME_LIMIT_MINUTES,
        }),
      startBeside: ({ parts, days }) =>
        startProgressWriter({
          ...service,
          ...{ parts, days },
          groupId: `${service.config.KAFKA_GROUP_ID}.world-orchestrator.progress`,
        }),
    }),
};
