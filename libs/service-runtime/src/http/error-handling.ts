import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { HttpProblem, sendProblem } from './problem-details.js';
import { createRouteMethods } from './route-methods.js';

/** What an error of the layers below means to the caller; undefined when it means nothing to them. */
export type ExplainError = (error: unknown) => HttpProblem | undefined;

/**
 * Turns everything that goes wrong into problem details. What the caller did wrong is told; what we did wrong is logged,
 * and the answer says nothing of our insides.
 */
export function answerErrorsWithProblems(app: FastifyInstance, explain?: ExplainError): void {
  const methods = createRouteMethods();
  app.addHook('onRoute', ({ url, method }) => methods.add(url, method));
  const answerNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const allowed = methods.of(path);
    if (allowed.length === 0 || allowed.includes(request.method))
      return sendProblem(reply, 404, `There is no ${request.method} ${path}.`);
    return sendProblem(reply, 405, `${path} takes ${allowed.join(', ')}, and no ${request.method}.`, {
      headers: { allow: allowed.join(', ') },
    });
  };
  app.setNotFoundHandler(answerNotFound);
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) =>
    // What is wrong with a request that no route takes matters to nobody.
    request.is404 ? answerNotFound(request, reply) : answerError(explain?.(error) ?? error, request, reply),
  );
}

/** Fastify's own errors and ours alike: 4xx keep their text, everything else is a 500 without details. */
export function answerError(
  error: FastifyError | HttpProblem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof HttpProblem) {
    if (error.statusCode >= 500) request.log.warn({ err: error }, 'A request could not be served.');
    return sendProblem(reply, error.statusCode, error.message, error.options);
  }
  if (error.validation !== undefined) return sendInvalid(error, reply);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendProblem(reply, status, error.message);
  request.log.error({ err: error }, 'A request failed.');
  return sendProblem(reply, 500, 'Something went wrong on our side. The log of the service has the details.');
}

/** A body, query, path or header that does not fit its schema: each field is named. */
function sendInvalid(
  { validation = [], validationContext }: FastifyError,
  reply: FastifyReply,
): FastifyReply {
  const errors = validation.map(({ instancePath, message = 'is wrong' }) => ({
    field: instancePath.split('/').filter(Boolean).join('.') || (validationContext ?? 'body'),
    message,
  }));
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return sendProblem(reply, 400, detail, { code: 'validation_failed', errors });
}
