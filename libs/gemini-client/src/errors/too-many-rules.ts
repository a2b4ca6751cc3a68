import type { FailureKind } from './failure-kinds.js';
import { untilPacificMidnightMs } from './pacific-midnight.js';
import type { TooManyFacts } from './too-many-facts.js';

const MINUTE_MS = 60_000;
/** Whoever has to wait longer than this waits in vain: the model counts as exhausted. */
export const LONGEST_WAIT_MS = 5 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** What a 429 means. */
export interface TooManyVerdict {
  readonly kind: Extract<
    FailureKind,
    'model_not_offered' | 'quota_day' | 'exhausted' | 'rate_limit' | 'spend_limit'
  >;
  /** How long to wait; undefined when only a growing backoff can tell. */
  readonly retryAfterMs?: number | undefined;
}

/** What is known beside the answer itself. */
export interface TooManyMemory {
  readonly nowMs: number;
  /** The quota of the day whose delay has been obeyed already. */
  readonly obeyedDayQuotaId: string | null;
}

interface TooManyRule {
  /** For people and for tests. */
  readonly name: string;
  readonly when: (facts: TooManyFacts, memory: TooManyMemory) => boolean;
  readonly then: (facts: TooManyFacts, memory: TooManyMemory) => TooManyVerdict;
}

/**
 * The kinds of 429, first match first. A quota of the day that comes with a delay below an hour may be one of the minute
 * in disguise: its delay is obeyed once. When the same quota comes back, the day is over until midnight in California.
 */
const TOO_MANY_RULES: readonly TooManyRule[] = [
  {
    name: 'no quota at all',
    when: ({ limitIsZero }) => limitIsZero,
    then: () => ({ kind: 'model_not_offered' }),
  },
  {
    name: 'the day is used up',
    when: ({ dayQuotaId, delayMs }, { obeyedDayQuotaId }) =>
      dayQuotaId !== null && (delayMs === undefined || delayMs >= HOUR_MS || dayQuotaId === obeyedDayQuotaId),
    then: (_, { nowMs }) => ({ kind: 'quota_day', retryAfterMs: untilPacificMidnightMs(nowMs) }),
  },
  {
    name: 'a long delay',
    when: ({ delayMs }) => delayMs !== undefined && delayMs > LONGEST_WAIT_MS,
    then: ({ delayMs }) => ({ kind: 'exhausted', retryAfterMs: delayMs }),
  },
  {
    name: 'a delay',
    when: ({ delayMs }) => delayMs !== undefined,
    then: ({ delayMs }) => ({ kind: 'rate_limit', retryAfterMs: delayMs }),
  },
  {
    name: 'a quota of the minute',
    when: ({ perMinute }) => perMinute,
    then: () => ({ kind: 'rate_limit', retryAfterMs: MINUTE_MS }),
  },
  {
    name: 'no quota named',
    when: ({ namesQuota }) => !namesQuota,
    then: () => ({ kind: 'spend_limit' }),
  },
  { name: 'another quota', when: () => true, then: () => ({ kind: 'rate_limit' }) },
];

/** Decides what a 429 means and how long to wait. */
export function decideTooMany(facts: TooManyFacts, memory: TooManyMemory): TooManyVerdict {
  const rule = TOO_MANY_RULES.find(({ when }) => when(facts, memory));
  return rule?.then(facts, memory) ?? { kind: 'rate_limit' };
}
