import { type TaskDocument, type TaskEvent, TOPICS } from '@generia/contracts';

import type { Announcer } from './tickets.js';

/** Tells the world's followers that a task ended, or went aside: they look at the world then. */
export async function publishTaskEnd(
  bus: Announcer,
  task: Pick<TaskDocument, '_id' | 'type' | 'world_id'>,
  status: TaskEvent['status'],
  at: Date,
): Promise<void> {
  const event: TaskEvent = {
    event_type: `task_${status}`,
    task_id: task._id,
    task_type: task.type,
    world_id: task.world_id,
    status,
    occurred_at: at.toISOString(),
  };
  await bus.publish(TOPICS.taskEvents, [{ key: task.world_id, value: event }]);
}
