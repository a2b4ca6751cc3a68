import { randomUUID } from 'node:crypto';

import {
  InitWorldCreationParameters,
  TASK_CATALOGUE,
  type TaskDocument,
  type WorldStatusDocument,
} from '@generia/contracts';
import { BUDGET_REASONS, readReason, type BudgetReason } from '@generia/job-kit';
import { createWorldControl, createWorldIntake } from '@generia/progress';
import { asTaskError } from '@generia/resilience';
import type { ServiceParts } from '@generia/service-host';

/** A world as it was asked for. */
export interface RequestedWorld {
  readonly prompt: string;
  readonly users: number;
  readonly posts: number;
  /** Null: any. */
  readonly seed: number | null;
}

/** A world that is not finished, whether or not its first task has run. */
export interface UnfinishedWorld extends RequestedWorld {
  readonly worldId: string;
}

/** Takes in worlds, and knows which are unfinished. */
export interface WorldsDesk {
  /** Accepts a new world: once this resolves, it will be made, whatever happens to the process. */
  submit(request: RequestedWorld): Promise<string>;
  /** Every unfinished world, the ones that have not been begun last. */
  listUnfinished(): Promise<UnfinishedWorld[]>;
  /**
   * Lets a world go on that may wait for its budget, with a higher limit of money if one is given. When it still has not
   * enough, it waits again.
   */
  tryAgain(worldId: string, costMicros: number | undefined): Promise<void>;
  /** The limits that tasks of the world wait for. */
  waitsFor(worldId: string): Promise<BudgetReason[]>;
  /** The newest world, finished or not. */
  newestWorldId(): Promise<string | null>;
  /** The world's name, once it has one. */
  nameOf(worldId: string): Promise<string | null>;
}

const FIRST_TASK = 'init_world_creation';

/** Makes the {@link WorldsDesk} of a data directory. */
export function createWorldsDesk(parts: ServiceParts, now: () => Date): WorldsDesk {
  const { repositories, bus } = parts;
  const { tasks, worldStatuses, worldLedgers, worldParameters } = repositories;
  const control = createWorldControl({ statuses: worldStatuses, ledgers: worldLedgers, bus, now });
  const accept = createWorldIntake({ tasks, bus, now });

  return {
    async submit({ prompt, users, posts, seed }) {
      const worldId = randomUUID();
      const parameters = {
        user_prompt: prompt,
        users_count: users,
        posts_count: posts,
        ...(seed === null ? {} : { seed }),
      };
      await accept({ worldId, taskId: randomUUID(), parameters });
      return worldId;
    },

    async listUnfinished() {
      const states = ['in_progress', 'paused_budget', 'paused'] as const;
      const begun = (
        await Promise.all(states.map((state) => worldStatuses.listByState(state, 1_000)))
      ).flat();
      const open = await tasks.findOpen(TASK_CATALOGUE[FIRST_TASK].topic);
      const known = new Set(begun.map((status) => status._id));
      const waiting = open.filter((task) => task.type === FIRST_TASK && !known.has(task.world_id));
      return [...begun.map(asBegun), ...waiting.map(asWaiting)];
    },

    async tryAgain(worldId, costMicros) {
      const [status, ledger] = await Promise.all([
        worldStatuses.findById(worldId),
        worldLedgers.findById(worldId),
      ]);
      // A world whose first task has not run yet waits for nothing.
      if (!status || !ledger) return;
      const isMore = costMicros !== undefined && costMicros > ledger.limit_cost_micros;
      try {
        await control.setLimits(worldId, isMore ? { costMicros } : {});
      } catch (error) {
        // It has ended since it was listed: there is nothing to go on with.
        if (asTaskError(error).code !== 'WORLD_ENDED') throw error;
      }
    },

    async waitsFor(worldId) {
      const counts = await tasks.countsOf(worldId);
      const reasons = new Set(counts.map(({ key }) => key.parked && readReason(key.parked).reason));
      return Object.values(BUDGET_REASONS).filter((reason) => reasons.has(reason));
    },

    newestWorldId: async () => (await worldStatuses.listNewest(1))[0]?._id ?? null,
    nameOf: async (worldId) => (await worldParameters.findById(worldId))?.name ?? null,
  };
}

function asBegun({ _id, parameters, plan }: WorldStatusDocument): UnfinishedWorld {
  const { user_prompt, users_count, posts_count } = parameters;
  return { worldId: _id, prompt: user_prompt, users: users_count, posts: posts_count, seed: plan.seed };
}

function asWaiting({ world_id, parameters }: TaskDocument): UnfinishedWorld {
  const asked = InitWorldCreationParameters.parse(parameters);
  return {
    worldId: world_id,
    prompt: asked.user_prompt,
    users: asked.users_count,
    posts: asked.posts_count,
    seed: asked.seed ?? null,
  };
}
