import type { RpcError } from '../../http/rpc-error.js';

/** Which of Gemini's quotas was exceeded. */
export type QuotaName = 'minute' | 'day' | 'tokens' | 'concurrency';

export interface ExceededQuota {
  readonly quota: QuotaName;
  readonly tier: 'free' | 'paid';
  readonly model: string;
  /** The limit that was exceeded. */
  readonly value: number;
  /** When to come again; unknown when absent. */
  readonly retryAfterMs?: number | undefined;
  /** Where the answer says what it knows; everywhere unless told. */
  readonly retryInfo?: boolean;
  readonly retryInMessage?: boolean;
  readonly quotaFailure?: boolean;
}

const ids: Readonly<Record<QuotaName, string>> = {
  minute: 'GenerateRequestsPerMinutePerProjectPerModel',
  day: 'GenerateRequestsPerDayPerProjectPerModel',
  tokens: 'GenerateContentInputTokensPerModelPerMinute',
  concurrency: 'ConcurrentGenerateRequestsPerProjectPerModel',
};

/** 429 as Gemini says it: which quota of which model, where to read about it, and when to come again. */
export function quotaError(exceeded: ExceededQuota): RpcError {
  const { quota, tier, model, value, retryAfterMs } = exceeded;
  const metric = `generativelanguage.googleapis.com/generate_content_${tier}_tier_${
    quota === 'tokens' ? 'input_token_count' : 'requests'
  }`;
  const retryDelay = retryAfterMs === undefined ? undefined : secondsText(retryAfterMs);
  const violation = {
    quotaMetric: metric,
    quotaId: `${ids[quota]}-${tier === 'free' ? 'FreeTier' : 'PaidTier'}`,
    quotaDimensions: { location: 'global', model },
    ...(value === 0 ? {} : { quotaValue: String(value) }),
  };
  const details: object[] = [];
  if (exceeded.quotaFailure !== false) {
    details.push({ '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [violation] });
  }
  details.push(helpDetail);
  if (retryDelay !== undefined && exceeded.retryInfo !== false) {
    details.push({ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay });
  }
  const lines = [exceededText];
  if (exceeded.quotaFailure !== false)
    lines.push(`* Quota exceeded for metric: ${metric}, limit: ${value}, model: ${model}`);
  if (retryDelay !== undefined && exceeded.retryInMessage !== false)
    lines.push(`Please retry in ${retryDelay}.`);
  return { ...tooMany(lines.join('\n')), details };
}

/** A time as protobuf's JSON writes it: `34.074824224s`. */
export function secondsText(ms: number): string {
  return `${Number((ms / 1_000).toFixed(9))}s`;
}

/** 429 RESOURCE_EXHAUSTED without details. */
export function tooMany(message: string): RpcError {
  return { httpStatus: 429, status: 'RESOURCE_EXHAUSTED', message };
}

export const exceededText =
  'You exceeded your current quota, please check your plan and billing details. For more information on this ' +
  'error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';

/** The link to the documentation, which most of these errors carry. */
export const helpDetail = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [
    {
      description: 'Learn more about Gemini API quotas',
      url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
    },
  ],
};
