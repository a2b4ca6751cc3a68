import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { answerError, answerErrorsWithProblems } from './error-handling.js';
import { healthRoute } from './health.js';
import { metricsRoute, type MetricsRouteOptions } from './metrics.js';
import { readyRoute, type ReadyRouteOptions } from './ready.js';

export interface ServiceHttpOptions extends ReadyRouteOptions, MetricsRouteOptions {
  /** A pino logger, or one of its shape; no log without it. */
  readonly logger?: FastifyBaseLogger;
}

/**
 * The HTTP server that every service has: `/health`, `/ready` and `/metrics`, with problem details for everything that
 * goes wrong. It does not listen yet (see `listenOn`); the caller may add routes, and closes it.
 */
export function createServiceHttp({ isReady, metrics, logger }: ServiceHttpOptions): FastifyInstance {
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    // Viewers keep their connections open; they must not hold up a shutdown.
    forceCloseConnections: true,
  });
  answerErrorsWithProblems(app);
  healthRoute(app);
  readyRoute(app, { isReady });
  metricsRoute(app, metrics === undefined ? {} : { metrics });
  return app;
}
