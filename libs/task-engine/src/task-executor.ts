import { formatTally, type TaskDocument } from '@generia/contracts';
import { asTaskError, type Clock, type Dice, type Log, TaskError } from '@generia/resilience';

import { AbortGroup } from './abort-group.js';
import { decideFailure } from './decide-failure.js';
import { AttemptTimeoutError, InvalidTaskError, LeaseLostError } from './engine-errors.js';
import { failureText } from './failure-text.js';
import type { Job, JobContext, JobOutcome, Jobs } from './job.js';
import { FAILURE_STEP } from './failure-step.js';
import { gatheredSpawns } from './gathered-spawns.js';
import { keepTrying } from './keep-trying.js';
import type { LeaseKeeper } from './lease-keeper.js';
import { nextRingAt } from './new-task.js';
import { runInTime } from './run-in-time.js';
import { newChildren, spawnChildren } from './spawn-children.js';
import { publishTaskEnd } from './task-end.js';
import type { AttemptOutcome } from './task-observer.js';
import type { TaskPolicies, TaskPolicy } from './task-policy.js';
import type { Lease, TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';
import { vanishedTooOften } from './vanished-too-often.js';

export interface TaskExecutorPorts {
  readonly store: TaskStore;
  readonly bus: Announcer;
  readonly jobs: Jobs;
  readonly policies: TaskPolicies;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** All queues, of whatever service: how far they have come is where a new world starts. */
  readonly allQueues: readonly string[];
  /** Knows whether a task is still held; without it, the next renewal tells. */
  readonly leases?: Pick<LeaseKeeper, 'confirm' | 'isCertain'>;
  /** Fires when the service begins to stop: what runs goes on, but nothing new that costs is begun. */
  readonly stopping: AbortSignal;
  /** Told about every task that has to wait, so that it can be made ready on time. */
  readonly onRetryScheduled: (task: TaskDocument, delayMs: number) => void;
}

/** Runs one claimed task to its end, and says what became of the attempt. Never rejects for the job's faults. */
export type TaskExecutor = (task: TaskDocument, signal: AbortSignal) => Promise<AttemptOutcome>;

/** How long a job that was told to end may take to do so; then its task goes on without it. */
const LATE_GRACE_MS = 10_000;
/** Within three seconds. */
const LETTING_GO_TRIES = 5;
const STEP_NAME = /^[A-Za-z0-9_]+$/;

/** Makes a {@link TaskExecutor}. */
export function createTaskExecutor(ports: TaskExecutorPorts): TaskExecutor {
  const { store, bus, jobs, policies, clock, log, allQueues } = ports;
  const spawns = gatheredSpawns(store);
  const stops = new AbortGroup(ports.stopping);
  const now = (): Date => new Date(clock.now());

  return async (task, signal) => {
    const lease: Lease = { taskId: task._id, token: task.lease_token };
    try {
      const { job, policy, parameters } = prepare(task);
      const earlier = earlierFailure(task) ?? vanishedTooOften(task);
      if (earlier) return await failForGood(task, lease, signal, earlier);
      const outcome = await runJob(task, lease, signal, policy, (inTime) => job.run(inTime, parameters));
      await finish(task, lease, signal, policy, outcome);
      return 'completed';
    } catch (thrown) {
      // When the signal has fired, the job's own error is only its echo.
      const error = asTaskError(signal.aborted ? signal.reason : thrown);
      return await settleFailure(task, lease, signal, error);
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

  /** A job, or what saves a part of it, within the time of an attempt. What is stored of it afterwards is not bound by that. */
  function runJob<T>(
    task: TaskDocument,
    lease: Lease,
    signal: AbortSignal,
    { attemptTimeoutMs: timeoutMs }: TaskPolicy,
    run: (context: JobContext) => Promise<T>,
  ): Promise<T> {
    const work = async (own: AbortSignal): Promise<T> => {
      const stopping = new AbortController();
      const onAbort = (): void => stopping.abort(own.reason);
      if (own.aborted) onAbort();
      else own.addEventListener('abort', onAbort, { once: true });
      const leave = stops.join(stopping);
      try {
        return await run(createContext(task, lease, own, stopping.signal));
      } finally {
        leave();
      }
    };
    return runInTime(work, {
      ...{ clock, signal, timeoutMs, graceMs: LATE_GRACE_MS },
      late: () => new AttemptTimeoutError(timeoutMs),
      onAfterwards: () =>
        log.warn(about(task), 'a job that was deaf to its end has ended; nothing of it is kept'),
    });
  }

  function createContext(
    task: TaskDocument,
    lease: Lease,
    signal: AbortSignal,
    stopping: AbortSignal,
  ): JobContext {
    return {
      task,
      signal,
      stopping,
      confirmLease: async () => {
        signal.throwIfAborted();
        await ports.leases?.confirm(lease);
      },
      isLeaseCertain: () => ports.leases?.isCertain(lease) ?? true,
      async step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>): Promise<T> {
        if (!STEP_NAME.test(name) || name === FAILURE_STEP)
          throw new RangeError(`"${name}" cannot name a step.`);
        if (Object.hasOwn(task.steps, name)) return task.steps[name] as T;
        stopping.throwIfAborted();
        const value = await work();
        // Both are waited for, so that no write of this attempt comes after the one that ends it.
        const saving = persist(task, signal, `store the step ${name}`, () =>
          store.saveStep(lease, name, value, now()),
        );
        const [saved, noted] = await Promise.allSettled([saving, (async () => alongside?.())()]);
        if (saved.status === 'rejected') throw saved.reason;
        if (!saved.value) throw new LeaseLostError(task._id);
        task.steps[name] = value;
        if (noted.status === 'rejected') throw noted.reason;
        return value;
      },
    };
  }

  /** A write that must not be lost with a store that is away for a moment; harmless when it is done twice. */
  function persist<T>(
    task: TaskDocument,
    signal: AbortSignal,
    what: string,
    write: () => Promise<T>,
  ): Promise<T> {
    return keepTrying(write, { clock, log, signal, what, facts: about(task) });
  }

  /**
   * A write that lets a task go whose own signal has fired: a connection that breaks just then must not leave the lease to
   * run out, while a store that is away must not hold up a stop.
   */
  function letGo(task: TaskDocument, what: string, write: () => Promise<boolean>): Promise<boolean> {
    const { signal } = new AbortController();
    return keepTrying(write, { clock, log, signal, what, facts: about(task), mostTries: LETTING_GO_TRIES });
  }

  async function finish(
    task: TaskDocument,
    lease: Lease,
    signal: AbortSignal,
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
    const completion = { result, tally: formatTally(outcome.tally ?? {}), spawn, now: now() };
    const family = { ...task, spawn };
    const spawning = { store: spawns, bus, policies, now, allQueues };
    let children: readonly TaskDocument[] = [];
    const complete = async (): Promise<boolean> => {
      if (spawn.length === 0 || !store.completeWithChildren) return store.complete(lease, completion);
      children = await newChildren(family, spawning);
      return store.completeWithChildren(lease, completion, children);
    };
    const completed = await persist(
      task,
      signal,
      'store the end of a task',
      async () => (await complete()) || (await wasCompleted(lease)),
    );
    if (!completed) throw new LeaseLostError(task._id);
    // From here on the task is done, whatever happens: the sweeper spawns and the progress sweeper tells what is left.
    await announce(task, async () => {
      if (children.length > 0) await sendTickets(bus, children);
      else if (spawn.length > 0) await spawnChildren(family, spawning);
      await publishTaskEnd(bus, task, 'completed', now());
    });
  }

  /** Whether an earlier try completed the task, of which only the answer was lost. */
  async function wasCompleted(lease: Lease): Promise<boolean> {
    const stored = await store.findById(lease.taskId);
    return stored?.status === 'completed' && stored.lease_token === lease.token;
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
    signal: AbortSignal,
    error: TaskError,
  ): Promise<AttemptOutcome> {
    const decision = decideFailure(error, task, ports.dice);
    const facts = { ...about(task), code: error.code, err: error };
    const failure = { error: failureText(error), errorCode: error.code };
    const at = now();
    switch (decision.action) {
      case 'abandon':
        return lost(task, error);
      case 'release': {
        const release = () => store.release(lease, task.queue, nextRingAt(at, 0), at);
        if (!(await letGo(task, 'give a task back', release))) return lost(task, error);
        log.info(about(task), 'gave a task back to its queue');
        await announce(task, () => sendTickets(bus, [task]));
        return 'released';
      }
      case 'park': {
        const { reason } = decision;
        const park = () => store.park(lease, { reason, ...failure, now: at });
        if (!(await letGo(task, 'put a task aside', park))) return lost(task, error);
        log.warn({ ...about(task), reason }, 'put a task aside until its world may go on');
        await announce(task, () => publishTaskEnd(bus, task, 'parked', at));
        return 'parked';
      }
      case 'cancel': {
        const cancel = () => store.cancelHeld(lease, at);
        if (!(await letGo(task, 'end a task of a cancelled world', cancel))) return lost(task, error);
        log.info(about(task), 'ended a task of a cancelled world');
        await announce(task, () => publishTaskEnd(bus, task, 'cancelled', at));
        return 'cancelled';
      }
      case 'retry': {
        const { delayMs, refundAttempt } = decision;
        const retryAt = new Date(at.getTime() + delayMs);
        const retry = { retryAt, refundAttempt, ...failure, now: at };
        const waiting = await persist(task, signal, 'put a task off', () => store.retryLater(lease, retry));
        if (!waiting) return lost(task, error);
        log.warn({ ...facts, delay_ms: delayMs }, 'an attempt failed; the task will be tried again');
        ports.onRetryScheduled({ ...task, retry_at: retryAt }, delayMs);
        return 'retried';
      }
      case 'fail':
        return failForGood(task, lease, signal, error);
    }
  }

  function lost(task: TaskDocument, error: TaskError): 'lost' {
    log.warn({ ...about(task), code: error.code, err: error }, 'left a task to the worker that took it over');
    return 'lost';
  }

  /** Saves what can be saved, then ends the task. When saving has to wait, so does the end. */
  async function failForGood(
    task: TaskDocument,
    lease: Lease,
    signal: AbortSignal,
    error: TaskError,
  ): Promise<AttemptOutcome> {
    const abortedBefore = signal.aborted;
    const saved = await salvage(task, lease, signal, error);
    // What a shutdown cut short is done again in full, by whoever gets the task next.
    if (saved.kind === 'cut short' && signal.aborted && !abortedBefore)
      return settleFailure(task, lease, signal, asTaskError(signal.reason));
    if (saved.kind === 'wait') {
      await persist(task, signal, 'store why a task failed', () =>
        store.saveStep(lease, FAILURE_STEP, { message: failureText(error), code: error.code }, now()),
      );
      return settleFailure(task, lease, signal, saved.error);
    }
    const outcome = saved.kind === 'saved' ? saved.outcome : null;
    const end = {
      error: failureText(error),
      errorCode: error.code,
      result: outcome?.result ?? null,
      tally: formatTally(outcome?.tally ?? {}),
    };
    const failed = await persist(task, signal, 'store the end of a task', () =>
      store.fail(lease, { ...end, now: now() }),
    );
    if (!failed) return lost(task, error);
    log.error({ ...about(task), code: error.code, err: error }, 'a task failed for good');
    await announce(task, () => publishTaskEnd(bus, task, 'failed', now()));
    return 'failed';
  }

  async function salvage(
    task: TaskDocument,
    lease: Lease,
    signal: AbortSignal,
    error: TaskError,
  ): Promise<Salvage> {
    const job = jobs[task.type];
    const fitting = fittingParameters(task);
    if (!job?.salvage || !fitting) return { kind: 'nothing' };
    const { policy, parameters } = fitting;
    try {
      const save = async (inTime: JobContext) => job.salvage?.(inTime, parameters, error);
      const outcome = await runJob(task, lease, signal, policy, save);
      return outcome ? { kind: 'saved', outcome } : { kind: 'nothing' };
    } catch (thrown) {
      if (signal.aborted) return { kind: 'cut short' };
      const reason = asTaskError(thrown);
      log.warn({ ...about(task), err: reason }, 'what a failed task could leave behind could not be saved');
      return reason.retry === 'free' ? { kind: 'wait', error: reason } : { kind: 'nothing' };
    }
  }

  /** Why they do not fit is told where the task is prepared. */
  function fittingParameters(
    task: TaskDocument,
  ): { readonly policy: TaskPolicy; readonly parameters: unknown } | undefined {
    try {
      const policy = policies(task.type);
      return policy && { policy, parameters: policy.parameters.parse(task.parameters) };
    } catch {
      return undefined;
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
}

type Salvage =
  | { readonly kind: 'saved'; readonly outcome: Omit<JobOutcome, 'children'> }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cut short' }
  | { readonly kind: 'wait'; readonly error: TaskError };

function earlierFailure(task: TaskDocument): TaskError | undefined {
  const stored = task.steps[FAILURE_STEP] as { message: string; code: string } | undefined;
  return stored && new TaskError(stored.message, { code: stored.code, retry: 'never' });
}

function about(task: TaskDocument) {
  return { world_id: task.world_id, task_id: task._id, type: task.type, attempt: task.attempt_count };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
