import type { CastBatch, WorldParameters, WorldPlan } from '@generia/contracts';
import { loadPrompts, type Prompts } from '@generia/prompts';

import { createWorldContexts, type WorldContexts } from '../world-context.js';
import { copyOf } from './copy-of.js';
import { samplePlan, sampleParameters } from './sample-world.js';

/** One world in memory, behind the ports by which jobs read and write it. */
export interface MemoryWorld {
  readonly worlds: WorldContexts;
  readonly prompts: Prompts;
  readonly parameters: {
    create(document: WorldParameters): Promise<boolean>;
    setCastBatch(worldId: string, batchNumber: number, batch: CastBatch, now: Date): Promise<boolean>;
  };
  /** The stored description; null while there is none. */
  readonly stored: () => WorldParameters | null;
}

export interface MemoryWorldOptions {
  readonly plan?: WorldPlan;
  /** Null for a world that has not been described. */
  readonly parameters?: WorldParameters | null;
  /** Prompts to use instead of the real ones, for tests that ask thousands of questions. */
  readonly prompts?: Partial<Prompts>;
}

/** Makes a world that has a plan and a description. Every read gives a copy, as a store does. */
export async function createMemoryWorld(options: MemoryWorldOptions = {}): Promise<MemoryWorld> {
  const { plan = samplePlan(), parameters = sampleParameters() } = options;
  const prompts = { ...(await loadPrompts()), ...options.prompts };
  let stored = parameters;
  const reader = {
    findPlan: () => Promise.resolve(copyOf(plan)),
    findParameters: () => Promise.resolve(copyOf(stored)),
    findPromptTexts: () => Promise.resolve([]),
  };
  return {
    worlds: createWorldContexts(reader, prompts),
    prompts,
    parameters: {
      create(document) {
        if (stored) return Promise.resolve(false);
        stored = copyOf(document);
        return Promise.resolve(true);
      },
      setCastBatch(_worldId, batchNumber, batch, now) {
        if (!stored) return Promise.resolve(false);
        const cast_batches = { ...stored.cast_batches, [String(batchNumber)]: copyOf(batch) };
        stored = { ...stored, cast_batches, updated_at: now };
        return Promise.resolve(true);
      },
    },
    stored: () => stored,
  };
}
