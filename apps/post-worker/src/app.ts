import { createPostJobs } from '@generia/post-jobs';
import { TOPICS } from '@generia/contracts';
import { type RunServiceOptions, startWorkerService } from '@generia/service-host';

import { PostWorkerEnvironment } from './config.js';

/** post-worker: plans and writes posts. Consumes `generia-post-tasks`. */
export const postWorker: RunServiceOptions<typeof PostWorkerEnvironment> = {
  name: 'post-worker',
  environment: PostWorkerEnvironment,
  start: (service) =>
    startWorkerService(service, {
      queue: TOPICS.postTasks,
      createJobs: ({ surroundings }) => createPostJobs(surroundings),
    }),
};
