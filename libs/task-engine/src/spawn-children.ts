import type { TaskDocument } from '@generia/contracts';

import { InvalidTaskError } from './engine-errors.js';
import { childOrderKey, virtualStart } from './fair-order.js';
import { childTaskId, newTask } from './new-task.js';
import type { TaskPolicies } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';

/** What spawning needs. */
export interface SpawnPorts {
  readonly store: Pick<TaskStore, 'markSpawned' | 'lowestReadyKey'> & {
    insertIgnoringDuplicates(children: readonly TaskDocument[]): Promise<unknown>;
  };
  readonly bus: Announcer;
  readonly policies: TaskPolicies;
  readonly now: () => Date;
  /** All queues, of whatever service: how far they have come is where a new world starts. */
  readonly allQueues: readonly string[];
}

/** As much of a task as its children need. */
export type SpawningTask = Pick<
  TaskDocument,
  '_id' | 'world_id' | 'spawn' | 'parent_id' | 'order_key' | 'weight'
>;

/**
 * Inserts the children that a completed task asks for, announces them, and notes that it is done. Repeating it after a
 * crash at any point makes the same children once.
 */
export async function spawnChildren(parent: SpawningTask, ports: SpawnPorts): Promise<void> {
  const children = await newChildren(parent, ports);
  await ports.store.insertIgnoringDuplicates(children);
  await Promise.all([sendTickets(ports.bus, children), ports.store.markSpawned([parent._id])]);
}

/** The children that a task asks for, the same ones each time. @throws InvalidTaskError when nobody knows the type of one */
export async function newChildren(
  parent: SpawningTask,
  ports: Pick<SpawnPorts, 'policies' | 'now' | 'allQueues'> & {
    readonly store: Pick<TaskStore, 'lowestReadyKey'>;
  },
): Promise<TaskDocument[]> {
  const now = ports.now();
  const parentKey = await keyOf(parent, ports);
  return parent.spawn.map((child) => {
    const policy = ports.policies(child.type);
    if (!policy)
      throw new InvalidTaskError(`Task ${parent._id} asks for a child of the unknown type ${child.type}.`);
    const task = { id: childTaskId(parent._id, child), type: child.type, worldId: parent.world_id };
    const { weight } = parent;
    return newTask(
      {
        ...{ ...task, parameters: child.parameters, parentId: parent._id },
        orderKey: childOrderKey(parentKey, child.ordinal, weight),
        ...(weight === undefined ? {} : { weight }),
      },
      policy,
      now,
    );
  });
}

/** A world starts with the children of its first task. */
async function keyOf(
  parent: SpawningTask,
  {
    store,
    allQueues,
  }: { readonly store: Pick<TaskStore, 'lowestReadyKey'>; readonly allQueues: readonly string[] },
): Promise<number> {
  if (parent.parent_id !== null) return parent.order_key;
  return virtualStart(parent.order_key, await store.lowestReadyKey(allQueues));
}
