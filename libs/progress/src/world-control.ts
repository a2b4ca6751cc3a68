import {
  type ProgressUpdated,
  TERMINAL_WORLD_STATES,
  TOPICS,
  toWorldStatus,
  type WorldChanged,
  type WorldLedger,
} from '@generia/contracts';
import { TaskError } from '@generia/resilience';

import type { StatusStore } from './progress-ports.js';

/** New limits of a world; what is absent stays. Money in whole micro-dollars. */
export interface NewLimits {
  readonly llmCalls?: number;
  readonly imageCalls?: number;
  readonly costMicros?: number;
}

export interface WorldControlPorts {
  readonly statuses: Pick<StatusStore, 'findById' | 'replaceDerived'>;
  readonly ledgers: {
    findById(worldId: string): Promise<WorldLedger | null>;
    setLimits(read: WorldLedger, change: NewLimits, now: Date): Promise<boolean>;
    stop(worldId: string, how: 'paused' | 'cancelled', now: Date): Promise<boolean>;
    resume(worldId: string, now: Date): Promise<boolean>;
  };
  readonly bus: {
    publish(
      topic: string,
      messages: readonly { readonly key: string; readonly value: unknown }[],
    ): Promise<void>;
  };
  readonly now: () => Date;
}

/**
 * What people may do to a running world. Each takes effect with one write of the world's ledger, so that nothing is
 * spent against it from that moment on, whatever happens to whom; what follows from it is done by whoever keeps the world.
 *
 * Errors: `WORLD_NOT_FOUND`, `WORLD_ENDED` and `WORLD_NOT_PAUSED` (never worth a retry), and the stores' own.
 */
export interface WorldControl {
  /** No call begins any more, those that run are aborted within a second, and the world ends as `cancelled`. For ever. */
  cancel(worldId: string): Promise<void>;
  /** Running calls end, no new one begins. */
  pause(worldId: string): Promise<void>;
  resume(worldId: string): Promise<void>;
  /** Raises or lowers limits; tasks that waited for them go on. */
  setLimits(worldId: string, limits: NewLimits): Promise<void>;
}

/** Makes {@link WorldControl}. */
export function createWorldControl({ statuses, ledgers, bus, now }: WorldControlPorts): WorldControl {
  return {
    async cancel(worldId) {
      await openWorld(worldId);
      await ledgers.stop(worldId, 'cancelled', now());
      await tell(worldId);
    },
    async pause(worldId) {
      await openWorld(worldId);
      await ledgers.stop(worldId, 'paused', now());
      await tell(worldId);
    },
    async resume(worldId) {
      await openWorld(worldId);
      if (!(await ledgers.resume(worldId, now()))) {
        throw new TaskError(`The world ${worldId} is not paused.`, {
          code: 'WORLD_NOT_PAUSED',
          retry: 'never',
          remedy: 'A world that waits for its budget goes on when its limits are raised.',
        });
      }
      await goesOn(worldId);
      await tell(worldId);
    },
    async setLimits(worldId, limits) {
      for (;;) {
        const ledger = await openWorld(worldId);
        if (await ledgers.setLimits(ledger, limits, now())) break;
      }
      await goesOn(worldId);
      await tell(worldId);
    },
  };

  /** Shows at once that the world goes on; whoever keeps it finds out whether it really can. */
  async function goesOn(worldId: string): Promise<void> {
    const read = await statuses.findById(worldId);
    if (read?.status !== 'paused' && read?.status !== 'paused_budget') return;
    const changes = { status: 'in_progress', updated_at: now() } as const;
    if (!(await statuses.replaceDerived(read, changes))) return;
    const progress = toWorldStatus({ ...read, ...changes, seq: read.seq + 1 });
    const event: ProgressUpdated = { event_type: 'progress_updated', world_id: worldId, progress };
    await bus.publish(TOPICS.progress, [{ key: worldId, value: event }]);
  }

  async function openWorld(worldId: string): Promise<WorldLedger> {
    const [status, ledger] = await Promise.all([statuses.findById(worldId), ledgers.findById(worldId)]);
    if (!status || !ledger) {
      throw new TaskError(`There is no world ${worldId}.`, {
        code: 'WORLD_NOT_FOUND',
        retry: 'never',
        remedy: 'Check its id.',
      });
    }
    if (TERMINAL_WORLD_STATES.has(status.status) || ledger.stopped === 'cancelled') {
      throw new TaskError(`The world ${worldId} has ended.`, {
        code: 'WORLD_ENDED',
        retry: 'never',
        remedy: 'Ask for a new one.',
      });
    }
    return ledger;
  }

  /** When nobody hears it, the next look at all running worlds will do. */
  async function tell(worldId: string): Promise<void> {
    const event: WorldChanged = { event_type: 'world_changed', world_id: worldId };
    await bus.publish(TOPICS.taskEvents, [{ key: worldId, value: event }]);
  }
}
