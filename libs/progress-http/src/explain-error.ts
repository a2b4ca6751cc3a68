import type { ProblemCode } from '@generia/contracts/http';
import { asTaskError } from '@generia/resilience';
import { type ExplainError, HttpProblem } from '@generia/service-runtime';

const MEANINGS: Readonly<Record<string, readonly [status: number, code: ProblemCode]>> = {
  WORLD_NOT_FOUND: [404, 'world_not_found'],
  WORLD_ENDED: [409, 'world_ended'],
  WORLD_NOT_PAUSED: [409, 'world_not_paused'],
  NOTHING_TO_REDRIVE: [409, 'nothing_to_retry'],
  WORLD_ID_TAKEN: [409, 'idempotency_key_reused'],
  // 503 and not 429: it is not this caller who asked for too much (RFC 9110, 15.6.4).
  INTAKE_FULL: [503, 'intake_full'],
};

/** What errors of the domain and of the stores mean to a caller. */
export const explainError: ExplainError = (thrown) => {
  if (thrown instanceof HttpProblem || hasStatus(thrown)) return undefined;
  const error = asTaskError(thrown);
  const meaning = MEANINGS[error.code];
  if (meaning) {
    const [status, code] = meaning;
    const { message, remedy, retryAfterMs } = error;
    const wait = retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) };
    return new HttpProblem(status, [message, remedy].filter(Boolean).join(' '), { code, headers: wait });
  }
  if (error.retry !== 'free') return undefined;
  // A store that is away says where it is: that is for the log.
  const problem = new HttpProblem(503, 'The service cannot reach its stores now. Ask again in a moment.', {
    headers: { 'retry-after': '5' },
  });
  problem.cause = thrown;
  return problem;
};

/** Fastify's own errors know their status. */
function hasStatus(error: unknown): boolean {
  return typeof (error as { readonly statusCode?: unknown } | null)?.statusCode === 'number';
}
