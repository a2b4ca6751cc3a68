import { Problem } from '@generia/contracts/http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** The context of `/api/v1`: its schemas are zod's. */
export type ApiInstance = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const DESCRIPTIONS = {
  400: 'Something in the request is wrong; `errors` names the fields.',
  401: 'No token, or one that is not good.',
  403: 'The token does not allow this; or nobody is asked for one, and the address is not a name of this machine.',
  404: 'There is no such thing, or not for you.',
  409: 'It is not in a state for this, or the key was used for something else.',
  413: 'The body is larger than 64 kB. Nothing else that is wrong with it is told.',
  415: 'The body is no JSON.',
  416: 'There are no such bytes.',
  429: 'Too many requests.',
  503: 'A store is away for a moment, or (`intake_full`) the queue is too long for another world.',
} as const;
type ProblemStatus = keyof typeof DESCRIPTIONS;

/** What every request may be answered with. */
const ALWAYS: readonly ProblemStatus[] = [400, 401, 403, 404, 429, 503];

/** The error answers of a route: those of every route, and its own. */
export function problems<Own extends ProblemStatus = never>(...own: Own[]) {
  const answers = [...ALWAYS, ...own].map((status) => [
    status,
    { description: DESCRIPTIONS[status], content: { 'application/problem+json': { schema: Problem } } },
  ]);
  return Object.fromEntries(answers) as Record<Own | 400, { description: string; content: object }>;
}

/** A body that is not JSON, for the description. */
export const binary = (...contentTypes: readonly string[]) => ({
  content: Object.fromEntries(contentTypes.map((type) => [type, { schema: z.any() }])),
});
