import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type HttpProblem, sendProblem } from './problem-details.js';

/**
 * Turns everything that goes wrong into problem details. What the caller did wrong is told; what we did wrong is logged,
 * and the answer says nothing of our insides.
 */
export function answerErrorsWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 404, `There is no ${request.method} ${request.url.split('?', 1)[0]}.`),
  );
  app.setErrorHandler(answerError);
}

/** Fastify's own errors and ours alike: 4xx keep their text, everything else is a 500 without details. */
export function answerError(
  error: FastifyError | HttpProblem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendProblem(reply, status, error.message);
  request.log.error({ err: error }, 'A request failed.');
  return sendProblem(reply, 500, 'Something went wrong on our side. The log of the service has the details.');
}
