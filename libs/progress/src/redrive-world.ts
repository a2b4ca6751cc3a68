import {
  isTaskType,
  type StageName,
  TASK_CATALOGUE,
  type TaskDocument,
  TERMINAL_WORLD_STATES,
  TOPICS,
  type WorldChanged,
  type WorldLedger,
} from '@generia/contracts';
import { TaskError } from '@generia/resilience';
import { nextRingAt } from '@generia/task-engine';

import type { StatusStore, TaskFacts } from './progress-ports.js';
import { addUp, type TaskCounts } from './task-counts.js';

/** Which of a world's failed tasks are tried again; all of them when nothing is said. */
export interface RedriveChoice {
  readonly taskId?: string;
  readonly stage?: StageName;
}

export interface RedriveWorldPorts {
  readonly tasks: TaskFacts & { redrive(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean> };
  readonly statuses: Pick<StatusStore, 'findById' | 'replaceDerived'>;
  readonly ledgers: {
    findById(worldId: string): Promise<Pick<WorldLedger, '_id' | 'stopped' | 'deadline_at'> | null>;
    liftDeadline(read: Pick<WorldLedger, '_id' | 'stopped'>, now: Date): Promise<boolean>;
  };
  /** Tells the workers of the tasks that may go on. */
  readonly announce: (tasks: readonly TaskDocument[]) => Promise<void>;
  readonly bus: {
    publish(
      topic: string,
      messages: readonly { readonly key: string; readonly value: unknown }[],
    ): Promise<void>;
  };
  readonly now: () => Date;
}

/** Tries the failed tasks of a world again. Resolves with those that go on; a world that had ended goes on with them. */
export type RedriveWorld = (worldId: string, choice?: RedriveChoice) => Promise<readonly TaskDocument[]>;

/**
 * Makes {@link RedriveWorld}. Only what failed is called again: answers that were paid for stay. It is paid for out of the
 * same limits, so a world that has used them up waits for more; a deadline that is over no longer counts.
 *
 * Errors (never worth a retry): `WORLD_NOT_FOUND`, `WORLD_ENDED` for a cancelled world, `NOTHING_TO_REDRIVE`.
 */
export function createRedriveWorld(ports: RedriveWorldPorts): RedriveWorld {
  const { tasks, statuses, ledgers, announce, bus, now } = ports;

  return async (worldId, choice = {}) => {
    const counts = addUp(await tasks.countsOf(worldId));
    await checkOpen(worldId, counts);
    const failedTypes = [...counts.byType].filter(([, { failed }]) => failed > 0).map(([type]) => type);
    const failed = await Promise.all(failedTypes.map((type) => tasks.findOfWorld(worldId, type, 'failed')));
    const chosen = failed.flat().filter((task) => isChosen(task, choice));
    if (chosen.length > 0) await liftDeadline(worldId);
    const redriven: TaskDocument[] = [];
    for (const task of chosen)
      if (await tasks.redrive(task, nextRingAt(now(), 0), now())) redriven.push(task);
    // An earlier redrive may have died before the world was opened.
    const isStuck = counts.open > 0 && (await isEnded(worldId));
    if (redriven.length === 0 && !isStuck) throw nothingToRedrive(worldId, choice);
    await reopen(worldId);
    await announce(redriven);
    const event: WorldChanged = { event_type: 'world_changed', world_id: worldId };
    await bus.publish(TOPICS.taskEvents, [{ key: worldId, value: event }]);
    return redriven;
  };

  /** A world whose first task failed has tasks, and nothing else. */
  async function checkOpen(worldId: string, { total }: TaskCounts): Promise<void> {
    const [status, ledger] = await Promise.all([statuses.findById(worldId), ledgers.findById(worldId)]);
    if (!status && total === 0) {
      throw new TaskError(`There is no world ${worldId}.`, {
        ...{ code: 'WORLD_NOT_FOUND', retry: 'never', remedy: 'Check its id.' },
      });
    }
    if (ledger?.stopped === 'cancelled') {
      throw new TaskError(`The world ${worldId} was cancelled.`, {
        ...{ code: 'WORLD_ENDED', retry: 'never', remedy: 'Ask for a new one.' },
      });
    }
  }

  /** People who try something again want it made, whatever the hour. */
  async function liftDeadline(worldId: string): Promise<void> {
    for (;;) {
      const ledger = await ledgers.findById(worldId);
      if (!ledger || (ledger.deadline_at === undefined && ledger.stopped !== 'expired')) return;
      if (await ledgers.liftDeadline(ledger, now())) return;
    }
  }

  async function isEnded(worldId: string): Promise<boolean> {
    const status = await statuses.findById(worldId);
    return status !== null && TERMINAL_WORLD_STATES.has(status.status);
  }

  /**
   * Every redrive changes the status document, also that of a running world: whoever is about to write that the world has
   * ended, by tasks that were read before, is refused and looks again.
   */
  async function reopen(worldId: string): Promise<void> {
    for (;;) {
      const read = await statuses.findById(worldId);
      if (!read) return;
      const changes = TERMINAL_WORLD_STATES.has(read.status) ? { status: 'in_progress' as const } : {};
      if (await statuses.replaceDerived(read, { ...changes, updated_at: now() })) return;
    }
  }
}

function isChosen(task: TaskDocument, { taskId, stage }: RedriveChoice): boolean {
  if (taskId !== undefined && task._id !== taskId) return false;
  return stage === undefined || (isTaskType(task.type) && TASK_CATALOGUE[task.type].stage === stage);
}

function nothingToRedrive(worldId: string, { taskId, stage }: RedriveChoice): TaskError {
  const what =
    taskId === undefined
      ? stage === undefined
        ? 'No task'
        : `No task of the stage ${stage}`
      : `No task ${taskId}`;
  return new TaskError(`${what} of the world ${worldId} has failed.`, {
    code: 'NOTHING_TO_REDRIVE',
    retry: 'never',
    remedy: 'See npm run worlds -- dead-letters for those that have.',
  });
}
