import type { TaskDocument } from '@generia/contracts';
import { asTaskError, type Clock, type Log } from '@generia/resilience';

import { newTask, readyFields } from './new-task.js';
import { readTicket } from './read-ticket.js';
import type { TaskPolicies, TaskPolicy } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import type { TicketMessage } from './task-worker.js';

/** Where messages go that no consumer can use, so that nothing is lost and nothing is held up. */
export interface DeadLetters {
  /** Never rejects: what could not be kept is logged. */
  keep(letter: { readonly message: TicketMessage; readonly reason: string }): Promise<void>;
}

export interface TaskIntakePorts {
  readonly store: Pick<TaskStore, 'insertIgnoringDuplicates' | 'adopt'>;
  readonly policies: TaskPolicies;
  readonly clock: Clock;
  readonly log: Log;
  readonly deadLetters: DeadLetters;
}

/** Sees each message of a task topic first. Answers whether it is a ticket; rejects when it shall come again. */
export type TaskIntake = (message: TicketMessage) => Promise<boolean>;

/**
 * Takes in tasks that others wrote: a message that carries parameters makes its task, if nobody has made it yet; a task
 * document with only the base fields gets the engine's. Both may happen any number of times. A message that is no ticket
 * is logged with its place, kept among the dead letters, and passed over.
 */
export function createTaskIntake(ports: TaskIntakePorts): TaskIntake {
  const { store, policies, clock } = ports;
  return async (message) => {
    const read = readTicket(message.text);
    if (!read.ok) return passOver(message, read.reason);
    const { task_id, task_type, world_id, parameters } = read.ticket;
    const policy = policies(task_type);
    if (!policy)
      return passOver(message, `nobody knows tasks of the type "${task_type}"`, { task_id, task_type });
    if (!parameters) return true;
    const task = { id: task_id, type: task_type, worldId: world_id, parameters, parentId: null };
    try {
      await takeIn(newTask(task, policy, new Date(clock.now())), policy);
      return true;
    } catch (error) {
      // Once more makes sense only if the store may think better of it: else one message would hold up its partition.
      const { retry, message: problem } = asTaskError(error);
      if (retry !== 'never') throw error;
      const facts = { task_id, task_type, err: error };
      return passOver(message, `its task cannot be stored: ${problem}`, facts);
    }
  };

  async function takeIn(task: TaskDocument, policy: TaskPolicy): Promise<void> {
    if ((await store.insertIgnoringDuplicates([task])) > 0) return;
    await store.adopt(task._id, adoptedFields(policy, task.created_at));
  }

  async function passOver(message: TicketMessage, reason: string, facts: object = {}): Promise<false> {
    const { topic, partition, offset } = message;
    ports.log.error({ topic, partition, offset, reason, ...facts }, 'passed over a message that is no task');
    await ports.deadLetters.keep({ message, reason });
    return false;
  }
}

/** The engine's fields for a task that someone else inserted. */
export function adoptedFields(
  policy: { queue: string; maxAttempts: number },
  now: Date,
): Partial<TaskDocument> {
  return { ...readyFields(policy, now), parent_id: null };
}
