import type {
  TaskDocument,
  TaskStatus,
  WorldLedger,
  WorldState,
  WorldStatusDocument,
} from '@generia/contracts';

import type { TaskCountRow, TaskCounts } from './task-counts.js';

/** What progress reads of a world's tasks. */
export interface TaskFacts {
  countsOf(worldId: string): Promise<readonly TaskCountRow[]>;
  findOfWorld(worldId: string, type: string, status: TaskStatus): Promise<TaskDocument[]>;
}

/** Where status documents live. */
export interface StatusStore {
  findById(worldId: string): Promise<WorldStatusDocument | null>;
  /** Writes what changed, unless someone else wrote since `read`. */
  replaceDerived(
    read: Pick<WorldStatusDocument, '_id' | 'seq'>,
    changes: Partial<WorldStatusDocument>,
  ): Promise<boolean>;
  listByState(state: WorldState, limit: number, afterId?: string): Promise<WorldStatusDocument[]>;
}

export interface LedgerReader {
  findById(worldId: string): Promise<WorldLedger | null>;
}

/** Puts in order what stands in the way of a world: see `keep-world.ts`. True when something changed. */
export type KeepWorld = (worldId: string, ledger: WorldLedger, counts: TaskCounts) => Promise<boolean>;

/** The platform, told once how a world ended. */
export interface OutcomeListener {
  updateWorldStatus(worldId: string, status: string, signal: AbortSignal): Promise<void>;
}

export interface ProgressTopic {
  publish(
    topic: string,
    messages: readonly { readonly key: string; readonly value: unknown }[],
  ): Promise<void>;
}
