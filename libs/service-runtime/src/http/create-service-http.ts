import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { answerClientError } from './answer-client-error.js';
import { answerError, answerErrorsWithProblems, type ExplainError } from './error-handling.js';
import { healthRoute } from './health.js';
import { metricsRoute, type MetricsRouteOptions } from './metrics.js';
import { readyRoute, type ReadyRouteOptions } from './ready.js';
import { unreadableAddress } from './unreadable-address.js';

export interface ServiceHttpOptions extends ReadyRouteOptions, MetricsRouteOptions {
  /** A pino logger, or one of its shape; no log without it. */
  readonly logger?: FastifyBaseLogger;
  /** What errors of the layers below mean to a caller. */
  readonly explainError?: ExplainError;
  /** The longest body that is read. */
  readonly bodyLimitBytes?: number;
  readonly connections?: Partial<ConnectionLimits>;
}

/** What a caller may do with connections. */
export interface ConnectionLimits {
  /** A request that comes more slowly is answered with 408, and its connection ends. */
  readonly requestTimeoutMs: number;
  /** The same for its headers, and for a connection on which nothing comes. */
  readonly headersTimeoutMs: number;
  readonly checkEveryMs: number;
  /** One whose reader takes nothing of an answer for so long ends. */
  readonly answerTimeoutMs: number;
  /** How long a connection may rest between two requests. */
  readonly keepAliveMs: number;
  /** More are closed at once. */
  readonly most: number;
}

/** Those of a service that is told no others. */
export const USUAL_CONNECTIONS: ConnectionLimits = {
  requestTimeoutMs: 30_000,
  headersTimeoutMs: 10_000,
  checkEveryMs: 2_000,
  // Streams have given such a reader up by then.
  answerTimeoutMs: 90_000,
  // Longer than load balancers keep theirs, which is a minute, so that none is closed while it is used.
  keepAliveMs: 72_000,
  most: 16_384,
};

/**
 * The HTTP server that every service has: `/health`, `/ready` and `/metrics`, with problem details for everything that
 * goes wrong. It does not listen yet (see `listenOn`); the caller may add routes, and closes it.
 */
export function createServiceHttp(options: ServiceHttpOptions): FastifyInstance {
  const { isReady, metrics, logger, explainError, bodyLimitBytes = 65_536 } = options;
  const limits = { ...USUAL_CONNECTIONS, ...options.connections };
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    // Addresses may hold tokens; what fails is logged all the same.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    // Any key may stand in JSON; these two are left out like others that no schema knows, and poison nothing.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    frameworkErrors: (error, request, reply) =>
      void answerError(unreadableAddress(error) ?? error, request, reply),
    clientErrorHandler: answerClientError,
    // Viewers keep their connections open; they must not hold up a shutdown.
    forceCloseConnections: true,
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.answerTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    http: { headersTimeout: limits.headersTimeoutMs, connectionsCheckingInterval: limits.checkEveryMs },
  });
  app.server.maxConnections = limits.most;
  answerErrorsWithProblems(app, explainError);
  healthRoute(app);
  readyRoute(app, { isReady });
  metricsRoute(app, metrics === undefined ? {} : { metrics });
  return app;
}
