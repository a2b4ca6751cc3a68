import type { TaskDocument } from '@generia/contracts';

import type { Lease, TaskStore } from '../../task-store.js';
import { at } from '../sample-task.js';

/** Each test's own store. */
export type TheStore = () => TaskStore;

/** Claims from the queue `work` at `now`, for half a minute; the test fails when there is nothing to claim. */
export async function claimNext(store: TaskStore, now = at(0), workerId = 'worker'): Promise<TaskDocument> {
  const task = await tryClaim(store, now, workerId);
  if (!task) throw new Error('There was no task to claim.');
  return task;
}

export function tryClaim(store: TaskStore, now = at(0), workerId = 'worker'): Promise<TaskDocument | null> {
  const leaseExpiresAt = new Date(now.getTime() + 30_000);
  return store.claim({ queue: 'work', workerId, now, leaseExpiresAt });
}

/** The task as it is stored now. */
export async function read(store: TaskStore, taskId: string): Promise<TaskDocument> {
  const task = await store.findById(taskId);
  if (!task) throw new Error(`There is no task ${taskId}.`);
  return task;
}

export function leaseOf(task: TaskDocument): Lease {
  return { taskId: task._id, token: task.lease_token };
}

export function idsOf(tasks: readonly TaskDocument[]): string[] {
  return tasks.map((task) => task._id);
}

/** Completions, failures and retries whose particulars do not matter. */
export const ENDINGS = {
  complete: { result: { made: 1 }, tally: '', spawn: [], now: at(1_000) },
  fail: { error: 'It broke.', errorCode: 'BROKEN', result: null, tally: '', now: at(1_000) },
  retry: { retryAt: at(5_000), error: 'Not now.', errorCode: 'BUSY', refundAttempt: false, now: at(1_000) },
} as const;
