import { MAX_ATTEMPT_TIMEOUT_MS } from '../settings.js';
import { nextLevel } from '../schema/schema-ladder.js';
import { softened } from './hints.js';
import type { Plan } from './plan.js';
import type { Remedy } from './remedies.js';

/** What the request itself has to say about its remedies. */
export interface RemedyMeans {
  /** The caller's own other prompt. */
  readonly rewrite: (() => string | Promise<string>) | undefined;
  /** Whether the answer has a schema that can be simplified. */
  readonly hasSchema: boolean;
  /** Whether more room can be had: a larger cap, or less thinking. */
  readonly hasMoreRoom: (plan: Plan) => boolean;
}

/** The plan after a remedy; undefined when it cannot be applied. A further model is not found here. */
export async function applyRemedy(
  remedy: Exclude<Remedy, 'next_model'>,
  plan: Plan,
  means: RemedyMeans,
): Promise<Plan | undefined> {
  switch (remedy) {
    case 'again':
    case 'wait_turn':
      return plan;
    case 'longer': {
      const timeoutMs = Math.min(MAX_ATTEMPT_TIMEOUT_MS, plan.timeoutMs * 2);
      return timeoutMs > plan.timeoutMs ? { ...plan, timeoutMs } : undefined;
    }
    case 'more_room':
      return means.hasMoreRoom(plan) ? { ...plan, moreRoom: true } : undefined;
    case 'simpler_schema': {
      const schemaLevel = means.hasSchema ? nextLevel(plan.schemaLevel) : undefined;
      return schemaLevel ? { ...plan, schemaLevel } : undefined;
    }
    case 'no_loops':
      return { ...plan, hints: [...plan.hints, remedy], seed: seedOf(plan.prompt) };
    case 'own_words':
    case 'draw':
      return { ...plan, hints: [...plan.hints, remedy] };
    case 'rewrite':
      return { ...plan, prompt: means.rewrite ? await means.rewrite() : softened(plan.prompt) };
  }
}

/** Any number will do, as long as it is another one than the vendor's and the same for the same prompt. */
function seedOf(prompt: string): number {
  let seed = 17;
  for (const character of prompt) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) & 0x7fffffff;
  return seed;
}
