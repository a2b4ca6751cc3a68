import { castOf, type WorldParameters, type WorldPlan } from '@generia/contracts';
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

  async function loadDescribed(worldId: string): Promise<DescribedWorld> {
    const [world, parameters] = await Promise.all([planned(worldId), reader.findParameters(worldId)]);
    if (!parameters) throw missing('WORLD_NOT_DESCRIBED', `World ${worldId} has no description yet.`);
    return { ...world, parameters };
  }

  const planned = remembering(load);
  const described = remembering(loadDescribed, hasWholeCast);
  return { planned, described };
}

/** Whether nothing more will be written of the world: its description is, and everybody who was asked for is there. */
function hasWholeCast({ plan, parameters }: DescribedWorld): boolean {
  return castOf(parameters).length >= plan.users_count;
}

/** Loads a world each time until what is loaded `isFinal`; of many worlds, the latest are remembered. */
function remembering<T>(
  load: (worldId: string) => Promise<T>,
  isFinal: (loaded: T) => boolean = () => true,
): (worldId: string) => Promise<T> {
  const remembered = new Map<string, T>();
  return async (worldId) => {
    const known = remembered.get(worldId);
    if (known) return known;
    const loaded = await load(worldId);
    if (isFinal(loaded)) remembered.set(worldId, loaded);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED_WORLDS) break;
      remembered.delete(oldest);
    }
    return loaded;
  };
}

function missing(code: string, message: string): TaskError {
  return new TaskError(message, { code, retry: 'costs_attempt' });
}
