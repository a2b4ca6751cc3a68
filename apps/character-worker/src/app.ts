import { createCharacterJobs } from '@generia/character-jobs';
import { TOPICS } from '@generia/contracts';
import { type RunServiceOptions, startWorkerService } from '@generia/service-host';

import { CharacterWorkerEnvironment } from './config.js';

/** character-worker: plans and writes characters. Consumes `generia-character-tasks`. */
export const characterWorker: RunServiceOptions<typeof CharacterWorkerEnvironment> = {
  name: 'character-worker',
  environment: CharacterWorkerEnvironment,
  start: (service) =>
    startWorkerService(service, {
      queue: TOPICS.characterTasks,
      createJobs: ({ surroundings, parts }) =>
        createCharacterJobs({ ...surroundings, parameters: parts.repositories.worldParameters }),
    }),
};
