import type { Jobs } from '@generia/task-engine';

import { generatePostBatch, type GeneratePostBatchPorts } from './generate-post-batch.js';
import { generatePost, type GeneratePostPorts } from './generate-post.js';

/** The jobs of post-worker. */
export function createPostJobs(ports: GeneratePostBatchPorts & GeneratePostPorts): Jobs {
  return {
    generate_post_batch: generatePostBatch(ports),
    generate_post: generatePost(ports),
  };
}
