import type { FastifyInstance } from 'fastify';

/** `GET /health`: the process lives and answers. It asks nobody else, so that a slow store never gets it restarted. */
export function healthRoute(app: FastifyInstance): void {
  app.get('/health', { logLevel: 'warn' }, () => ({ status: 'UP' }));
}
