import { CircuitOpenError } from '@generia/resilience';

import { GeminiError } from '../errors/gemini-error.js';
import type { CallBudget, CallUsage } from '../generation.js';
import type { ModelData } from '../models/model-data.js';
import { type Exchange, exchange } from '../wire/exchange.js';
import type { GenerateBody } from '../wire/request-body.js';
import { emptyUsage } from '../wire/usage.js';
import type { AttemptContext } from './attempt-context.js';
import { withBudget } from './with-budget.js';

export interface Attempt<T> {
  /** From 1. */
  readonly number: number;
  /** Of the call. */
  readonly requestId: string;
  readonly model: ModelData;
  readonly body: GenerateBody;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly budget: CallBudget | undefined;
  /** Estimated. */
  readonly promptTokens: number;
  /** The most that it can cost. */
  readonly estimateMicros: number;
  /** Makes something of the reply. @throws GeminiError when it cannot */
  readonly read: (exchanged: Exchange) => T;
}

/**
 * Makes one attempt: waits for its turn, sets its money aside, sends it unless the model is known to be down, and reads the
 * reply. The time in the queue counts neither for its deadline nor for the breaker.
 *
 * @throws GeminiError, or whatever refused the money
 */
export function makeAttempt<T extends { readonly usage: CallUsage }>(
  context: AttemptContext,
  attempt: Attempt<T>,
): Promise<T> {
  const { number, model, signal, budget, promptTokens, estimateMicros } = attempt;
  const requestId = number === 1 ? attempt.requestId : `${attempt.requestId}.${number}`;
  const onWire = { number, model: model.id, estimateMicros };
  const maySend = (): boolean => budget?.maySend?.(onWire) ?? true;
  return context
    .limiterOf(model.id)
    .run(() => withBudget(budget, onWire, signal, () => guarded(context, attempt, requestId, maySend)), {
      requestId,
      tokens: promptTokens,
      signal,
    });
}

/** Once it is sent, whoever aborts hears what became of it, at once, and not only that he aborted. */
async function guarded<T>(
  context: AttemptContext,
  attempt: Attempt<T>,
  requestId: string,
  maySend: () => boolean,
): Promise<T> {
  const { model, body, timeoutMs, signal, read } = attempt;
  const send = async (): Promise<T> =>
    read(await exchange(context, { model: model.id, body, requestId, timeoutMs, signal, maySend }));
  let sent: Promise<T> | undefined;
  try {
    return await context.breakers
      .run(model.id, () => (sent = send()), signal)
      .catch((thrown: unknown) => {
        if (sent && signal.aborted) return sent;
        throw thrown;
      });
  } catch (thrown) {
    throw understood(thrown, attempt, requestId);
  }
}

/** What may have been billed counts as billed: whoever pays must not be surprised. */
function understood(
  thrown: unknown,
  { model, estimateMicros }: Pick<Attempt<unknown>, 'model' | 'estimateMicros'>,
  requestId: string,
): unknown {
  if (thrown instanceof CircuitOpenError) {
    const failure = { kind: 'circuit_open', billing: 'none', cause: thrown } as const;
    const { retryAfterMs } = thrown;
    return new GeminiError({ ...failure, retryAfterMs }, emptyUsage(requestId, model.id, 0));
  }
  if (!(thrown instanceof GeminiError) || thrown.billing !== 'unknown') return thrown;
  const { usage } = thrown;
  return thrown.with(
    {},
    { ...usage, costMicros: estimateMicros, repairs: [...usage.repairs, 'cost_estimated'] },
  );
}
