import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { CallLog } from '../calls/call-log.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import { FaultRule } from '../faults/fault-rule.js';
import { problem } from './problem.js';

/** The stand-in's own switches, which no gateway has: what was called, and what shall go wrong. */
export function addStandInRoutes(app: FastifyInstance, calls: CallLog, faults: FaultPlan): void {
  app.get('/stand-in/calls', async () => ({ counts: calls.counts(), calls: calls.calls() }));
  app.delete('/stand-in/calls', async (_request, reply) => {
    calls.clear();
    return reply.code(204).send();
  });
  app.get('/stand-in/faults', async () => ({ rules: faults.rules() }));
  app.post('/stand-in/faults', async (request, reply) => {
    const rules = z.array(FaultRule).safeParse(request.body);
    if (!rules.success) {
      const { status, body } = problem(
        422,
        `This is no list of fault rules. ${z.prettifyError(rules.error)}`,
      );
      return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
    }
    faults.add(...rules.data);
    return { rules: faults.rules() };
  });
  app.delete('/stand-in/faults', async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}
