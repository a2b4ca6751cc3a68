import type { Log } from '@generia/resilience';

import type { ThinkingLevel } from '../models/model-data.js';
import { thinkingFor } from '../models/thinking.js';
import type { Plan } from '../recovery/plan.js';
import type { UsageMetadata } from '../wire/reply.js';
import { levelOf } from './text-body.js';

/**
 * Tells the operator when thoughts took more tokens than were left for them: they count against the output cap and are
 * billed, so that answers are cut, and cost more than anybody expects.
 */
export function noteThoughts(
  { log, thinking }: { readonly log: Log; readonly thinking: ThinkingLevel },
  plan: Pick<Plan, 'model' | 'moreRoom'>,
  usage: UsageMetadata | null | undefined,
): void {
  const { reserveTokens } = thinkingFor(plan.model, levelOf(plan, thinking));
  const thoughtTokens = usage?.thoughtsTokenCount ?? 0;
  if (thoughtTokens <= reserveTokens) return;
  const answerTokens = usage?.candidatesTokenCount ?? 0;
  log.warn(
    { model: plan.model.id, thoughtTokens, reserveTokens, answerTokens },
    'The thoughts took more tokens than were left for them.',
  );
}
