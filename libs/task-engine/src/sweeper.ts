import type { TaskDocument } from '@generia/contracts';
import { asTaskError, type Clock, type Dice, type Log } from '@generia/resilience';

import { Deliveries } from './deliveries.js';
import { LapsedLeases } from './lapsed-leases.js';
import { LEASE_MS } from './lease-ms.js';
import { LongWaits } from './long-waits.js';
import { nextRingAt } from './new-task.js';
import { spawnChildren } from './spawn-children.js';
import { adoptedFields } from './task-intake.js';
import type { TaskPolicies } from './task-policy.js';
import type { SweepBounds, TaskStore } from './task-store.js';
import { type Announcer, sendTickets } from './tickets.js';
import { MAX_CRASHES } from './vanished-too-often.js';

/** How often the time of a search is added to the time for which a lease must be seen unrenewed: a renewal waits as long. */
const SLOW_STORE_PATIENCE = 4;
/** So many tasks of a queue are rung for at a time: each of their tickets has its worker look until the queue is empty. */
const RINGS_OF_QUEUE = 16;
/** What the longest attempt of one answer may take. */
const LONG_WAIT_MS = 60 * 60_000;

export interface SweeperOptions {
  readonly store: TaskStore;
  readonly bus: Announcer;
  readonly policies: TaskPolicies;
  /** The types of the tasks that others may write with the base fields only. */
  readonly taskTypes: readonly string[];
  /** It rings for tasks of these queues only, for others cannot be worked on in this process. */
  readonly queues: readonly string[];
  /** All queues, of whatever service. */
  readonly allQueues: readonly string[];
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly intervalMs?: number;
  /** Rows of one kind that one sweep looks at. */
  readonly batchSize?: number;
  /** A task whose workers vanished this often is given up. */
  readonly maxCrashes?: number;
  /** How long a completed task's own worker has for spawning its children. */
  readonly spawnGraceMs?: number;
  /** After an outage of the store every worker has this long to renew its leases before any is taken over. */
  readonly outageGraceMs?: number;
  /**
   * A lease that has run out is taken over only when it was seen unrenewed for this long: the clock of its worker may
   * differ from this one. Longer than the time between two renewals.
   */
  readonly confirmMs?: number;
  /** Told when the sweeper ended a task or its spawning, so that the world's status is looked at. */
  readonly onTaskEnded?: (task: TaskDocument, status: 'completed' | 'failed') => Promise<void>;
  /** Told that tasks of a queue wait: whoever works on it here may look, should the bus be away. */
  readonly onUnanswered?: (queue: string) => void;
  /** How long a task may be ready without being claimed before that is told; it goes on waiting all the same. */
  readonly longWaitMs?: number;
  /** Told of such a task of a queue, each time it is rung for. */
  readonly onLongWait?: (queue: string) => void;
}

type Optional = 'onTaskEnded' | 'onUnanswered' | 'onLongWait';

/** One kind of damage: what it is called, how it is found, and how it is repaired. */
type Pass = [string, () => Promise<TaskDocument[]>, (task: TaskDocument) => Promise<void>];

/**
 * Repairs what crashes and lost messages leave behind: expired leases, due retries, tickets that nobody answered,
 * children that were not spawned, tasks that nobody adopted. It may run in every process at once: each repair is a
 * compare-and-set on what was read, and one bad row never stops the others. It does not wait for the bus: a ticket that
 * the bus does not take is made up for by the next ring.
 */
export class Sweeper {
  readonly #options: Required<Omit<SweeperOptions, Optional>> & Pick<SweeperOptions, Optional>;
  readonly #deliveries: Deliveries;
  /** Takes tickets at once, and tells whoever works on their queue here. */
  readonly #bus: Announcer = {
    publish: async (queue, messages) => {
      this.#options.onUnanswered?.(queue);
      this.#deliveries.start('tickets', () => this.#options.bus.publish(queue, messages));
    },
  };
  readonly #lapsed: LapsedLeases;
  readonly #longWaits: LongWaits;
  /** How long a search took lately; of one that was slow, half is remembered at the next. */
  #searchMs = 0;
  #lastOutageMs = -Infinity;
  #stop: AbortController | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: SweeperOptions) {
    this.#options = {
      intervalMs: 1_000,
      batchSize: 200,
      maxCrashes: MAX_CRASHES,
      spawnGraceMs: 2_000,
      outageGraceMs: 5_000,
      confirmMs: LEASE_MS / 2,
      longWaitMs: LONG_WAIT_MS,
      ...options,
    };
    this.#deliveries = new Deliveries(options.log);
    this.#lapsed = new LapsedLeases(this.#options.confirmMs);
    this.#longWaits = new LongWaits({ limitMs: this.#options.longWaitMs, log: options.log });
  }

  /** The store may have been away until now, so that leases ran out unrenewed: their workers get their time to do so. */
  start(): void {
    this.#lastOutageMs = this.#options.clock.now();
    const stop = new AbortController();
    this.#stop = stop;
    this.#loop = this.#run(stop.signal);
  }

  async stop(): Promise<void> {
    this.#stop?.abort();
    await this.#loop;
    await this.#deliveries.settled();
  }

  /**
   * One sweep. Call it at start with `exclusive` when no other process can hold a lease: then every lease is stale.
   * Rejects when the store could not be searched for one kind of damage; the other kinds were repaired all the same.
   */
  async sweep(options: { readonly exclusive?: boolean } = {}): Promise<void> {
    const { store, clock, batchSize, spawnGraceMs, outageGraceMs, taskTypes, queues } = this.#options;
    const now = new Date(clock.now());
    const endOfTime = new Date(8.64e15);
    const exclusive = options.exclusive ?? false;
    // A clock that was set back since would make the grace time as much longer.
    this.#lastOutageMs = Math.min(this.#lastOutageMs, clock.now());
    const afterOutage = clock.now() - this.#lastOutageMs < outageGraceMs;
    const leasesUntil = exclusive ? endOfTime : this.#lapsed.watchedUntil(now.getTime());
    const spawnsUntil = exclusive ? endOfTime : new Date(now.getTime() - spawnGraceMs);
    if (
      !exclusive &&
      !(await this.#isAnythingDue({ now, leasesUntil, spawnsUntil, queues, types: taskTypes }))
    )
      return void this.#confirmed([], now.getTime());
    const expired = async () => {
      const found = await store.findExpiredLeases(leasesUntil, batchSize);
      if (exclusive) return found;
      // The question is part of the search: a store that was slow to answer it may have recovered since.
      const confirmed = this.#confirmed(found, now.getTime());
      return afterOutage ? [] : confirmed;
    };
    const passes: Pass[] = [
      ['expired lease', expired, (task) => this.#takeOver(task, now)],
      ['pending spawn', () => store.findPendingSpawns(spawnsUntil, batchSize), (task) => this.#spawn(task)],
      ['due retry', () => store.findDueRetries(now, batchSize), (task) => this.#makeReady(task, now)],
      ['unadopted task', () => store.findUnadopted(batchSize, taskTypes), (task) => this.#adopt(task, now)],
      // Each queue by itself, so that a long one hides none.
      ...queues.map((queue): Pass => {
        const find = () => store.findUnanswered([queue], now, Math.min(batchSize, RINGS_OF_QUEUE));
        return ['unanswered ticket', find, (task) => this.#ring(task, now)];
      }),
    ];
    const failures: unknown[] = [];
    // Side by side: with a slow store, one search after the other would make every sweep later still.
    await Promise.all(
      passes.map(([what, find, repair]) =>
        this.#repairAll(what, find, repair, exclusive).catch((error: unknown) => failures.push(error)),
      ),
    );
    // When the store is away, nobody can renew a lease either.
    if (failures.length === passes.length || failures.some((error) => asTaskError(error).retry === 'free'))
      this.#lastOutageMs = clock.now();
    if (failures.length > 0) throw failures[0];
  }

  /** Who cannot tell has each search tell for itself, unless the store is away: then no lease can be renewed either. */
  async #isAnythingDue(bounds: SweepBounds): Promise<boolean> {
    try {
      return await this.#options.store.isAnythingDue(bounds);
    } catch (error) {
      if (asTaskError(error).retry !== 'free') return true;
      this.#lastOutageMs = this.#options.clock.now();
      throw error;
    }
  }

  /** A store that is slow to answer us is slow to take renewals, too: the workers are there, and others would pay again. */
  #confirmed(found: readonly TaskDocument[], searchedAtMs: number): TaskDocument[] {
    const nowMs = this.#options.clock.now();
    this.#searchMs = Math.max(nowMs - searchedAtMs, this.#searchMs / 2);
    return this.#lapsed.confirm(found, nowMs, SLOW_STORE_PATIENCE * this.#searchMs);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, dice, intervalMs, log } = this.#options;
    while (!signal.aborted) {
      try {
        // A lease that could be confirmed before the next sweep would come has it come earlier.
        const patienceMs = SLOW_STORE_PATIENCE * this.#searchMs;
        const confirmedInMs = this.#lapsed.nextConfirmedAtMs(clock.now(), patienceMs) - clock.now();
        await clock.sleep(Math.min(intervalMs * (0.75 + dice() / 2), confirmedInMs), signal);
        await this.sweep();
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'a sweep failed; the next one goes on');
      }
    }
  }

  async #repairAll(
    what: string,
    find: () => Promise<TaskDocument[]>,
    repair: (task: TaskDocument) => Promise<void>,
    untilEmpty: boolean,
  ): Promise<void> {
    const { log, batchSize } = this.#options;
    const seen = new Set<string>();
    for (;;) {
      const tasks = await find();
      await Promise.all(
        tasks.map((task) =>
          repair(task).catch((error: unknown) => {
            log.warn(
              { task_id: task._id, world_id: task.world_id, what, err: error },
              'could not repair a task',
            );
          }),
        ),
      );
      const anyNew = tasks.some((task) => !seen.has(task._id));
      for (const task of tasks) seen.add(task._id);
      // A batch of old acquaintances cannot be repaired now: leave it for the next sweep.
      if (!untilEmpty || tasks.length < batchSize || !anyNew) return;
    }
  }

  async #takeOver(task: TaskDocument, now: Date): Promise<void> {
    const { store, log, maxCrashes } = this.#options;
    const facts = { task_id: task._id, world_id: task.world_id, type: task.type, worker_id: task.worker_id };
    if (task.crash_count + 1 >= maxCrashes) {
      const reason = `Its worker vanished ${maxCrashes} times while it ran.`;
      if (!(await store.giveUp(task, reason, 'WORKER_VANISHED', now))) return;
      log.error(facts, 'gave up a task whose workers keep vanishing');
      this.#tellEnd(task, 'failed');
      return;
    }
    if (!(await store.takeOver(task, nextRingAt(now, 0), now))) return;
    log.warn(facts, 'took a task over from a worker that vanished');
    // Tickets that it had taken and not used are gone with it.
    await sendTickets(this.#bus, [task], { drain: true });
  }

  async #spawn(task: TaskDocument): Promise<void> {
    const { store, policies, clock, allQueues } = this.#options;
    const now = (): Date => new Date(clock.now());
    await spawnChildren(task, { store, bus: this.#bus, policies, now, allQueues });
    this.#tellEnd(task, 'completed');
  }

  async #makeReady(task: TaskDocument, now: Date): Promise<void> {
    if (await this.#options.store.makeReady(task, nextRingAt(now, 0), now))
      await sendTickets(this.#bus, [task]);
  }

  async #ring(task: TaskDocument, now: Date): Promise<void> {
    const { store, onLongWait } = this.#options;
    if (!(await store.markRung(task, nextRingAt(now, task.ring_count + 1)))) return;
    if (this.#longWaits.note(task, now.getTime())) onLongWait?.(task.queue);
    // Other tasks of its queue may wait for a lost ticket, too.
    await sendTickets(this.#bus, [task], { drain: true });
  }

  async #adopt(task: TaskDocument, now: Date): Promise<void> {
    const { store, policies } = this.#options;
    const policy = policies(task.type);
    if (!policy) return;
    if (!(await store.adopt(task._id, adoptedFields(policy, now)))) return;
    await sendTickets(this.#bus, [{ ...task, queue: policy.queue }]);
  }

  #tellEnd(task: TaskDocument, status: 'completed' | 'failed'): void {
    const { onTaskEnded } = this.#options;
    if (onTaskEnded) this.#deliveries.start('the end of a task', () => onTaskEnded(task, status));
  }
}
