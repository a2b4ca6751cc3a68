import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { CallLog } from '../calls/call-log.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import { FaultRule } from '../faults/fault-rule.js';

const FaultRules = z.union([z.array(FaultRule), FaultRule.transform((rule) => [rule])]);

/** The emulator's own switches, which Gemini does not have: /emulator/calls and /emulator/faults. No key is asked. */
export function addEmulatorRoutes(app: FastifyInstance, log: CallLog, faults: FaultPlan): void {
  app.get('/emulator/calls', async () => ({ calls: log.calls() }));
  app.delete('/emulator/calls', async (_request, reply) => {
    log.clear();
    return reply.code(204).send();
  });
  app.get('/emulator/faults', async () => ({ rules: faults.rules() }));
  app.post('/emulator/faults', async (request, reply) => {
    const rules = FaultRules.safeParse(request.body);
    if (!rules.success) {
      return reply
        .code(400)
        .send({ message: `This is no list of fault rules. ${z.prettifyError(rules.error)}` });
    }
    faults.replace(rules.data);
    return { rules: faults.rules() };
  });
  app.delete('/emulator/faults', async (_request, reply) => {
    faults.replace([]);
    return reply.code(204).send();
  });
}
