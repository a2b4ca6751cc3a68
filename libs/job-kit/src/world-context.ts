import type { WorldParameters, WorldPlan } from '@generia/contracts';
import { createPrompts, type Prompts } from '@generia/prompts';
import { TaskError } from '@generia/resilience';

import type { WorldReader } from './ports.js';

/** What a job knows of its world: how it was started, and the prompts of that moment. */
export interface PlannedWorld {
  readonly plan: WorldPlan;
  readonly prompts: Prompts;
}

/** A world that has been described. */
export interface DescribedWorld extends PlannedWorld {
  readonly parameters: WorldParameters;
}

/** Loads what jobs need to know of a world; the parts that never change are remembered. */
export interface WorldContexts {
  /** @throws TaskError when the world was never initialised */
  planned(worldId: string): Promise<PlannedWorld>;
  /** @throws TaskError when the world has not been described */
  described(worldId: string): Promise<DescribedWorld>;
}

const REMEMBERED_WORLDS = 500;

/** Makes {@link WorldContexts}; `current` are the prompts of this build, used by every world that was started with them. */
export function createWorldContexts(reader: WorldReader, current: Prompts): WorldContexts {
  const remembered = new Map<string, Promise<PlannedWorld>>();

  async function load(worldId: string): Promise<PlannedWorld> {
    const plan = await reader.findPlan(worldId);
    if (!plan)
      throw missing('WORLD_NOT_STARTED', `World ${worldId} has no plan: its first task has not run.`);
    return { plan, prompts: await promptsOf(plan) };
  }

  async function promptsOf(plan: WorldPlan): Promise<Prompts> {
    const digests = Object.entries(plan.prompt_digests);
    if (digests.every(([name, digest]) => (current.digests as Record<string, string>)[name] === digest))
      return current;
    const stored = await reader.findPromptTexts(digests.map(([, digest]) => digest));
    const texts = Object.fromEntries(stored.map(({ name, text }) => [name, text]));
    return createPrompts({ ...current.promptTexts, ...texts });
  }

  const planned = (worldId: string): Promise<PlannedWorld> => {
    const known = remembered.get(worldId);
    if (known) return known;
    const loading = load(worldId);
    remembered.set(worldId, loading);
    loading.catch(() => remembered.delete(worldId));
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED_WORLDS) break;
      remembered.delete(oldest);
    }
    return loading;
  };

  return {
    planned,
    async described(worldId) {
      const [world, parameters] = await Promise.all([planned(worldId), reader.findParameters(worldId)]);
      if (!parameters) throw missing('WORLD_NOT_DESCRIBED', `World ${worldId} has no description yet.`);
      return { ...world, parameters };
    },
  };
}

function missing(code: string, message: string): TaskError {
  return new TaskError(message, { code, retry: 'costs_attempt' });
}
