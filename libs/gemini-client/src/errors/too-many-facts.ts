import { z } from 'zod';

import type { HttpEvidence } from './http-evidence.js';
import { retryAfterMs, retryDelayMs } from './retry-delay.js';

/** What a 429 says, taken apart. */
export interface TooManyFacts {
  /** "limit: 0": the tier has no quota at all for this model. */
  readonly limitIsZero: boolean;
  /** The id of the exceeded quota of the day; null when none was named. */
  readonly dayQuotaId: string | null;
  /** Whether a quota of the minute was named. */
  readonly perMinute: boolean;
  /** Of what there was too much in a minute; null when it does not say. */
  readonly unit: 'requests' | 'tokens' | null;
  /** The limit of the minute, as the vendor names it. */
  readonly limitPerMinute: number | null;
  /** When the vendor wants to be asked again. */
  readonly delayMs: number | undefined;
  /** Whether there are details other than a link to the documentation. */
  readonly namesQuota: boolean;
}

const QuotaFailure = z.object({
  '@type': z.string().endsWith('google.rpc.QuotaFailure'),
  violations: z.array(
    z.object({ quotaId: z.string().catch(''), quotaValue: z.coerce.string().optional().catch(undefined) }),
  ),
});
const Help = z.object({ '@type': z.string().endsWith('google.rpc.Help') });

/** Reads a 429. Its text is searched too, because details can be missing or of another shape. */
export function tooManyFacts({ message, details, retryAfter }: HttpEvidence, nowMs: number): TooManyFacts {
  const listed: readonly unknown[] = Array.isArray(details) ? (details as unknown[]) : [];
  const violations = listed.flatMap((detail) => QuotaFailure.safeParse(detail).data?.violations ?? []);
  const text = `${message} ${JSON.stringify(listed)}`;
  const minute = violations.find(({ quotaId }) => /PerMinute/i.test(quotaId));
  const daily = violations.find(({ quotaId }) => /PerDay|Daily/i.test(quotaId));
  const limit = Number(minute?.quotaValue);
  return {
    limitIsZero: /limit:\s*0(?!\d|\.\d)/.test(text),
    dayQuotaId: daily?.quotaId ?? /\w*(?:PerDay|Daily)[\w-]*/i.exec(text)?.[0] ?? null,
    perMinute: minute !== undefined || /PerMinute/i.test(text),
    unit: minute === undefined ? null : /Token/i.test(minute.quotaId) ? 'tokens' : 'requests',
    limitPerMinute: Number.isFinite(limit) && limit > 0 ? limit : null,
    delayMs: retryDelayMs(message, details) ?? retryAfterMs(retryAfter, nowMs),
    namesQuota: listed.some((detail) => !Help.safeParse(detail).success),
  };
}
