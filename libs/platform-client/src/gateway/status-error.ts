import type { RetryPolicy } from '@generia/resilience';
import { z } from 'zod';

import { describeAnswer, type GatewayAnswer, parseJson } from './gateway-answer.js';
import { badAnswerError, GatewayError } from './gateway-error.js';
import { parseRetryAfter } from './retry-after.js';

interface Meaning {
  readonly code: string;
  readonly retry: RetryPolicy;
  readonly remedy: string;
  readonly isOutage?: boolean;
  readonly isPassing?: boolean;
  /** Used when the answer does not say how long to wait. */
  readonly retryAfterMs?: number;
}

const NOT_FOUND: Meaning = {
  code: 'PLATFORM_NOT_FOUND',
  retry: 'costs_attempt',
  remedy: 'Create first what the call refers to, or check its id.',
};
const NO_ROUTE: Meaning = {
  code: 'PLATFORM_NOT_FOUND',
  retry: 'costs_attempt',
  remedy: 'Check that API_GATEWAY_URL names a gateway that speaks docs/platform-api.openapi.yaml.',
};
const CONFLICT: Meaning = {
  code: 'PLATFORM_CONFLICT',
  retry: 'never',
  remedy: 'Check the ids that the call was made with.',
};
const DENIED: Meaning = {
  code: 'PLATFORM_DENIED',
  retry: 'never',
  remedy: 'Check API_GATEWAY_TOKEN, the token with which the worker calls the gateway.',
};
const REFUSED: Meaning = {
  code: 'PLATFORM_REFUSED',
  retry: 'never',
  remedy: 'Check that worker and gateway follow the same docs/platform-api.openapi.yaml.',
};
const BUSY: Meaning = {
  code: 'PLATFORM_BUSY',
  retry: 'free',
  remedy: 'Wait, or lower MAX_CONCURRENT_TASKS.',
  isPassing: true,
  retryAfterMs: 5_000,
};
const LATE: Meaning = {
  code: 'PLATFORM_UNAVAILABLE',
  retry: 'free',
  remedy: 'Look into the log of the API gateway.',
  isPassing: true,
  retryAfterMs: 5_000,
};
const DOWN: Meaning = { ...LATE, isOutage: true };
/** Perhaps it is the request that breaks the server; so the attempt counts. */
const BROKEN: Meaning = { ...DOWN, code: 'PLATFORM_FAILED', retry: 'costs_attempt' };

const MEANINGS: Readonly<Record<number, Meaning>> = {
  401: DENIED,
  403: DENIED,
  404: NOT_FOUND,
  408: LATE,
  409: CONFLICT,
  425: LATE,
  429: BUSY,
  500: BROKEN,
  501: REFUSED,
  502: DOWN,
  503: DOWN,
  504: DOWN,
};

const Problem = z.object({ detail: z.string() });
const MAX_DETAIL_LENGTH = 300;

/** Says what a status other than success means. The detail of a problem+json answer becomes part of the message. */
export function statusError(operation: string, answer: GatewayAnswer, nowMs: number): GatewayError {
  const { status } = answer;
  if (status < 400) return badAnswerError(operation, `${status}, ${describeAnswer(answer)}`);
  const detail = detailOf(answer);
  const known = MEANINGS[status] ?? (status < 500 ? REFUSED : BROKEN);
  const meaning = known === NOT_FOUND && detail === null ? NO_ROUTE : known;
  const askedWaitMs = meaning.isPassing === true ? parseRetryAfter(answer.retryAfter, nowMs) : undefined;
  return new GatewayError(
    `${operation}: the platform answered ${status}${detail === null ? ` (${describeAnswer(answer)}).` : `: ${detail}`}`,
    { ...meaning, askedWaitMs, retryAfterMs: askedWaitMs ?? meaning.retryAfterMs },
  );
}

/**
 * What the object store's refusal of an upload means: another attempt asks for another address, so it is worth one. What
 * is no refusal means the same as from the gateway.
 */
export function uploadStatusError(operation: string, answer: GatewayAnswer, nowMs: number): GatewayError {
  const error = statusError(operation, answer, nowMs);
  const isRefusal = answer.status >= 400 && answer.status < 500 && !error.isPassing;
  if (!isRefusal) return error;
  return new GatewayError(error.message, {
    code: 'PLATFORM_UPLOAD_REFUSED',
    retry: 'costs_attempt',
    remedy: 'Check the clock of the gateway, and that its object store takes what it signs.',
  });
}

function detailOf({ contentType, text }: GatewayAnswer): string | null {
  if (contentType !== 'application/problem+json') return null;
  const problem = Problem.safeParse(parseJson(text));
  return problem.success ? problem.data.detail.slice(0, MAX_DETAIL_LENGTH) : null;
}
