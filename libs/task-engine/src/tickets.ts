import type { TaskCreatedMessage, TaskDocument } from '@generia/contracts';

/** The part of a message bus that the engine needs to announce things. */
export interface Announcer {
  publish(
    topic: string,
    messages: readonly { readonly key: string; readonly value: unknown }[],
  ): Promise<void>;
}

type Announced = Pick<TaskDocument, '_id' | 'type' | 'world_id' | 'queue'>;

/**
 * Sends one ticket for each task to the topic of its queue, keyed by task id. With `drain`, who gets it claims until the
 * queue is empty.
 */
export async function sendTickets(
  bus: Announcer,
  tasks: readonly Announced[],
  options: { readonly drain?: boolean } = {},
): Promise<void> {
  const byQueue = new Map<string, { key: string; value: TaskCreatedMessage }[]>();
  for (const task of tasks) {
    const messages = byQueue.get(task.queue) ?? [];
    messages.push({
      key: task._id,
      value: {
        event_type: 'task_created',
        task_id: task._id,
        task_type: task.type,
        world_id: task.world_id,
        ...(options.drain ? { drain: true } : {}),
      },
    });
    byQueue.set(task.queue, messages);
  }
  await Promise.all([...byQueue].map(([queue, messages]) => bus.publish(queue, messages)));
}
