import type { FastifyInstance } from 'fastify';

import type { Controls } from '../controls.js';
import type { FaultRulesInput } from '../rules/fault-rules.js';
import { WrongSettings } from '../rules/wrong-settings.js';

/** The older names of some switches of /admin: /emulator/calls and /emulator/faults. */
export function addEmulatorRoutes(app: FastifyInstance, { book, faults }: Controls): void {
  app.get('/emulator/calls', async () => ({ calls: book.calls() }));
  app.delete('/emulator/calls', async (_request, reply) => {
    book.clear();
    return reply.code(204).send();
  });
  app.get('/emulator/faults', async () => ({ rules: faults.rules() }));
  app.post('/emulator/faults', async (request, reply) => {
    try {
      faults.set(request.body as FaultRulesInput);
    } catch (error) {
      if (!(error instanceof WrongSettings)) throw error;
      return reply.code(400).send({ message: `This is no list of fault rules. ${error.message}` });
    }
    return { rules: faults.rules() };
  });
  app.delete('/emulator/faults', async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}
