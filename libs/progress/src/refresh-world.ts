import {
  type Gap,
  type ProgressUpdated,
  TERMINAL_WORLD_STATES,
  TOPICS,
  toWorldStatus,
  type WorldStatusDocument,
} from '@generia/contracts';

import { asTaskError, type Log } from '@generia/resilience';

import { deriveStatus } from './derive-status.js';
import { gapOfFailedTask, gapOfShortBatch } from './describe-gaps.js';
import type {
  KeepWorld,
  LedgerReader,
  OutcomeListener,
  ProgressTopic,
  StatusStore,
  TaskFacts,
} from './progress-ports.js';
import { addUp, type TaskCounts } from './task-counts.js';

export interface RefreshWorldPorts {
  readonly tasks: TaskFacts;
  readonly statuses: StatusStore;
  readonly ledgers: LedgerReader;
  readonly platform: OutcomeListener;
  readonly bus: ProgressTopic;
  /** Puts in order what stands in the way of the world, before it is looked at. */
  readonly keep: KeepWorld;
  readonly log: Log;
  readonly now: () => Date;
}

/** The task types whose completed tasks may still lack something. */
const BATCH_TYPES = ['generate_character_batch', 'generate_post_batch'] as const;

/** Answers of the platform that no repetition changes. */
const REFUSALS: ReadonlySet<string> = new Set([
  'PLATFORM_NOT_FOUND',
  'PLATFORM_CONFLICT',
  'PLATFORM_REFUSED',
]);

/** So many worlds whose last document was written here are remembered. */
const REMEMBERED_WORLDS = 100;

/** Derives a world's status from its tasks, and writes and publishes it if it changed. Returns the stored document. */
export type RefreshWorld = (worldId: string, signal: AbortSignal) => Promise<WorldStatusDocument | null>;

/** Makes {@link RefreshWorld}. */
export function createRefreshWorld(ports: RefreshWorldPorts): RefreshWorld {
  const { tasks, statuses, ledgers, platform, bus } = ports;
  /**
   * Running worlds as this process wrote them last. The next change can be written over that without a look: when somebody
   * else has written since, it is refused. To write nothing, or to end the world, takes the document that is in the store.
   */
  const written = new Map<string, WorldStatusDocument>();

  return async (worldId, signal) => {
    let isKept = false;
    for (;;) {
      signal.throwIfAborted();
      const own = written.get(worldId);
      written.delete(worldId);
      const [read, ledger] = await Promise.all([
        own ?? statuses.findById(worldId),
        ledgers.findById(worldId),
      ]);
      if (!read || !ledger || TERMINAL_WORLD_STATES.has(read.status)) return read;
      const counts = addUp(await tasks.countsOf(worldId));
      // What was put in order is in the tasks and in the ledger: both are read again, and kept again the next time.
      if (!isKept && (await ports.keep(worldId, ledger, counts))) {
        isKept = true;
        continue;
      }
      const quiet = await isQuiet(worldId, counts);
      // Whoever has ended it meanwhile has told the platform.
      if (quiet && own) continue;
      const gaps = await gapsOf(worldId, counts, quiet);
      if (quiet) {
        // The last step is visible before it is taken: when the platform is away, people see what it waits for.
        await store(read, {
          ...deriveStatus({ counts, ledger, gaps, finished: false }),
          updated_at: ports.now(),
        });
        await tellPlatform(worldId, deriveStatus({ counts, ledger, gaps, finished: true }).status, signal);
      }
      const latest = quiet ? await statuses.findById(worldId) : read;
      // A call may have been settled since: the last status must hold the last money.
      const settled = (quiet ? await ledgers.findById(worldId) : null) ?? ledger;
      if (!latest || TERMINAL_WORLD_STATES.has(latest.status)) return latest;
      // Failed tasks may have been made ready since. Whoever does that changes the document afterwards: what is read before
      // this look and written after it is refused.
      if (quiet && !(await isQuiet(worldId, counts))) continue;
      const derived = deriveStatus({ counts, ledger: settled, gaps, finished: quiet });
      // Nothing will be written that could be refused.
      if (latest === own && areHeldBy(own, derived)) continue;
      const stored = await store(latest, { ...derived, updated_at: ports.now() });
      if (stored) return stored;
    }
  };

  function remember(document: WorldStatusDocument): void {
    if (TERMINAL_WORLD_STATES.has(document.status)) {
      written.delete(document._id);
      return;
    }
    written.set(document._id, document);
    const [oldest] = written.keys();
    if (written.size > REMEMBERED_WORLDS && oldest !== undefined) written.delete(oldest);
  }

  /** An outage is waited for; a platform that does not know the world, or will not hear of it, holds up nothing. */
  async function tellPlatform(worldId: string, status: string, signal: AbortSignal): Promise<void> {
    try {
      await platform.updateWorldStatus(worldId, status, signal);
    } catch (thrown) {
      const error = asTaskError(thrown);
      if (signal.aborted || error.retry === 'free' || !REFUSALS.has(error.code)) throw error;
      ports.log.warn({ world_id: worldId, err: error }, 'the platform would not hear how a world ended');
    }
  }

  /**
   * Whether every task has ended and every child is in the store. Tasks are only added by a task that ends, so when two
   * counts in a row see none open and the same number, nothing was added between them.
   */
  async function isQuiet(worldId: string, counts: TaskCounts): Promise<boolean> {
    if (counts.open > 0 || counts.total === 0) return false;
    const again = addUp(await tasks.countsOf(worldId));
    return again.open === 0 && again.total === counts.total;
  }

  async function gapsOf(worldId: string, counts: TaskCounts, withShortBatches: boolean): Promise<Gap[]> {
    const failedTypes = [...counts.byType].filter(([, numbers]) => numbers.failed > 0).map(([type]) => type);
    const failed = await Promise.all(failedTypes.map((type) => tasks.findOfWorld(worldId, type, 'failed')));
    const batches = withShortBatches
      ? await Promise.all(BATCH_TYPES.map((type) => tasks.findOfWorld(worldId, type, 'completed')))
      : [];
    const short = batches
      .flat()
      .map(gapOfShortBatch)
      .filter((gap) => gap !== null);
    return [...failed.flat().map(gapOfFailedTask), ...short].sort((a, b) => (a.task_id < b.task_id ? -1 : 1));
  }

  /** Writes and publishes the changes; returns null when someone else was first. */
  async function store(
    read: WorldStatusDocument,
    changes: Partial<WorldStatusDocument>,
  ): Promise<WorldStatusDocument | null> {
    if (areHeldBy(read, changes)) return read;
    if (!(await statuses.replaceDerived(read, changes))) return null;
    const document = { ...read, ...changes, seq: read.seq + 1 };
    const event: ProgressUpdated = {
      event_type: 'progress_updated',
      world_id: document._id,
      progress: toWorldStatus(document),
    };
    await bus.publish(TOPICS.progress, [{ key: document._id, value: event }]);
    remember(document);
    return document;
  }
}

/** Whether the document says all of that, whenever it was written. */
function areHeldBy(document: WorldStatusDocument, changes: Partial<WorldStatusDocument>): boolean {
  const fields = Object.keys(changes).filter((field) => field !== 'updated_at') as (keyof typeof changes)[];
  return fields.every((field) => JSON.stringify(document[field]) === JSON.stringify(changes[field]));
}
