import { raceAbort } from '@generia/resilience';

import { GeminiError } from '../errors/gemini-error.js';
import type { CallBudget, CallUsage, WireAttempt, WireAttemptEnd } from '../generation.js';

/**
 * Makes one attempt on the wire with money that was set aside for it, and settles it with what it really cost. When the
 * money is refused, nothing is sent, and the refusal is thrown as it is. Whoever aborts waits for neither.
 */
export async function withBudget<T extends { readonly usage: CallUsage }>(
  budget: CallBudget | undefined,
  attempt: WireAttempt,
  signal: AbortSignal,
  send: () => Promise<T>,
): Promise<T> {
  if (!budget) return send();
  const settle = (end: WireAttemptEnd): Promise<void> =>
    raceAbort(budget.settle(attempt, end), signal).catch((thrown: unknown) => {
      if (!signal.aborted) throw thrown;
    });
  await reserve(budget, attempt, signal, settle);
  try {
    const answer = await send();
    budget.answered?.(attempt);
    await settle(endOf(answer.usage, 'billed'));
    return answer;
  } catch (error) {
    await settle(failedEnd(error));
    throw error;
  }
}

/** Money that is set aside only after its caller has gone is given back. */
async function reserve(
  budget: CallBudget,
  attempt: WireAttempt,
  signal: AbortSignal,
  settle: (end: WireAttemptEnd) => Promise<void>,
): Promise<void> {
  const reserving = budget.reserve(attempt);
  try {
    await raceAbort(reserving, signal);
  } catch (error) {
    if (signal.aborted) reserving.then(() => settle(NOTHING), ignoreRefusal);
    throw error;
  }
}

/** Nobody waits any more for what was refused. */
function ignoreRefusal(): void {
  return undefined;
}

const NOTHING: WireAttemptEnd = {
  billing: 'none',
  promptTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  costMicros: 0,
};

function failedEnd(error: unknown): WireAttemptEnd {
  if (!(error instanceof GeminiError)) return { ...NOTHING, billing: 'unknown' };
  return endOf(error.usage, error.billing === 'exact' ? 'billed' : error.billing);
}

function endOf(usage: CallUsage, billing: WireAttemptEnd['billing']): WireAttemptEnd {
  const { promptTokens, cachedTokens, outputTokens, costMicros } = usage;
  return { billing, promptTokens, cachedTokens, outputTokens, costMicros };
}
