import { GeminiError } from '../errors/gemini-error.js';
import type { CallBudget, CallUsage, WireAttempt, WireAttemptEnd } from '../generation.js';

/**
 * Makes one attempt on the wire with money that was set aside for it, and settles it with what it really cost. When the
 * money is refused, nothing is sent, and the refusal is thrown as it is.
 */
export async function withBudget<T extends { readonly usage: CallUsage }>(
  budget: CallBudget | undefined,
  attempt: WireAttempt,
  send: () => Promise<T>,
): Promise<T> {
  if (!budget) return send();
  await budget.reserve(attempt);
  try {
    const answer = await send();
    await budget.settle(attempt, endOf(answer.usage, 'billed'));
    return answer;
  } catch (error) {
    await budget.settle(attempt, failedEnd(error));
    throw error;
  }
}

const LOST: WireAttemptEnd = {
  billing: 'unknown',
  promptTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  costMicros: 0,
};

function failedEnd(error: unknown): WireAttemptEnd {
  if (!(error instanceof GeminiError)) return LOST;
  return endOf(error.usage, error.billing === 'exact' ? 'billed' : error.billing);
}

function endOf(usage: CallUsage, billing: WireAttemptEnd['billing']): WireAttemptEnd {
  const { promptTokens, cachedTokens, outputTokens, costMicros } = usage;
  return { billing, promptTokens, cachedTokens, outputTokens, costMicros };
}
