import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

import { problem } from './problem.js';

/** Says what Fastify itself refuses (bad JSON, a foreign content type, an unknown path) as problem details. */
export function answerErrors(app: FastifyInstance): void {
  const send = (reply: FastifyReply, status: number, detail: string): FastifyReply =>
    reply
      .code(status)
      .type('application/problem+json')
      .send(JSON.stringify(problem(status, detail).body));

  app.setNotFoundHandler((request, reply) =>
    send(reply, 404, `There is no ${request.method} ${request.url.split('?', 1)[0] ?? ''}.`),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    return send(reply, status, status < 500 ? error.message : 'The gateway failed.');
  });
}
