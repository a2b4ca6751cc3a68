import type { TaskDocument } from '@generia/contracts';

import { FAILURE_STEP } from '../failure-step.js';
import type { Lease, TaskStore } from '../task-store.js';

/** A task store that forgets everything with the process. */
export interface MemoryTaskStore extends TaskStore {
  /** Every task, in the order of insertion. */
  all(): TaskDocument[];
}

/** A {@link TaskStore} over a map. Every method does its work before it returns its promise, so nothing can come between. */
export function createMemoryTaskStore(): MemoryTaskStore {
  const tasks = new Map<string, TaskDocument>();

  /** Changes the task if it is as expected. */
  function write(
    taskId: string,
    expected: (task: TaskDocument) => boolean,
    change: (task: TaskDocument) => void,
  ) {
    const task = tasks.get(taskId);
    if (!task || !expected(task)) return false;
    change(task);
    return true;
  }

  const writeHeld = (lease: Lease, change: (task: TaskDocument) => void): boolean =>
    write(lease.taskId, (task) => task.status === 'in_progress' && task.lease_token === lease.token, change);

  /** Changes a running task if nobody has claimed, renewed or ended it since it was read. */
  const writeAsRead = (read: TaskDocument, change: (task: TaskDocument) => void): boolean =>
    write(
      read._id,
      (task) =>
        task.status === 'in_progress' &&
        task.lease_token === read.lease_token &&
        sameTime(task.lease_expires_at, read.lease_expires_at),
      change,
    );

  function find(
    matches: (task: TaskDocument) => boolean,
    place: (task: TaskDocument) => number,
    limit: number,
  ) {
    const found = [...tasks.values()].filter(matches).sort((a, b) => place(a) - place(b));
    return found.slice(0, limit).map((task) => structuredClone(task));
  }

  return {
    all: () => [...tasks.values()].map((task) => structuredClone(task)),

    async insertIgnoringDuplicates(documents) {
      const fresh = documents.filter((document) => !tasks.has(document._id));
      const before = tasks.size;
      for (const document of fresh)
        if (!tasks.has(document._id)) tasks.set(document._id, structuredClone(document));
      return tasks.size - before;
    },
    async findById(taskId) {
      return structuredClone(tasks.get(taskId) ?? null);
    },

    async claim({ queue, workerId, now, leaseExpiresAt }) {
      let first: TaskDocument | undefined;
      for (const task of tasks.values()) {
        if (task.ready_queue === queue && (!first || comesBefore(task, first))) first = task;
      }
      if (!first) return null;
      first.status = 'in_progress';
      first.worker_id = workerId;
      first.lease_expires_at = leaseExpiresAt;
      first.updated_at = now;
      first.lease_token += 1;
      first.attempt_count += 1;
      delete first.ready_queue;
      delete first.ring_at;
      return structuredClone(first);
    },
    async renew(lease, leaseExpiresAt) {
      return writeHeld(lease, (task) => {
        task.lease_expires_at = leaseExpiresAt;
      });
    },
    async saveStep(lease, name, value, now) {
      return writeHeld(lease, (task) => {
        task.steps[name] = structuredClone(value);
        task.updated_at = now;
      });
    },
    async complete(lease, { result, tally, spawn, now }) {
      return writeHeld(lease, (task) => {
        const ended = {
          status: 'completed' as const,
          updated_at: now,
          completed_at: now,
          error: null,
          error_code: null,
        };
        Object.assign(task, ended, { tally, steps: {} }, structuredClone({ result, spawn }));
        if (spawn.length > 0) task.spawn_pending = true;
        delete task.lease_expires_at;
      });
    },
    async fail(lease, { error, errorCode, result, tally, now }) {
      return writeHeld(lease, (task) => {
        const ended = {
          status: 'failed' as const,
          updated_at: now,
          completed_at: now,
          error,
          error_code: errorCode,
        };
        Object.assign(task, ended, { tally }, structuredClone({ result }));
        delete task.lease_expires_at;
      });
    },
    async retryLater(lease, { retryAt, error, errorCode, refundAttempt, now }) {
      return writeHeld(lease, (task) => {
        Object.assign(task, { status: 'pending', worker_id: null, retry_at: retryAt, updated_at: now });
        Object.assign(task, { error, error_code: errorCode });
        if (refundAttempt) {
          task.attempt_count -= 1;
          task.deferral_count += 1;
        }
        delete task.lease_expires_at;
      });
    },
    async release(lease, queue, ringAt, now) {
      return writeHeld(lease, (task) => {
        becomeReady(task, queue, ringAt, now);
        task.attempt_count -= 1;
      });
    },
    async park(lease, { reason, error, errorCode, now }) {
      return writeHeld(lease, (task) => {
        Object.assign(task, { status: 'pending', worker_id: null, parked: reason, updated_at: now });
        Object.assign(task, { error, error_code: errorCode });
        task.attempt_count -= 1;
        delete task.lease_expires_at;
      });
    },
    async cancelHeld(lease, now) {
      return writeHeld(lease, (task) => {
        Object.assign(task, { status: 'cancelled', updated_at: now, completed_at: now });
        delete task.lease_expires_at;
      });
    },
    async markSpawned(parentIds) {
      for (const parentId of parentIds)
        write(
          parentId,
          (task) => task.spawn_pending === true,
          (task) => {
            delete task.spawn_pending;
          },
        );
    },

    async isAnythingDue({ now, leasesUntil, spawnsUntil, queues, types }) {
      const searches = [
        this.findExpiredLeases(leasesUntil, 1),
        this.findPendingSpawns(spawnsUntil, 1),
        this.findDueRetries(now, 1),
        this.findUnanswered(queues, now, 1),
        this.findUnadopted(1, types),
      ];
      return (await Promise.all(searches)).some((found) => found.length > 0);
    },
    async findExpiredLeases(now, limit) {
      return find(
        (task) => !!task.lease_expires_at && task.lease_expires_at < now,
        (task) => ms(task.lease_expires_at),
        limit,
      );
    },
    async takeOver(read, ringAt, now) {
      return writeAsRead(read, (task) => {
        becomeReady(task, read.queue, ringAt, now);
        task.attempt_count -= 1;
        task.crash_count += 1;
        task.lease_token += 1;
      });
    },
    async giveUp(read, error, errorCode, now) {
      return writeAsRead(read, (task) => {
        Object.assign(task, {
          status: 'failed',
          error,
          error_code: errorCode,
          updated_at: now,
          completed_at: now,
        });
        task.crash_count += 1;
        task.lease_token += 1;
        delete task.lease_expires_at;
      });
    },
    async findDueRetries(now, limit) {
      return find(
        (task) => !!task.retry_at && task.retry_at <= now,
        (task) => ms(task.retry_at),
        limit,
      );
    },
    async makeReady(read, ringAt, now) {
      return write(
        read._id,
        (task) => task.status === 'pending' && !!read.retry_at && sameTime(task.retry_at, read.retry_at),
        (task) => becomeReady(task, read.queue, ringAt, now),
      );
    },
    async findUnanswered(queues, now, limit) {
      return find(
        (task) => !!task.ring_at && task.ring_at <= now && queues.includes(task.ready_queue ?? ''),
        (task) => ms(task.ring_at),
        limit,
      );
    },
    async markRung(read, nextRingAt) {
      return write(
        read._id,
        (task) => task.ready_queue === read.queue && !!read.ring_at && sameTime(task.ring_at, read.ring_at),
        (task) => {
          task.ring_at = nextRingAt;
          task.ring_count += 1;
        },
      );
    },
    async lowestReadyKey(queues) {
      const [first] = find(
        (task) => queues.includes(task.ready_queue ?? ''),
        (task) => task.order_key,
        1,
      );
      return first?.order_key ?? null;
    },
    async findPendingSpawns(updatedBefore, limit) {
      return find(
        (task) => task.spawn_pending === true && task.updated_at <= updatedBefore,
        (task) => ms(task.updated_at),
        limit,
      );
    },
    async findUnadopted(limit, types) {
      return find(
        (task) => isUnadopted(task) && types.includes(task.type),
        () => 0,
        limit,
      );
    },
    async adopt(taskId, fields) {
      return write(taskId, isUnadopted, (task) => void Object.assign(task, structuredClone(fields)));
    },
    async findParked(worldId, reason, limit) {
      return find(
        (task) => task.world_id === worldId && task.parked === reason,
        () => 0,
        limit,
      );
    },
    async unpark(read, ringAt, now) {
      return write(
        read._id,
        (task) => task.status === 'pending' && task.parked !== undefined && task.parked === read.parked,
        (task) => {
          becomeReady(task, read.queue, ringAt, now);
          delete task.parked;
        },
      );
    },
    async findWaiting(worldId, limit) {
      return find(
        (task) => task.world_id === worldId && task.status === 'pending',
        () => 0,
        limit,
      );
    },
    async cancelWaiting(read, now) {
      return write(
        read._id,
        (task) => task.status === 'pending' && task.lease_token === read.lease_token,
        (task) => {
          Object.assign(task, { status: 'cancelled', updated_at: now, completed_at: now });
          for (const field of ['ready_queue', 'ring_at', 'retry_at', 'parked'] as const) delete task[field];
        },
      );
    },
    async redrive(read, ringAt, now) {
      return write(
        read._id,
        (task) => task.status === 'failed' && task.lease_token === read.lease_token,
        (task) => {
          becomeReady(task, read.queue, ringAt, now);
          Object.assign(task, { attempt_count: 0, deferral_count: 0, crash_count: 0 });
          task.lease_token += 1;
          delete task.completed_at;
          delete task.steps[FAILURE_STEP];
        },
      );
    },
  };
}

function becomeReady(task: TaskDocument, queue: string, ringAt: Date, now: Date): void {
  Object.assign(task, { status: 'pending', worker_id: null, ready_queue: queue, updated_at: now });
  Object.assign(task, { ring_at: ringAt, ring_count: 0 });
  delete task.lease_expires_at;
  delete task.retry_at;
}

function comesBefore(a: TaskDocument, b: TaskDocument): boolean {
  return a.order_key === b.order_key ? a._id < b._id : a.order_key < b.order_key;
}

/** World Service writes tasks without the engine's fields. */
function isUnadopted(task: Partial<TaskDocument>): boolean {
  return task.status === 'pending' && task.queue === undefined;
}

function ms(date: Date | undefined): number {
  return date?.getTime() ?? 0;
}

function sameTime(a: Date | undefined, b: Date | undefined): boolean {
  return a?.getTime() === b?.getTime();
}
