import { createServiceHttp, type ServiceHttpOptions } from '@generia/service-runtime';
import type { FastifyInstance } from 'fastify';

import { worldStatusRoute, type WorldStatusRouteOptions } from './routes/world-status.js';

export interface ProgressHttpOptions extends ServiceHttpOptions {
  readonly readStatus: WorldStatusRouteOptions['readStatus'];
  readonly now?: () => Date;
}

/**
 * The HTTP server through which people and the frontend see how worlds come about. It does not listen yet
 * (see `listenOn`); the caller closes it.
 */
export function createProgressHttp(options: ProgressHttpOptions): FastifyInstance {
  const { readStatus, now = () => new Date(), ...service } = options;
  const app = createServiceHttp(service);
  worldStatusRoute(app, { readStatus, now });
  return app;
}
