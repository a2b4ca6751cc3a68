import type { Gap, WorldLedger, WorldState, WorldStatusDocument } from '@generia/contracts';

import { deriveOutcome } from './derive-outcome.js';
import { deriveStages } from './derive-stages.js';
import type { TaskCounts } from './task-counts.js';

/** The part of a status document that follows from the world's tasks and calls. */
export type DerivedStatus = Pick<
  WorldStatusDocument,
  | 'status'
  | 'current_stage'
  | 'stages'
  | 'tasks_total'
  | 'tasks_completed'
  | 'tasks_failed'
  | 'users_created'
  | 'posts_created'
  | 'images_created'
  | 'api_call_limits_LLM'
  | 'api_call_limits_images'
  | 'api_calls_made_LLM'
  | 'api_calls_made_images'
  | 'llm_cost_total'
  | 'image_cost_total'
  | 'prompt_tokens'
  | 'output_tokens'
  | 'gaps'
> &
  Pick<WorldStatusDocument, 'error'>;

export interface StatusFacts {
  readonly counts: TaskCounts;
  readonly ledger: WorldLedger;
  readonly gaps: readonly Gap[];
  /** Whether every task has ended and the platform knows: only then may the status become terminal. */
  readonly finished: boolean;
}

const MICROS = 1_000_000;

/** The status as the facts say it; nothing is counted up, so it can be derived again at any time. */
export function deriveStatus({ counts, ledger, gaps, finished }: StatusFacts): DerivedStatus {
  const { stages, current } = deriveStages(counts, finished);
  const state = stateOf({ counts, ledger, finished });
  return {
    status: state,
    current_stage: current,
    stages: state === 'failed' ? failFinishing(stages) : stages,
    tasks_total: counts.total,
    tasks_completed: counts.completed,
    tasks_failed: counts.failed,
    users_created: counts.users,
    posts_created: counts.posts,
    images_created: counts.images,
    api_call_limits_LLM: ledger.limit_llm_calls,
    api_call_limits_images: ledger.limit_image_calls,
    api_calls_made_LLM: ledger.llm_calls,
    api_calls_made_images: ledger.image_calls,
    llm_cost_total: ledger.llm_cost_micros / MICROS,
    image_cost_total: ledger.image_cost_micros / MICROS,
    prompt_tokens: ledger.prompt_tokens,
    output_tokens: ledger.output_tokens,
    gaps: [...gaps],
    ...(state === 'failed' ? { error: gaps[0]?.reason ?? 'The world could not be made.' } : {}),
  };
}

/** A world waits for its budget when all that is left to do waits for it; until then the rest goes on. */
function stateOf({ counts, ledger, finished }: Omit<StatusFacts, 'gaps'>): WorldState {
  if (finished) return ledger.stopped === 'cancelled' ? 'cancelled' : deriveOutcome(counts);
  if (ledger.stopped === 'paused') return 'paused';
  const parked = [...counts.parked.values()].reduce((sum, count) => sum + count, 0);
  return parked > 0 && parked === counts.open ? 'paused_budget' : 'in_progress';
}

function failFinishing(stages: DerivedStatus['stages']): DerivedStatus['stages'] {
  return stages.map((stage) => (stage.name === 'finishing' ? { ...stage, status: 'failed' } : stage));
}
