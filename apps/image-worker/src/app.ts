import { createImageJobs } from '@generia/image-jobs';
import { TOPICS } from '@generia/contracts';
import { type RunServiceOptions, startWorkerService } from '@generia/service-host';

import { ImageWorkerEnvironment } from './config.js';

/** image-worker: draws pictures and publishes what they belong to. Consumes `generia-image-tasks`. */
export const imageWorker: RunServiceOptions<typeof ImageWorkerEnvironment> = {
  name: 'image-worker',
  environment: ImageWorkerEnvironment,
  start: (service) =>
    startWorkerService(service, {
      queue: TOPICS.imageTasks,
      createJobs: ({ surroundings }) => createImageJobs(surroundings),
    }),
};
