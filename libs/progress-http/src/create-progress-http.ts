import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { answerError, answerErrorsWithProblems } from './error-handling.js';
import { healthRoute } from './routes/health.js';
import { readyRoute, type ReadyRouteOptions } from './routes/ready.js';
import { worldStatusRoute, type WorldStatusRouteOptions } from './routes/world-status.js';

export interface ProgressHttpOptions extends ReadyRouteOptions {
  readonly readStatus: WorldStatusRouteOptions['readStatus'];
  /** A pino logger, or one of its shape; no log without it. */
  readonly logger?: FastifyBaseLogger;
  readonly now?: () => Date;
}

/**
 * The HTTP server through which people and the frontend see how worlds come about. It does not listen yet
 * (see `listenOn`); the caller closes it.
 */
export function createProgressHttp(options: ProgressHttpOptions): FastifyInstance {
  const { readStatus, isReady, logger, now = () => new Date() } = options;
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    // Viewers keep their connections open; they must not hold up a shutdown.
    forceCloseConnections: true,
  });
  answerErrorsWithProblems(app);
  healthRoute(app);
  readyRoute(app, { isReady });
  worldStatusRoute(app, { readStatus, now });
  return app;
}
