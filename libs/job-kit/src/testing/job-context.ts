import { TASK_CATALOGUE, type TaskDocument, type TaskType } from '@generia/contracts';
import { type JobContext, newTask } from '@generia/task-engine';

import { SAMPLE_START, SAMPLE_WORLD_ID } from './sample-world.js';

/** A claimed task, before its first attempt has done anything. */
export function claimedTask(
  type: TaskType,
  parameters: Readonly<Record<string, unknown>>,
  changes: Partial<TaskDocument> = {},
): TaskDocument {
  const { topic, maxAttempts } = TASK_CATALOGUE[type];
  const about = { id: `${type}-1`, type, worldId: SAMPLE_WORLD_ID, parameters, parentId: null };
  const task = newTask(about, { queue: topic, maxAttempts }, SAMPLE_START);
  return { ...task, status: 'in_progress', attempt_count: 1, lease_token: 1, ...changes };
}

/** What the engine gives a job for one attempt at `task`: every step is stored in the task and never done twice. */
export function contextOf(
  task: TaskDocument,
  signal: AbortSignal = new AbortController().signal,
  stopping: AbortSignal = new AbortController().signal,
): JobContext {
  return {
    task,
    signal,
    stopping,
    confirmLease: async () => undefined,
    isLeaseCertain: () => true,
    async step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>): Promise<T> {
      if (Object.hasOwn(task.steps, name)) return task.steps[name] as T;
      signal.throwIfAborted();
      const value = await work();
      await alongside?.();
      task.steps[name] = value;
      return value;
    },
  };
}

/** The same task as its next attempt gets it: what was stored has been through a database. */
export function nextAttempt(task: TaskDocument): TaskDocument {
  return {
    ...task,
    attempt_count: task.attempt_count + 1,
    lease_token: task.lease_token + 1,
    steps: JSON.parse(JSON.stringify(task.steps)) as Record<string, unknown>,
  };
}
