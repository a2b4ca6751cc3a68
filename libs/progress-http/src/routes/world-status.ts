import { notStartedStatus, type WorldStatus } from '@generia/contracts';
import type { FastifyInstance } from 'fastify';

import { parseWorldId } from '../world-id.js';

export interface WorldStatusRouteOptions {
  /** The status of a world; null when there is none (yet). */
  readonly readStatus: (worldId: string) => Promise<WorldStatus | null>;
  readonly now: () => Date;
}

/**
 * `GET /api/v1/worlds/:id/status`: all of Generia's 19 fields and the six stages, zeros included. A world that nobody has
 * heard of is `not_started`, as in Generia: its ticket may still be on its way.
 */
export function worldStatusRoute(app: FastifyInstance, { readStatus, now }: WorldStatusRouteOptions): void {
  app.get<{ Params: { id: string } }>(
    '/api/v1/worlds/:id/status',
    async (request, reply): Promise<WorldStatus> => {
      const worldId = parseWorldId(request.params.id);
      void reply.header('cache-control', 'no-store');
      return (await readStatus(worldId)) ?? notStartedStatus(worldId, now());
    },
  );
}
