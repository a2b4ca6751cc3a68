import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { answerError, answerErrorsWithProblems, type ExplainError } from './error-handling.js';
import { healthRoute } from './health.js';
import { metricsRoute, type MetricsRouteOptions } from './metrics.js';
import { readyRoute, type ReadyRouteOptions } from './ready.js';

export interface ServiceHttpOptions extends ReadyRouteOptions, MetricsRouteOptions {
  /** A pino logger, or one of its shape; no log without it. */
  readonly logger?: FastifyBaseLogger;
  /** What errors of the layers below mean to a caller. */
  readonly explainError?: ExplainError;
  /** The longest body that is read. */
  readonly bodyLimitBytes?: number;
}

/** A request that comes so slowly holds a connection for its own sake. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const CHECK_EVERY_MS = 2_000;
/** Longer than load balancers keep theirs, which is a minute, so that none is closed while it is used. */
const KEEP_ALIVE_MS = 72_000;

/**
 * The HTTP server that every service has: `/health`, `/ready` and `/metrics`, with problem details for everything that
 * goes wrong. It does not listen yet (see `listenOn`); the caller may add routes, and closes it.
 */
export function createServiceHttp(options: ServiceHttpOptions): FastifyInstance {
  const { isReady, metrics, logger, explainError, bodyLimitBytes = 65_536 } = options;
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    // Addresses may hold tokens; what fails is logged all the same.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    // Viewers keep their connections open; they must not hold up a shutdown.
    forceCloseConnections: true,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CHECK_EVERY_MS },
  });
  answerErrorsWithProblems(app, explainError);
  healthRoute(app);
  readyRoute(app, { isReady });
  metricsRoute(app, metrics === undefined ? {} : { metrics });
  return app;
}
