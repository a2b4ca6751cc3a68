import type { TaskDocument } from '@generia/contracts';

import { InvalidTaskError } from './engine-errors.js';
import { childTaskId, newTask } from './new-task.js';
import type { TaskPolicies } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';

/** What spawning needs. */
export interface SpawnPorts {
  readonly store: Pick<TaskStore, 'insertIgnoringDuplicates' | 'markSpawned'>;
  readonly bus: Announcer;
  readonly policies: TaskPolicies;
  readonly now: () => Date;
}

/**
 * Inserts the children that a completed task asks for, announces them, and notes that it is done. Repeating it after a
 * crash at any point makes the same children once.
 */
export async function spawnChildren(
  parent: Pick<TaskDocument, '_id' | 'world_id' | 'spawn'>,
  ports: SpawnPorts,
): Promise<void> {
  const now = ports.now();
  const children = parent.spawn.map((child) => {
    const policy = ports.policies(child.type);
    if (!policy)
      throw new InvalidTaskError(`Task ${parent._id} asks for a child of the unknown type ${child.type}.`);
    const task = { id: childTaskId(parent._id, child), type: child.type, worldId: parent.world_id };
    return newTask({ ...task, parameters: child.parameters, parentId: parent._id }, policy, now);
  });
  await ports.store.insertIgnoringDuplicates(children);
  await Promise.all([sendTickets(ports.bus, children), ports.store.markSpawned(parent._id)]);
}
