import { formatTally, type TaskDocument, type TaskEvent, TOPICS } from '@generia/contracts';
import { asTaskError, type Clock, type Dice, type Log, type TaskError } from '@generia/resilience';

import { decideFailure } from './decide-failure.js';
import { InvalidTaskError, LeaseLostError } from './engine-errors.js';
import type { Job, JobContext, JobOutcome, Jobs } from './job.js';
import { nextRingAt } from './new-task.js';
import { spawnChildren } from './spawn-children.js';
import type { TaskPolicies, TaskPolicy } from './task-policy.js';
import type { Lease, TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';

export interface TaskExecutorPorts {
  readonly store: TaskStore;
  readonly bus: Announcer;
  readonly jobs: Jobs;
  readonly policies: TaskPolicies;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** Told about every task that has to wait, so that it can be made ready on time. */
  readonly onRetryScheduled: (task: TaskDocument, delayMs: number) => void;
}

/** Runs one claimed task to its end: done, failed, waiting for its next attempt, or given back. Never rejects for the job's faults. */
export type TaskExecutor = (task: TaskDocument, signal: AbortSignal) => Promise<void>;

const STEP_NAME = /^[A-Za-z0-9_]+$/;

/** Makes a {@link TaskExecutor}. */
export function createTaskExecutor(ports: TaskExecutorPorts): TaskExecutor {
  const { store, bus, jobs, policies, clock, log } = ports;
  const now = (): Date => new Date(clock.now());

  return async (task, signal) => {
    const lease: Lease = { taskId: task._id, token: task.lease_token };
    const context = createContext(task, lease, signal);
    try {
      const { job, policy, parameters } = prepare(task);
      await finish(task, lease, policy, await job.run(context, parameters));
    } catch (thrown) {
      // When the signal has fired, the job's own error is only its echo.
      const error = asTaskError(signal.aborted ? signal.reason : thrown);
      await settleFailure(task, lease, context, error);
    }
  };

  function prepare(task: TaskDocument): { job: Job; policy: TaskPolicy; parameters: unknown } {
    const policy = policies(task.type);
    const job = jobs[task.type];
    if (!policy || !job) throw new InvalidTaskError(`No service here runs tasks of the type "${task.type}".`);
    try {
      return { job, policy, parameters: policy.parameters.parse(task.parameters) };
    } catch (cause) {
      throw new InvalidTaskError(
        `The parameters of a ${task.type} task do not fit: ${messageOf(cause)}`,
        cause,
      );
    }
  }

  function createContext(task: TaskDocument, lease: Lease, signal: AbortSignal): JobContext {
    return {
      task,
      signal,
      async step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>): Promise<T> {
        if (!STEP_NAME.test(name)) throw new RangeError(`"${name}" cannot name a step.`);
        if (Object.hasOwn(task.steps, name)) return task.steps[name] as T;
        signal.throwIfAborted();
        const value = await work();
        // Both are waited for, so that no write of this attempt comes after the one that ends it.
        const saving = store.saveStep(lease, name, value, now());
        const [saved, noted] = await Promise.allSettled([saving, (async () => alongside?.())()]);
        if (saved.status === 'rejected') throw saved.reason;
        if (!saved.value) throw new LeaseLostError(task._id);
        task.steps[name] = value;
        if (noted.status === 'rejected') throw noted.reason;
        return value;
      },
    };
  }

  async function finish(
    task: TaskDocument,
    lease: Lease,
    policy: TaskPolicy,
    outcome: JobOutcome,
  ): Promise<void> {
    const result = checkResult(task, policy, outcome);
    const spawn = (outcome.children ?? []).map((child, ordinal) => ({
      type: child.type,
      ordinal,
      parameters: { ...child.parameters },
    }));
    const orphan = spawn.find((child) => !policies(child.type));
    if (orphan)
      throw new InvalidTaskError(`A ${task.type} job asks for a child of the unknown type "${orphan.type}".`);
    const tally = formatTally(outcome.tally ?? {});
    if (!(await store.complete(lease, { result, tally, spawn, now: now() })))
      throw new LeaseLostError(task._id);
    // From here on the task is done, whatever happens: the sweeper spawns and the progress sweeper tells what is left.
    await announce(task, async () => {
      const parent = { _id: task._id, world_id: task.world_id, spawn };
      if (spawn.length > 0) await spawnChildren(parent, { store, bus, policies, now });
      await publishEnd(task, 'completed');
    });
  }

  function checkResult(
    task: TaskDocument,
    policy: TaskPolicy,
    outcome: JobOutcome,
  ): Readonly<Record<string, unknown>> {
    try {
      return policy.result.parse(outcome.result) as Readonly<Record<string, unknown>>;
    } catch (cause) {
      throw new InvalidTaskError(
        `A ${task.type} job made a result that does not fit: ${messageOf(cause)}`,
        cause,
      );
    }
  }

  async function settleFailure(
    task: TaskDocument,
    lease: Lease,
    context: JobContext,
    error: TaskError,
  ): Promise<void> {
    const decision = decideFailure(error, task, ports.dice);
    const facts = { ...about(task), code: error.code, err: error };
    const at = now();
    switch (decision.action) {
      case 'abandon':
        log.warn(facts, 'left a task to the worker that took it over');
        return;
      case 'release': {
        if (!(await store.release(lease, task.queue, nextRingAt(at, 0), at))) return;
        log.info(about(task), 'gave a task back to its queue');
        await announce(task, () => sendTickets(bus, [task]));
        return;
      }
      case 'retry': {
        const { delayMs, refundAttempt } = decision;
        const retryAt = new Date(at.getTime() + delayMs);
        const failure = { error: error.message, errorCode: error.code };
        if (await store.retryLater(lease, { retryAt, refundAttempt, ...failure, now: at })) {
          log.warn({ ...facts, delay_ms: delayMs }, 'an attempt failed; the task will be tried again');
          ports.onRetryScheduled({ ...task, retry_at: retryAt }, delayMs);
        }
        return;
      }
      case 'fail': {
        const abortedBefore = context.signal.aborted;
        const saved = await salvage(task, context, error);
        // What a shutdown cut short is done again in full, by whoever gets the task next.
        if (!saved && context.signal.aborted && !abortedBefore)
          return settleFailure(task, lease, context, asTaskError(context.signal.reason));
        const failed = await store.fail(lease, {
          error: error.message,
          errorCode: error.code,
          result: saved?.result ?? null,
          tally: formatTally(saved?.tally ?? {}),
          now: now(),
        });
        if (!failed) return;
        log.error(facts, 'a task failed for good');
        await announce(task, () => publishEnd(task, 'failed'));
      }
    }
  }

  async function salvage(task: TaskDocument, context: JobContext, error: TaskError) {
    const job = jobs[task.type];
    const parameters = policies(task.type)?.parameters;
    if (!job?.salvage || !parameters || error.code === 'INVALID_TASK') return null;
    try {
      return await job.salvage(context, parameters.parse(task.parameters), error);
    } catch (thrown) {
      log.warn({ ...about(task), err: thrown }, 'nothing could be saved of a failed task');
      return null;
    }
  }

  /** Tells of a state that is stored already: when it cannot be told, the sweepers will find it. */
  async function announce(task: TaskDocument, tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      log.warn({ ...about(task), err: error }, 'could not announce what became of a task; the sweeper will');
    }
  }

  async function publishEnd(task: TaskDocument, status: 'completed' | 'failed'): Promise<void> {
    const event: TaskEvent = {
      event_type: status === 'completed' ? 'task_completed' : 'task_failed',
      task_id: task._id,
      task_type: task.type,
      world_id: task.world_id,
      status,
      occurred_at: now().toISOString(),
    };
    await bus.publish(TOPICS.taskEvents, [{ key: task.world_id, value: event }]);
  }
}

function about(task: TaskDocument) {
  return { world_id: task.world_id, task_id: task._id, type: task.type, attempt: task.attempt_count };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
