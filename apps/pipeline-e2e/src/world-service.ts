import { randomUUID } from 'node:crypto';

import { type TaskDocument, TOPICS } from '@generia/contracts';

import type { Pipeline } from './pipeline.js';

/** A new world as World Service asks for it: the task that it writes, and the message that it sends. */
export interface AskedWorld {
  readonly worldId: string;
  readonly task: Record<string, unknown>;
  readonly message: Record<string, unknown>;
}

/** Exactly the fields that World Service writes and sends. */
export function askedWorld(
  users: number,
  posts: number,
  prompt = 'A city that worships its weather',
): AskedWorld {
  const worldId = randomUUID();
  const taskId = randomUUID();
  const now = new Date();
  const parameters = {
    user_prompt: prompt,
    users_count: users,
    posts_count: posts,
    created_at: now.toISOString(),
  };
  return {
    worldId,
    task: {
      _id: taskId,
      type: 'init_world_creation',
      world_id: worldId,
      status: 'pending',
      worker_id: null,
      parameters,
      result: null,
      created_at: now,
      updated_at: now,
      attempt_count: 0,
      error: null,
    },
    message: {
      event_type: 'task_created',
      task_id: taskId,
      task_type: 'init_world_creation',
      world_id: worldId,
      parameters,
    },
  };
}

export async function writeTask({ repositories }: Pipeline, { task }: AskedWorld): Promise<void> {
  await repositories.tasks.insertIgnoringDuplicates([task as unknown as TaskDocument]);
}

export async function sendMessage({ bus }: Pipeline, { worldId, message }: AskedWorld): Promise<void> {
  await bus.publish(TOPICS.tasks, [{ key: worldId, value: message }]);
}

/** Asks for `count` worlds at once; returns their ids. */
export async function askFor(
  pipeline: Pipeline,
  count: number,
  users: number,
  posts: number,
): Promise<string[]> {
  const worlds = Array.from({ length: count }, (_, index) =>
    askedWorld(users, posts, `A city that worships its weather, number ${index}`),
  );
  await Promise.all(worlds.map((world) => writeTask(pipeline, world)));
  for (const world of worlds) await sendMessage(pipeline, world);
  return worlds.map(({ worldId }) => worldId);
}
