import { raceAbort, startDeadline } from '@generia/resilience';

import type { AttemptContext } from '../attempt/attempt-context.js';
import { chooseModel } from '../attempt/choose-model.js';
import { failureKindData } from '../errors/failure-kinds.js';
import { GeminiError } from '../errors/gemini-error.js';
import type { CallUsage } from '../generation.js';
import type { ModelData } from '../models/model-data.js';
import { addUsage } from '../wire/add-usage.js';
import { abortFailure } from '../wire/exchange.js';
import { isOutage } from '../attempt/breakers.js';
import { emptyUsage } from '../wire/usage.js';
import { findPlan } from './find-plan.js';
import type { RemedyTally } from './next-remedy.js';
import type { Plan } from './plan.js';
import type { Remedy } from './remedies.js';

/** A call that may take several attempts. */
export interface RecoverableCall<T> {
  readonly requestId: string;
  readonly model: string;
  readonly kind: ModelData['kind'];
  readonly signal: AbortSignal;
  /** How the first attempt on a model is made. */
  readonly planFor: (model: ModelData) => Plan;
  /** How the next attempt is made after a remedy ; undefined when it cannot be applied. */
  readonly apply: (
    remedy: Exclude<Remedy, 'next_model'>,
    plan: Plan,
  ) => Promise<Plan | undefined> | Plan | undefined;
  readonly attempt: (plan: Plan, number: number, signal: AbortSignal) => Promise<T>;
}

/**
 * Makes attempts until one works, its remedies are used up, the whole call has taken too long, or its caller aborts. What
 * it hands back, or fails with, carries the usage of all attempts and names every remedy among its repairs.
 *
 * @throws GeminiError, or whatever announcing an attempt threw
 */
export async function recover<T extends { readonly usage: CallUsage }>(
  context: AttemptContext,
  call: RecoverableCall<T>,
): Promise<T> {
  const { clock, callTimeoutMs: timeoutMs } = context;
  const deadline = startDeadline({ clock, timeoutMs, signal: call.signal });
  try {
    return await attemptAll(context, { ...call, signal: deadline.signal });
  } finally {
    deadline.stop();
  }
}

async function attemptAll<T extends { readonly usage: CallUsage }>(
  context: AttemptContext,
  call: RecoverableCall<T>,
): Promise<T> {
  const { requestId, model: asked, kind, signal } = call;
  let spent: CallUsage = emptyUsage(requestId, asked, 0);
  const understand = (thrown: unknown): GeminiError => {
    const error = asGeminiError(thrown, signal, spent);
    if (!error) throw thrown;
    return error;
  };
  let tally: RemedyTally = new Map();
  if (signal.aborted) throw understand(signal.reason);
  const chain = context.book.chainOf(asked, kind);
  // The limits of the models may lie in a store that is slow to answer: whoever aborts does not wait for it.
  const choosing = chooseModel(context, { asked, requestId, chain });
  const first = await raceAbort(choosing, signal).catch((aborted: unknown) => {
    throw understand(aborted);
  });
  if (first instanceof GeminiError) throw first;
  let plan = call.planFor(first);
  for (let number = 1; ; number += 1) {
    try {
      const result = await call.attempt(plan, number, signal);
      context.book.noteServed(plan.model.id, result.usage.servedModel);
      return { ...result, usage: addUsage(spent, result.usage) };
    } catch (thrown) {
      const error = understand(thrown);
      spent = addUsage(spent, error.usage);
      takeNote(context, plan.model.id, error);
      const next = signal.aborted
        ? undefined
        : await raceAbort(
            findPlan(context, call, { plan, chain, error, tally, attempts: number }),
            signal,
          ).catch(ifAborted(signal));
      if (!next) throw lastWord(context, error, spent, plan.model.id);
      ({ plan, tally } = next);
      spent = { ...spent, repairs: [...spent.repairs, next.note] };
      if (next.pauseMs === 0) continue;
      await context.clock.sleep(next.pauseMs, signal).catch((aborted: unknown) => {
        throw understand(aborted).with({}, spent);
      });
    }
  }
}

/** No further attempt for a caller that has gone; what else was thrown goes on. */
function ifAborted(signal: AbortSignal): (thrown: unknown) => undefined {
  return (thrown) => {
    if (!signal.aborted) throw thrown;
  };
}

/** Remembers what a failure says about its model. */
function takeNote({ book }: AttemptContext, model: string, error: GeminiError): void {
  if (failureKindData(error.kind).gone) book.markGone(model, error.kind);
  if (error.usage.servedModel) book.noteServed(model, error.usage.servedModel);
}

/** Whoever is caught in an outage is not to blame for it: it costs him no attempt. */
function lastWord(context: AttemptContext, error: GeminiError, spent: CallUsage, model: string): GeminiError {
  const isCaught = isOutage(error) && context.breakers.isDown(model);
  const retryAfterMs = Math.max(error.retryAfterMs ?? 0, context.breakers.untilProbeMs(model));
  return isCaught ? error.with({ retry: 'free', retryAfterMs }, spent) : error.with({}, spent);
}

/** What was thrown as the error of the call; undefined when it is none of ours. */
function asGeminiError(thrown: unknown, signal: AbortSignal, spent: CallUsage): GeminiError | undefined {
  if (thrown instanceof GeminiError) return thrown;
  if (!signal.aborted) return undefined;
  // While it waited, so that nothing was under way.
  const usage = emptyUsage(spent.requestId, spent.model, 0);
  const isUntried = (spent.attempts ?? 0) === 0;
  const failure = abortFailure(signal.reason);
  return new GeminiError(
    { ...failure, billing: 'none', ...(isUntried && failure.kind === 'timeout' ? { retry: 'free' } : {}) },
    usage,
  );
}
