import { setMaxListeners } from 'node:events';

import type { TaskDocument } from '@generia/contracts';
import type { Clock, Dice, Log } from '@generia/resilience';

import type { CancelWatch } from './cancel-watch.js';
import { Deliveries } from './deliveries.js';
import { ShutdownError } from './engine-errors.js';
import type { Jobs } from './job.js';
import { LeaseKeeper } from './lease-keeper.js';
import { nextRingAt } from './new-task.js';
import { createTaskExecutor, type TaskExecutor } from './task-executor.js';
import { readTicket } from './read-ticket.js';
import type { TaskIntake } from './task-intake.js';
import type { TaskObserver } from './task-observer.js';
import type { TaskPolicies } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';

/** The part of a message bus from which tickets come. */
export interface TicketSource {
  subscribe(options: {
    readonly topics: readonly string[];
    readonly groupId: string;
    readonly onMessage: (message: TicketMessage) => Promise<void>;
  }): Promise<{ pause(): void; resume(): void; stop(): Promise<void> }>;
}

/** A message on a task topic. */
export interface TicketMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly text: string;
}

export interface TaskWorkerOptions {
  readonly store: TaskStore;
  readonly bus: Announcer & TicketSource;
  readonly jobs: Jobs;
  readonly policies: TaskPolicies;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** All queues, of whatever service: how far they have come is where a new world starts. */
  readonly allQueues: readonly string[];
  /** Topic of the tickets and name of the ready queue. */
  readonly queue: string;
  readonly groupId: string;
  readonly workerId: string;
  /** Tasks that may run here at a time. */
  readonly maxConcurrentTasks: number;
  readonly leaseMs: number;
  /** How long the store may be silent before a running task is given up; four leases unless told. */
  readonly silenceMs?: number;
  /** Sees each message before it counts as a ticket (adopts tasks that others wrote); may reject to see it again. */
  readonly onTicket?: TaskIntake;
  readonly observer?: TaskObserver;
  /** Ends what runs for a world that is cancelled; without it, running tasks end as they would. */
  readonly cancelWatch?: Pick<CancelWatch, 'hold'>;
}

interface RunningTask {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/**
 * Takes tickets from one topic, claims a task for each, and runs it. While every slot is taken, the consumer is paused
 * and tickets that were already on their way are remembered, so that each leads to one claim as soon as a slot is free.
 * At start it first claims whatever is ready, because tickets for it may have been lost with the process before.
 */
export class TaskWorker {
  readonly #options: TaskWorkerOptions;
  readonly #leases: LeaseKeeper;
  readonly #execute: TaskExecutor;
  readonly #running = new Map<string, RunningTask>();
  readonly #claims = new Set<Promise<void>>();
  readonly #retries = new Set<Promise<void>>();
  readonly #deliveries: Deliveries;
  /** Takes what is announced at once: a bus that is away holds up no slot. */
  readonly #announcer: Announcer;
  readonly #stop = new AbortController();
  #joining: Promise<void> | undefined;
  #subscription: Awaited<ReturnType<TicketSource['subscribe']>> | undefined;
  #owedClaims = 0;
  #draining = true;
  /** How many tickets and searches for work there were; of a claim that finds nothing, those before it are used up. */
  #asked = 0;
  #drainAskedAs = 0;
  /** Claims that may run side by side: more while they find tasks, one at a time after one that found none. */
  #claimWidth = 1;
  #drainScheduled = false;
  #paused = false;

  constructor(options: TaskWorkerOptions) {
    this.#options = options;
    // Every waiting retry listens to it; that is no leak.
    setMaxListeners(0, this.#stop.signal);
    this.#leases = new LeaseKeeper(options);
    this.#deliveries = new Deliveries(options.log);
    this.#announcer = this.#deliveries.over(options.bus);
    this.#execute = createTaskExecutor({
      ...options,
      bus: this.#announcer,
      stopping: this.#stop.signal,
      leases: this.#leases,
      onRetryScheduled: (task, delayMs) => this.#scheduleRetry(task, delayMs),
    });
  }

  /** The queue that this worker works on. */
  get queue(): string {
    return this.#options.queue;
  }

  /** How many tasks run here now. */
  get runningTasks(): number {
    return this.#running.size;
  }

  /** Joins the group and looks for work; rejects when the bus does not let it in. */
  async start(): Promise<void> {
    this.#joining = this.#join();
    await this.#joining;
  }

  async #join(): Promise<void> {
    const { bus, queue, groupId } = this.#options;
    const subscription = await bus.subscribe({
      topics: [queue],
      groupId,
      onMessage: (message) => this.#onMessage(message),
    });
    // Let in only after the stop: nobody else will leave.
    if (this.#stop.signal.aborted) return subscription.stop();
    this.#subscription = subscription;
    // Messages may have come before the bus handed over the means to stop them.
    if (this.#paused) this.#subscription.pause();
    void this.#pump();
  }

  /**
   * Takes no more tasks, lets the running ones finish for `graceMs`, then aborts them so that they go back to their
   * queue. Resolves when nothing runs any more and no timer is left.
   */
  async stop(graceMs: number): Promise<void> {
    this.#stop.abort(new ShutdownError());
    this.#subscription?.pause();
    await Promise.all(this.#claims);
    const settled = new AbortController();
    const abortAll = (): void => {
      for (const task of this.#running.values()) task.abort.abort(new ShutdownError());
    };
    const grace = this.#options.clock.sleep(graceMs, settled.signal).then(abortAll, () => undefined);
    await Promise.all([...this.#running.values()].map((task) => task.done));
    settled.abort();
    await grace;
    await Promise.all(this.#retries);
    await this.#deliveries.settled();
    await this.#joinedOrGivenUp();
    await this.#subscription?.stop();
  }

  /** Looks for ready tasks without a ticket: tickets may have been lost, or the bus is away. */
  lookForWork(): void {
    if (this.#stop.signal.aborted) return;
    this.#drain();
    void this.#pump();
  }

  #drain(): void {
    this.#asked += 1;
    this.#drainAskedAs = this.#asked;
    this.#draining = true;
  }

  /** A bus that is away may keep us at the door for ever; closing it, which comes after us, ends the wait. */
  async #joinedOrGivenUp(): Promise<void> {
    const joined = new AbortController();
    const patience = this.#options.clock.sleep(JOIN_PATIENCE_MS, joined.signal).catch(() => undefined);
    await Promise.race([Promise.allSettled([this.#joining]), patience]);
    joined.abort();
  }

  async #onMessage(message: TicketMessage): Promise<void> {
    const { onTicket } = this.#options;
    if (onTicket && !(await onTicket(message))) return;
    const read = readTicket(message.text);
    if (read.ok && read.ticket.drain) this.#drain();
    this.#asked += 1;
    this.#owedClaims += 1;
    await Promise.all(this.#pump());
  }

  /** Starts as many claims as slots and tickets allow. */
  #pump(): Promise<void>[] {
    const claims: Promise<void>[] = [];
    const { maxConcurrentTasks } = this.#options;
    while (
      !this.#stop.signal.aborted &&
      this.#running.size + this.#claims.size < maxConcurrentTasks &&
      this.#claims.size < this.#claimWidth
    ) {
      if (this.#owedClaims > 0) this.#owedClaims -= 1;
      else if (!this.#draining) break;
      const claim = this.#claimOne().finally(() => {
        this.#claims.delete(claim);
        void this.#pump();
      });
      this.#claims.add(claim);
      claims.push(claim);
    }
    this.#balanceConsumer();
    return claims;
  }

  async #claimOne(): Promise<void> {
    const { store, clock, queue, workerId, leaseMs, log } = this.#options;
    const asked = this.#asked;
    try {
      const now = clock.now();
      const leaseExpiresAt = new Date(now + leaseMs);
      const task = await store.claim({ queue, workerId, now: new Date(now), leaseExpiresAt });
      this.#options.observer?.claimed(task !== null);
      this.#claimWidth = task ? Math.min(MAX_CLAIM_WIDTH, this.#claimWidth * 2) : 1;
      if (task) this.#run(task);
      else this.#foundNothing(asked);
    } catch (error) {
      this.#draining = false;
      log.error({ queue, err: error }, 'could not claim a task; looking again in a moment');
      this.#drainInAMoment();
    }
  }

  /** Whatever a ticket stood for that came before the claim was made has been claimed by now, or will be announced again. */
  #foundNothing(asked: number): void {
    this.#owedClaims = Math.min(this.#owedClaims, this.#asked - asked);
    if (this.#drainAskedAs <= asked) this.#draining = false;
  }

  /** The tickets of failed claims are used up: when the store is back, whatever is ready is claimed without them. */
  #drainInAMoment(): void {
    if (this.#drainScheduled) return;
    this.#drainScheduled = true;
    const drain = (): void => {
      this.#drainScheduled = false;
      this.lookForWork();
    };
    this.#options.clock.sleep(FAILED_CLAIM_PAUSE_MS, this.#stop.signal).then(drain, () => undefined);
  }

  #run(task: TaskDocument): void {
    const abort = new AbortController();
    const lease = { taskId: task._id, token: task.lease_token };
    const key = `${lease.taskId}:${lease.token}`;
    const { observer, clock, log } = this.#options;
    const startedAtMs = clock.now();
    this.#leases.hold(lease, task.lease_expires_at?.getTime() ?? 0, abort);
    const unwatch = this.#options.cancelWatch?.hold(task.world_id, abort);
    observer?.attemptStarted(task.type);
    const done = this.#execute(task, abort.signal)
      .catch((error: unknown) => {
        const fields = { task_id: task._id, world_id: task.world_id, type: task.type, err: error };
        log.error(fields, 'could not record how a task ended; its lease will run out');
        return 'lost' as const;
      })
      .then((outcome) =>
        observer?.attemptEnded({ type: task.type, outcome, durationMs: clock.now() - startedAtMs }),
      )
      .finally(() => {
        unwatch?.();
        this.#leases.drop(lease);
        this.#running.delete(key);
        void this.#pump();
      });
    this.#running.set(key, { abort, done });
  }

  #balanceConsumer(): void {
    const full =
      this.#stop.signal.aborted || this.#running.size + this.#claims.size >= this.#options.maxConcurrentTasks;
    if (full === this.#paused) return;
    this.#paused = full;
    if (full) this.#subscription?.pause();
    else this.#subscription?.resume();
  }

  #scheduleRetry(task: TaskDocument, delayMs: number): void {
    if (this.#stop.signal.aborted) return;
    const { store, clock, log } = this.#options;
    const bus = this.#announcer;
    const makeReady = async (): Promise<void> => {
      const now = new Date(clock.now());
      if (await store.makeReady(task, nextRingAt(now, 0), now)) await sendTickets(bus, [task]);
    };
    const retry = clock
      .sleep(delayMs, this.#stop.signal)
      .then(makeReady)
      .catch((error: unknown) => {
        if (this.#stop.signal.aborted) return;
        log.warn({ task_id: task._id, err: error }, 'could not make a retry ready; the sweeper will');
      })
      .finally(() => this.#retries.delete(retry));
    this.#retries.add(retry);
  }
}

const MAX_CLAIM_WIDTH = 8;
const FAILED_CLAIM_PAUSE_MS = 1_000;
/** How long a stop waits for a bus that has not let us in yet. */
const JOIN_PATIENCE_MS = 2_000;
