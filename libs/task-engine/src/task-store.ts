import type { ChildTask, TaskDocument } from '@generia/contracts';

/** A task under a lease: every write that names an old token finds nothing to change. */
export interface Lease {
  readonly taskId: string;
  readonly token: number;
}

/** What a sweep looks for. */
export interface SweepBounds {
  /** Retries and rings that are due by then. */
  readonly now: Date;
  /** Leases that run out before. */
  readonly leasesUntil: Date;
  /** Spawning tasks that ended by then. */
  readonly spawnsUntil: Date;
  readonly queues: readonly string[];
  readonly types: readonly string[];
}

/** Where tasks live. Every method is one atomic write or one read; `false` and `null` mean "someone else was first". */
export interface TaskStore {
  /** Inserts the tasks that are not there yet. Returns how many were new. */
  insertIgnoringDuplicates(tasks: readonly TaskDocument[]): Promise<number>;
  findById(taskId: string): Promise<TaskDocument | null>;

  /** Leases the first ready task of the queue and counts an attempt. */
  claim(claim: {
    readonly queue: string;
    readonly workerId: string;
    readonly now: Date;
    readonly leaseExpiresAt: Date;
  }): Promise<TaskDocument | null>;
  renew(lease: Lease, leaseExpiresAt: Date): Promise<boolean>;
  saveStep(lease: Lease, name: string, value: unknown, now: Date): Promise<boolean>;
  /** Ends the task well: result, tally and children in one write; `spawn_pending` is set when there are children. */
  complete(
    lease: Lease,
    completion: {
      readonly result: Readonly<Record<string, unknown>>;
      readonly tally: string;
      readonly spawn: readonly ChildTask[];
      readonly now: Date;
    },
  ): Promise<boolean>;
  /**
   * The same, and the children are in the store with the same write: none of them is missing after a crash, and nothing
   * is pending. Absent where the store cannot do both as one.
   */
  completeWithChildren?(
    lease: Lease,
    completion: Parameters<TaskStore['complete']>[1],
    children: readonly TaskDocument[],
  ): Promise<boolean>;
  /** Ends the task badly, keeping its steps for a redrive. */
  fail(
    lease: Lease,
    failure: {
      readonly error: string;
      readonly errorCode: string;
      readonly result: Readonly<Record<string, unknown>> | null;
      readonly tally: string;
      readonly now: Date;
    },
  ): Promise<boolean>;
  /** Lets the task wait for its next attempt. With `refundAttempt` this attempt does not count. */
  retryLater(
    lease: Lease,
    retry: {
      readonly retryAt: Date;
      readonly error: string;
      readonly errorCode: string;
      readonly refundAttempt: boolean;
      readonly now: Date;
    },
  ): Promise<boolean>;
  /** Puts the task back into its queue at once, without counting the attempt. */
  release(lease: Lease, queue: string, ringAt: Date, now: Date): Promise<boolean>;

  /** Puts the task aside, without counting the attempt, until {@link unpark}. */
  park(
    lease: Lease,
    parking: {
      readonly reason: string;
      readonly error: string;
      readonly errorCode: string;
      readonly now: Date;
    },
  ): Promise<boolean>;
  /** Ends the task of a cancelled world. */
  cancelHeld(lease: Lease, now: Date): Promise<boolean>;

  /** All children of these parents are in the store. The one method that may be done in parts when it fails. */
  markSpawned(parentIds: readonly string[]): Promise<void>;

  /** Whether any of the searches below that a sweep makes would find a task: one request where nothing is wrong. */
  isAnythingDue(sweep: SweepBounds): Promise<boolean>;
  findExpiredLeases(now: Date, limit: number): Promise<TaskDocument[]>;
  /** Takes a task from a worker that vanished; only if nothing changed since `task` was read. */
  takeOver(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean>;
  /** Gives up a task whose workers keep vanishing; only if nothing changed since `task` was read. */
  giveUp(task: TaskDocument, error: string, errorCode: string, now: Date): Promise<boolean>;
  findDueRetries(now: Date, limit: number): Promise<TaskDocument[]>;
  /** Makes a waiting task ready; only if it still waits for the same moment. */
  makeReady(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean>;
  /** Ready tasks of these queues that nobody has claimed in time. */
  findUnanswered(queues: readonly string[], now: Date, limit: number): Promise<TaskDocument[]>;
  /** Notes that another ticket was sent; only if the task is still ready and nobody else rang. */
  markRung(task: TaskDocument, nextRingAt: Date): Promise<boolean>;
  /** The smallest order key of the ready tasks of these queues; null when none is ready. */
  lowestReadyKey(queues: readonly string[]): Promise<number | null>;
  findPendingSpawns(updatedBefore: Date, limit: number): Promise<TaskDocument[]>;
  /** Tasks of these types that others wrote with the base fields only and that nobody has adopted yet. */
  findUnadopted(limit: number, types: readonly string[]): Promise<TaskDocument[]>;
  /** Adds the engine's fields to such a task; only if nobody has done so. */
  adopt(taskId: string, fields: Partial<TaskDocument>): Promise<boolean>;

  /** Tasks of a world that were put aside for this reason. */
  findParked(worldId: string, reason: string, limit: number): Promise<TaskDocument[]>;
  /** Makes a task that was put aside ready again; only if it still is. */
  unpark(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean>;
  /** Tasks of a world that nobody runs now and that have not ended. */
  findWaiting(worldId: string, limit: number): Promise<TaskDocument[]>;
  /** Ends a task that nobody runs; only if nothing changed since `task` was read. */
  cancelWaiting(task: TaskDocument, now: Date): Promise<boolean>;

  /**
   * Makes a failed task ready for new attempts; only if nothing changed since `task` was read. The answers that it paid for
   * stay, and what was saved of it counts until it ends anew.
   */
  redrive(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean>;
}
