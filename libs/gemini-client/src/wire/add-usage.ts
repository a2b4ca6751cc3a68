import type { CallUsage } from '../generation.js';

/** Two usages of one call as one: counters and costs are summed, names and the end are those of the later one. */
export function addUsage(earlier: CallUsage | undefined, later: CallUsage): CallUsage {
  if (!earlier) return later;
  const imageTokens = (earlier.imageTokens ?? 0) + (later.imageTokens ?? 0);
  return {
    ...later,
    requestId: earlier.requestId,
    model: earlier.model,
    servedModel: later.servedModel ?? earlier.servedModel,
    promptTokens: earlier.promptTokens + later.promptTokens,
    cachedTokens: earlier.cachedTokens + later.cachedTokens,
    outputTokens: earlier.outputTokens + later.outputTokens,
    thoughtTokens: earlier.thoughtTokens + later.thoughtTokens,
    ...(imageTokens > 0 ? { imageTokens } : {}),
    costMicros: earlier.costMicros + later.costMicros,
    durationMs: earlier.durationMs + later.durationMs,
    repairs: [...earlier.repairs, ...later.repairs],
    attempts: (earlier.attempts ?? 0) + (later.attempts ?? 0),
  };
}
