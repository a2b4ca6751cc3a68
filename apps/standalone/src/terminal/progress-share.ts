import type { WorldStatus } from '@generia/contracts';

import { hasEnded } from './world-words.js';

/**
 * How much of the world is done, from 0 to 1; 1 only when it has ended. While tasks are still being found, what is known
 * so far would promise too much, so the prediction counts as soon as it is there; without one, the characters and posts.
 */
export function progressShare(status: WorldStatus): number {
  if (hasEnded(status)) return 1;
  const { tasks_total, tasks_completed, tasks_failed, task_predicted } = status;
  const share =
    task_predicted > 0
      ? (tasks_completed + tasks_failed) / Math.max(task_predicted, tasks_total)
      : (status.users_created + status.posts_created) /
        Math.max(1, status.users_predicted + status.posts_predicted);
  return Math.min(0.99, share);
}
