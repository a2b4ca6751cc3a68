import type { FailureKind } from './failure-kinds.js';
import type { HttpEvidence } from './http-evidence.js';
import { untilPacificMidnightMs } from './pacific-midnight.js';
import { retryDelayMs } from './retry-delay.js';

const MINUTE_MS = 60_000;

interface TooMany {
  readonly kind: FailureKind;
  readonly retryAfterMs?: number | undefined;
}

/** What the rules below look at. */
interface TooManyFacts {
  readonly text: string;
  readonly delayMs: number | undefined;
  /** Whether there are details other than a link to the documentation. */
  readonly namesQuota: boolean;
  readonly nowMs: number;
}

interface TooManyRow {
  readonly when: (facts: TooManyFacts) => boolean;
  readonly then: (facts: TooManyFacts) => TooMany;
}

/**
 * The kinds of 429, first match first. A quota of the day with a delay is believed once: whoever sees the same kind again
 * after waiting may take the day as used up.
 */
export const TOO_MANY_ROWS: readonly TooManyRow[] = [
  { when: ({ text }) => /limit:\s*0(?!\d|\.\d)/.test(text), then: () => ({ kind: 'model_not_offered' }) },
  {
    when: ({ text }) => /PerDay|Daily/i.test(text),
    then: ({ delayMs, nowMs }) => ({
      kind: 'quota_day',
      retryAfterMs: delayMs ?? untilPacificMidnightMs(nowMs),
    }),
  },
  {
    when: ({ delayMs }) => delayMs !== undefined,
    then: ({ delayMs }) => ({ kind: 'rate_limit', retryAfterMs: delayMs }),
  },
  {
    when: ({ text }) => /PerMinute/i.test(text),
    then: () => ({ kind: 'rate_limit', retryAfterMs: MINUTE_MS }),
  },
  { when: ({ namesQuota }) => !namesQuota, then: () => ({ kind: 'spend_limit' }) },
  { when: () => true, then: () => ({ kind: 'rate_limit' }) },
];

/** Decides what a 429 means and how long to wait. */
export function classifyTooMany({ message, details }: HttpEvidence, nowMs: number): TooMany {
  const listed: unknown[] = Array.isArray(details) ? details : [];
  const facts: TooManyFacts = {
    text: `${message} ${JSON.stringify(listed)}`,
    delayMs: retryDelayMs(message, details),
    namesQuota: listed.some((detail) => !isHelp(detail)),
    nowMs,
  };
  return TOO_MANY_ROWS.find(({ when }) => when(facts))?.then(facts) ?? { kind: 'rate_limit' };
}

function isHelp(detail: unknown): boolean {
  const type = (detail as { '@type'?: unknown } | null)?.['@type'];
  return typeof type === 'string' && type.endsWith('google.rpc.Help');
}
