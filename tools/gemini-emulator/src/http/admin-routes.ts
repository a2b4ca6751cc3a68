import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { Controls } from '../controls.js';
import { faultNames } from '../faults/fault-table.js';
import { presetNames } from '../rules/presets/presets.js';
import type { FaultRulesInput } from '../rules/fault-rules.js';
import { WrongSettings } from '../rules/wrong-settings.js';
import type { LimitRule } from '../limits/limit-rule.js';

const PageQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

/** The emulator's own switches below /admin, for tests and operators. No key is asked. */
export function addAdminRoutes(app: FastifyInstance, { book, faults, limits, reset }: Controls): void {
  app.get('/admin/calls', async (request) => {
    const query = PageQuery.safeParse(request.query);
    if (!query.success) throw WrongSettings.of('query', query.error);
    return book.page(query.data.after, query.data.limit);
  });
  app.get('/admin/bill', async () => book.bill());

  const describeFaults = (): object => ({ rules: faults.rules(), known: faultNames, presets: presetNames });
  app.get('/admin/faults', async () => describeFaults());
  app.put('/admin/faults', async (request) => {
    faults.set(request.body as FaultRulesInput);
    return describeFaults();
  });
  app.delete('/admin/faults', async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });

  app.get('/admin/limits', async () => ({ limits: limits.rules() }));
  app.put('/admin/limits', async (request) => {
    limits.set(request.body as LimitRule[]);
    return { limits: limits.rules() };
  });
  app.delete('/admin/limits', async (_request, reply) => {
    limits.clear();
    return reply.code(204).send();
  });

  app.post('/admin/reset', async (_request, reply) => {
    reset();
    return reply.code(204).send();
  });
}
