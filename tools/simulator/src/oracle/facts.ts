import {
  type Reservation,
  type TaskDocument,
  TERMINAL_WORLD_STATES,
  type WorldLedger,
  type WorldStatusDocument,
} from '@generia/contracts';
import type { MemoryDocuments, MemoryWrite } from '@generia/mongo-repositories/memory';

import type { Scheduler } from '../machine/scheduler.js';
import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { StoredObjects } from '../machine/simulated-objects.js';
import type { AskedRedrive } from './redriven.js';

/** A call as the ledger was asked for its money. */
export interface ReservedCall extends Reservation {
  readonly worldId: string;
  readonly process: SimulatedProcess | undefined;
}

/** Who holds a task, as the store has granted it. */
export interface Holder {
  readonly process: SimulatedProcess | undefined;
  readonly token: number;
}

/** What an all-seeing watcher knows of a system: what is stored, and who did it. */
export class Facts {
  /** Whose request takes effect now; undefined for people and for World Service. */
  writer: SimulatedProcess | undefined;
  readonly holders = new Map<string, Holder>();
  /** By call id. */
  readonly calls = new Map<string, ReservedCall>();
  /** `task:step` of every paid answer that was stored. */
  readonly storedSteps = new Set<string>();
  /** `task:token` of attempts that were taken from a process that seemed to be gone -> when. */
  readonly lostAttempts = new Map<string, number>();
  /** World -> when it was first known, and when it first ended. */
  readonly startedAtMs = new Map<string, number>();
  readonly endedAtMs = new Map<string, number>();
  /** What each person who tries failed tasks again has asked for. */
  readonly redrives = new Map<SimulatedProcess, AskedRedrive>();
  /** World -> how often one of its failed tasks was made ready again. */
  readonly redriven = new Map<string, number>();
  /** Tasks that were tried again after they had failed. */
  readonly redrivenTasks = new Set<string>();
  /** `task:token` of attempts that a stopping process gave back after its grace time. */
  readonly abortedAttempts = new Set<string>();

  /** Task -> its children, as they came to be. */
  readonly #children = new Map<string, TaskDocument[]>();

  constructor(
    readonly documents: MemoryDocuments,
    readonly objects: StoredObjects,
    readonly scheduler: Scheduler,
  ) {}

  get tasks(): readonly TaskDocument[] {
    return this.documents.in('tasks') as unknown as readonly TaskDocument[];
  }

  /** Those of which a task has failed. */
  get failedWorlds(): readonly string[] {
    const failed = this.tasks.filter(({ status }) => status === 'failed');
    return [...new Set(failed.map(({ world_id }) => world_id))];
  }

  task(id: string): TaskDocument | undefined {
    return this.documents.get('tasks', id) as unknown as TaskDocument | undefined;
  }

  /** The children of a task as they were when they came to be; nothing that makes them children changes. */
  childrenOf(id: string): readonly TaskDocument[] {
    return this.#children.get(id) ?? [];
  }

  /** Makes `writer` whoever is told while the synchronous part of `effect` runs: in it the write takes effect. */
  writtenBy<T>(process: SimulatedProcess, effect: () => T): T {
    this.writer = process;
    try {
      return effect();
    } finally {
      this.writer = undefined;
    }
  }

  /** Keeps itself up to date with a write that has just taken effect. */
  learn({ collection, before, after }: MemoryWrite): void {
    if (collection === 'tasks')
      this.#learnTask(before as unknown as TaskDocument | undefined, after as unknown as TaskDocument);
    if (collection === 'world_generation_status') this.#learnWorld(after as unknown as WorldStatusDocument);
    if (collection === 'world_ledgers') this.#learnCalls(after as unknown as WorldLedger);
  }

  #learnWorld({ _id, status }: WorldStatusDocument): void {
    const now = this.scheduler.now();
    if (!this.startedAtMs.has(_id)) this.startedAtMs.set(_id, now);
    if (TERMINAL_WORLD_STATES.has(status) && !this.endedAtMs.has(_id)) this.endedAtMs.set(_id, now);
  }

  #learnTask(before: TaskDocument | undefined, after: TaskDocument): void {
    if (!before) {
      if (after.parent_id) this.#children.set(after.parent_id, [...this.childrenOf(after.parent_id), after]);
      return;
    }
    const { _id } = after;
    if (before.status === 'pending' && after.status === 'in_progress')
      this.holders.set(_id, { process: this.writer, token: after.lease_token });
    if (after.crash_count > before.crash_count)
      this.lostAttempts.set(`${_id}:${before.lease_token}`, this.scheduler.now());
    if (before.status === 'failed' && after.status === 'pending') {
      this.redrivenTasks.add(_id);
      this.redriven.set(after.world_id, (this.redriven.get(after.world_id) ?? 0) + 1);
    }
    for (const step of Object.keys(after.steps)) this.storedSteps.add(`${_id}:${step}`);
  }

  #learnCalls(ledger: WorldLedger): void {
    for (const reservation of Object.values(ledger.reserved)) {
      if (this.calls.has(reservation.call_id)) continue;
      this.calls.set(reservation.call_id, { ...reservation, worldId: ledger._id, process: this.writer });
    }
  }
}
