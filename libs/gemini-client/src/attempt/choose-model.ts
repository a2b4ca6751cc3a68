import { type Failure, GeminiError } from '../errors/gemini-error.js';
import type { ModelData } from '../models/model-data.js';
import { emptyUsage } from '../wire/usage.js';
import type { AttemptContext } from './attempt-context.js';

/** What others have found out about a model is looked up again when it is older than this. */
const FRESH_MS = 1_000;

export interface ModelQuestion {
  /** What was asked for, for people. */
  readonly asked: string;
  readonly requestId: string;
  /** Best first. */
  readonly chain: readonly ModelData[];
}

/**
 * The first model of a chain that may be called now: not gone, not exhausted, not known to be down.
 *
 * @returns the error to fail with when there is none; it says when the first of them is to be had again
 */
export async function chooseModel(
  context: Pick<AttemptContext, 'book' | 'limits' | 'breakers'>,
  { asked, requestId, chain }: ModelQuestion,
): Promise<ModelData | GeminiError> {
  const reasons: Failure[] = [];
  for (const model of chain) {
    const reason = await whyNot(context, model.id);
    if (!reason) return model;
    reasons.push(reason);
  }
  const soonest = reasons
    .filter(({ kind }) => kind !== 'model_not_found')
    .reduce<Failure | undefined>(
      (best, one) => (best && waitOf(best) <= waitOf(one) ? best : one),
      undefined,
    );
  const failure: Failure = soonest ?? {
    kind: 'model_not_found',
    billing: 'none',
    detail: 'nor any of its fallbacks',
  };
  return new GeminiError(failure, emptyUsage(requestId, asked, 0));
}

async function whyNot(
  { book, limits, breakers }: Pick<AttemptContext, 'book' | 'limits' | 'breakers'>,
  model: string,
): Promise<Failure | undefined> {
  if (book.isGone(model)) return { kind: 'model_not_found', billing: 'none' };
  const state = await limits.read(model, FRESH_MS);
  const exhaustedMs = state.exhaustedUntilMs - limits.now();
  if (exhaustedMs > 0) {
    return { kind: state.exhaustedBy ?? 'exhausted', billing: 'none', retryAfterMs: Math.ceil(exhaustedMs) };
  }
  const untilProbeMs = breakers.untilProbeMs(model);
  return untilProbeMs > 0
    ? { kind: 'circuit_open', billing: 'none', retryAfterMs: Math.ceil(untilProbeMs) }
    : undefined;
}

function waitOf({ retryAfterMs = 0 }: Failure): number {
  return retryAfterMs;
}
