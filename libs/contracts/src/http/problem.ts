import { z } from 'zod';

/** What went wrong, for programs; these never change their meaning. */
export const PROBLEM_CODES = [
  'bad_request',
  'validation_failed',
  'unauthorized',
  'token_expired',
  'forbidden',
  'not_found',
  'world_not_found',
  'character_not_found',
  'post_not_found',
  'media_not_found',
  'method_not_allowed',
  'request_timeout',
  'world_ended',
  'world_not_paused',
  'nothing_to_retry',
  'conflict',
  'idempotency_key_reused',
  'body_too_large',
  'unsupported_media_type',
  'range_not_satisfiable',
  'rate_limited',
  'intake_full',
  'internal_error',
  'unavailable',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** An error answer as RFC 9457 describes it, as `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** For a person: what is wrong, and what to do. */
    detail: z.string(),
    /** The address that was asked, without its query. */
    instance: z.string(),
    code: ProblemCode,
    /** With `validation_failed`: each field that is wrong. */
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
