import type { FastifyInstance } from 'fastify';

/** Where the text of `/metrics` comes from; a registry of prom-client fits by shape. */
export interface MetricsSource {
  readonly contentType: string;
  metrics(): Promise<string>;
}

export interface MetricsRouteOptions {
  /** Absent: there is no `/metrics`. */
  readonly metrics?: MetricsSource;
}

/** `GET /metrics`: the process in numbers, in Prometheus' text format. */
export function metricsRoute(app: FastifyInstance, { metrics }: MetricsRouteOptions): void {
  if (metrics === undefined) return;
  app.get('/metrics', { logLevel: 'warn' }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}
