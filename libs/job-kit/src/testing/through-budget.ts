import { type CallBudget, type CallUsage, emptyUsage, GeminiError } from '@generia/gemini-client';

/** What {@link throughBudget} reads of an error: what the failed call cost. */
interface Costly {
  readonly usage?: CallUsage;
  readonly billing?: 'none' | 'exact' | 'unknown';
}

/** Does what the real client does with a call's budget: money is set aside, the call is made if it still may, and it is settled. */
export async function throughBudget<T extends { readonly usage: CallUsage }>(
  { budget, model }: { readonly budget?: CallBudget; readonly model: string },
  call: () => T | Promise<T>,
): Promise<T> {
  const attempt = { number: 1, model, estimateMicros: 1_000 };
  await budget?.reserve(attempt);
  try {
    if (budget?.maySend?.(attempt) === false)
      throw new GeminiError({ kind: 'cancelled', billing: 'none' }, emptyUsage('', model, 0));
    const answer = await call();
    budget?.answered?.(attempt);
    await budget?.settle(attempt, { ...costOf(answer.usage), billing: 'billed' });
    return answer;
  } catch (error) {
    const { usage, billing = usage ? 'exact' : 'unknown' } = error as Costly;
    await budget?.settle(attempt, { ...costOf(usage), billing: billing === 'exact' ? 'billed' : billing });
    throw error;
  }
}

function costOf(usage: CallUsage | undefined) {
  const { promptTokens = 0, cachedTokens = 0, outputTokens = 0, costMicros = 0 } = usage ?? {};
  return { promptTokens, cachedTokens, outputTokens, costMicros };
}
