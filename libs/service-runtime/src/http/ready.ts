import type { FastifyInstance } from 'fastify';

/** Whether the service can do its work now, and if not, each reason in words. */
export type Readiness =
  { readonly ready: true } | { readonly ready: false; readonly reasons: readonly string[] };

export interface ReadyRouteOptions {
  readonly isReady: () => Promise<Readiness>;
}

/** `GET /ready`: 200 while the service can do its work, 503 with the reasons otherwise. */
export function readyRoute(app: FastifyInstance, { isReady }: ReadyRouteOptions): void {
  app.get('/ready', { logLevel: 'warn' }, async (request, reply) => {
    const readiness = await isReady().catch((error: unknown): Readiness => {
      request.log.error({ err: error }, 'The readiness check failed.');
      return { ready: false, reasons: ['the readiness check itself failed; the log has the details'] };
    });
    if (readiness.ready) return { status: 'READY' };
    return reply.code(503).send({ status: 'NOT_READY', reasons: readiness.reasons });
  });
}
