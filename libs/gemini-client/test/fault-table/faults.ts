import { json, type Treatment } from '../fake-gemini.js';
import { rpcError, textAnswer } from '../replies.js';

/** The note that is asked for. */
export const NOTE = '{"title":"A","count":2}';
export const good = textAnswer(NOTE);

const type = 'type.googleapis.com/google.rpc.';
export const errorInfo = (reason: string): object => ({ '@type': `${type}ErrorInfo`, reason });
export const retryIn = (retryDelay: string): object => ({ '@type': `${type}RetryInfo`, retryDelay });
export const HELP = { '@type': `${type}Help`, links: [{ description: 'd', url: 'https://x.example' }] };
export const badField = (field: string): object => ({
  '@type': `${type}BadRequest`,
  fieldViolations: [{ field, description: 'It is not valid.' }],
});
export const quota = (quotaId: string): object => ({
  '@type': `${type}QuotaFailure`,
  violations: [
    {
      quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
      quotaId,
      quotaDimensions: { location: 'global', model: 'gemini-3.8-flash' },
      quotaValue: '20',
    },
  ],
});
export const MINUTE = quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier');
export const DAY = quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier');

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** An error as the API sends it. */
export function fault(
  code: number,
  message: string,
  details?: readonly object[],
  status = STATUS[code] ?? '',
): Treatment {
  return json(code, rpcError(code, status, message, details));
}

export const tooMany = (message: string, details?: readonly object[]): Treatment =>
  fault(429, message, details);

export const times = (count: number, treatment: Treatment): readonly Treatment[] =>
  Array.from({ length: count }, () => treatment);
