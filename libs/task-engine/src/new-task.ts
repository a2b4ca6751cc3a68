import { type ChildTask, deterministicId, type TaskDocument } from '@generia/contracts';

import { arrivalKey } from './fair-order.js';
import type { TaskPolicy } from './task-policy.js';

/** How long an announced task may stay unclaimed before the sweeper rings again; doubles with every ring. */
export const FIRST_RING_MS = 5_000;
const LONGEST_RING_MS = 300_000;

/** When to ring again for a task that was announced `ringCount` times. */
export function nextRingAt(now: Date, ringCount: number): Date {
  return new Date(now.getTime() + Math.min(LONGEST_RING_MS, FIRST_RING_MS * 2 ** Math.min(ringCount, 10)));
}

export interface NewTask {
  readonly id: string;
  readonly type: string;
  readonly worldId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly parentId: string | null;
  /** Its place in the ready queue; a first task's follows from the time. */
  readonly orderKey?: number;
  /** How much its world gets beside others; 1 unless told. */
  readonly weight?: number;
}

/** The engine's own fields of a task that is ready for its first attempt. */
export function readyFields(
  policy: Pick<TaskPolicy, 'queue' | 'maxAttempts'>,
  now: Date,
  orderKey = arrivalKey(now),
) {
  return {
    queue: policy.queue,
    ready_queue: policy.queue,
    order_key: orderKey,
    max_attempts: policy.maxAttempts,
    deferral_count: 0,
    crash_count: 0,
    lease_token: 0,
    ring_at: nextRingAt(now, 0),
    ring_count: 0,
    steps: {},
    spawn: [],
    tally: '',
    error_code: null,
  };
}

/** A task document that may be claimed as soon as it is inserted. */
export function newTask(
  task: NewTask,
  policy: Pick<TaskPolicy, 'queue' | 'maxAttempts'>,
  now: Date,
): TaskDocument {
  return {
    _id: task.id,
    type: task.type,
    world_id: task.worldId,
    status: 'pending',
    worker_id: null,
    parameters: { ...task.parameters },
    result: null,
    created_at: now,
    updated_at: now,
    attempt_count: 0,
    error: null,
    parent_id: task.parentId,
    ...readyFields(policy, now, task.orderKey),
    ...(task.weight === undefined ? {} : { weight: task.weight }),
  };
}

/** A child's id follows from its parent, its type and its place: spawning twice makes one child. */
export function childTaskId(parentId: string, child: Pick<ChildTask, 'type' | 'ordinal'>): string {
  return deterministicId('task', parentId, child.type, child.ordinal);
}
