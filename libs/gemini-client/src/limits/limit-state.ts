import { z } from 'zod';

import { newPace, Pace } from './pace.js';

/**
 * What all processes know together about one model, or about the vendor's account as a whole, as a small document.
 * Moments are milliseconds since the epoch; 0 is never.
 */
export const LimitState = z.object({
  /** The model, or {@link ACCOUNT}. */
  _id: z.string(),
  /** Grows with every change: who saves over another's change is refused. */
  version: z.number().int().nonnegative(),
  requests: Pace,
  /** Of the prompts. */
  tokens: Pace,
  /** The vendor asked for quiet until then. */
  frozenUntilMs: z.number().nonnegative(),
  /** There is nothing to be had until then, and other models should be tried. */
  exhaustedUntilMs: z.number().nonnegative(),
  exhaustedBy: z.enum(['quota_day', 'exhausted']).nullable(),
  /** The quota of the day whose delay has been obeyed once. */
  obeyedDayQuotaId: z.string().nullable(),
  /** Of the account: how long the last pause was, and when it began; the next one is twice as long. 0 when calls work. */
  pauseMs: z.number().nonnegative(),
  pausedAtMs: z.number().nonnegative(),
  /** The clock of whoever saved it; the others take it for the time if theirs is behind. */
  savedAtMs: z.number().nonnegative(),
});
export type LimitState = z.infer<typeof LimitState>;

/** The document of the vendor's account: a spend limit or an empty balance pauses all models at once. */
export const ACCOUNT = '(account)';

/** What the operator knows of a model's limits; they are where the search for the true ones starts. */
export interface KnownLimits {
  readonly requestsPerMinute?: number | undefined;
  /** Tokens of the prompts. */
  readonly tokensPerMinute?: number | undefined;
}

/** The state of a model of which nothing has been seen yet. */
export function newLimitState(id: string, known: KnownLimits = {}): LimitState {
  return {
    _id: id,
    version: 0,
    requests: newPace(known.requestsPerMinute),
    tokens: newPace(known.tokensPerMinute),
    frozenUntilMs: 0,
    exhaustedUntilMs: 0,
    exhaustedBy: null,
    obeyedDayQuotaId: null,
    pauseMs: 0,
    pausedAtMs: 0,
    savedAtMs: 0,
  };
}
