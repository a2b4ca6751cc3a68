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
        const [saved] = await Promise.all([store.saveStep(lease, name, value, now()), alongside?.()]);
        if (!saved) throw new LeaseLostError(task._id);
        task.steps[name] = value;
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
    const tally = formatTally(outcome.tally ?? {});
    if (!(await store.complete(lease, { result, tally, spawn, now: now() })))
      throw new LeaseLostError(task._id);
    // From here on the task is done, whatever happens: the sweeper spawns and the progress sweeper tells what is left.
    try {
      if (spawn.length > 0)
        await spawnChildren({ _id: task._id, world_id: task.world_id, spawn }, { store, bus, policies, now });
      await announceEnd(task, 'completed');
    } catch (error) {
      log.warn({ ...about(task), err: error }, 'could not announce a completed task; the sweeper will');
    }
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
        await store.release(lease, task.queue, nextRingAt(at, 0), at);
        await sendTickets(bus, [task]);
        log.info(about(task), 'gave a task back to its queue');
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
        const saved = await salvage(task, context, error);
        const failed = await store.fail(lease, {
          error: error.message,
          errorCode: error.code,
          result: saved?.result ?? null,
          tally: formatTally(saved?.tally ?? {}),
          now: at,
        });
        if (!failed) return;
        log.error(facts, 'a task failed for good');
        await announceEnd(task, 'failed');
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

  async function announceEnd(task: TaskDocument, status: 'completed' | 'failed'): Promise<void> {
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
