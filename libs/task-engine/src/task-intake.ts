import { TaskCreatedMessage, type TaskDocument } from '@generia/contracts';
import { asTaskError, type Clock, type Log } from '@generia/resilience';

import { newTask, readyFields } from './new-task.js';
import type { TaskPolicies, TaskPolicy } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import type { TicketMessage } from './task-worker.js';

export interface TaskIntakePorts {
  readonly store: Pick<TaskStore, 'insertIgnoringDuplicates' | 'adopt'>;
  readonly policies: TaskPolicies;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Takes in tasks that others wrote: a message that carries parameters makes its task, if nobody has made it yet; a task
 * document with only the base fields gets the engine's. Both may happen any number of times. A message that is no ticket
 * is logged with its place and passed over.
 */
export function createTaskIntake(ports: TaskIntakePorts): (message: TicketMessage) => Promise<void> {
  const { store, policies, clock, log } = ports;
  return async (message) => {
    const place = { topic: message.topic, partition: message.partition, offset: message.offset };
    const ticket = readTicket(message.text);
    if (!ticket.ok) {
      log.error({ ...place, reason: ticket.reason }, 'passed over a message that is no task');
      return;
    }
    const { task_id, task_type, world_id, parameters } = ticket.value;
    const policy = policies(task_type);
    if (!policy) {
      log.error({ ...place, task_id, task_type }, 'passed over a task of an unknown type');
      return;
    }
    if (!parameters) return;
    const task = { id: task_id, type: task_type, worldId: world_id, parameters, parentId: null };
    try {
      await takeIn(newTask(task, policy, new Date(clock.now())), policy);
    } catch (error) {
      // Once more makes sense only if the store may think better of it: else one message would hold up its partition.
      if (asTaskError(error).retry !== 'never') throw error;
      log.error({ ...place, task_id, task_type, err: error }, 'passed over a task that cannot be stored');
    }
  };

  async function takeIn(task: TaskDocument, policy: TaskPolicy): Promise<void> {
    if ((await store.insertIgnoringDuplicates([task])) > 0) return;
    await store.adopt(task._id, adoptedFields(policy, task.created_at));
  }
}

/** The engine's fields for a task that someone else inserted. */
export function adoptedFields(
  policy: { queue: string; maxAttempts: number },
  now: Date,
): Partial<TaskDocument> {
  return { ...readyFields(policy, now), parent_id: null };
}

function readTicket(text: string): { ok: true; value: TaskCreatedMessage } | { ok: false; reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not JSON' };
  }
  const parsed = TaskCreatedMessage.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}` };
}
