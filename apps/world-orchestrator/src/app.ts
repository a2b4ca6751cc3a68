import { TOPICS } from '@generia/contracts';
import { createRefreshWorld, ProgressWriter } from '@generia/progress';
import {
  type RunServiceOptions,
  type ServiceParts,
  startWorkerService,
  type WorkerService,
} from '@generia/service-host';
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
        }),
      startBeside: ({ parts }) => startProgressWriter(service, parts),
    }),
};

/** The one that writes status documents. Its group is one of its own: a group reads one set of topics. */
async function startProgressWriter(
  { config, clock, dice, log, shutdown }: WorkerService,
  { repositories, bus, platform }: ServiceParts,
): Promise<void> {
  const { tasks, worldStatuses: statuses, worldLedgers: ledgers } = repositories;
  const now = (): Date => new Date(clock.now());
  const refresh = createRefreshWorld({ tasks, statuses, ledgers, platform, bus, now });
  const groupId = `${config.KAFKA_GROUP_ID}.world-orchestrator.progress`;
  const writer = new ProgressWriter({ refresh, statuses, bus, clock, dice, log, groupId });
  shutdown.add('progress writer', () => writer.stop());
  await writer.start();
}
