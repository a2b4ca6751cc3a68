import type { FastifyError, FastifyInstance } from 'fastify';

import { WrongSettings } from '../rules/wrong-settings.js';
import { invalidArgument, rpcErrorBody, type RpcError } from './rpc-error.js';

/** Says what Fastify itself refuses (bad JSON, too large a body, an unknown path) in Google's words. */
export function setGoogleErrors(app: FastifyInstance): void {
  // Gemini reads a body without a content type as JSON too.
  app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof WrongSettings) return reply.code(400).send({ message: error.message });
    const said = translate(error);
    return reply.code(said.httpStatus).send(rpcErrorBody(said));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(
      rpcErrorBody({
        httpStatus: 404,
        status: 'NOT_FOUND',
        message: `The requested URL ${request.url} was not found on this server.`,
      }),
    ),
  );
}

function translate(error: FastifyError): RpcError {
  if (error.statusCode === 413) return invalidArgument('Request payload size exceeds the limit.');
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return invalidArgument(`Invalid JSON payload received. ${error.message}`);
  }
  return { httpStatus: 500, status: 'INTERNAL', message: `The emulator failed: ${error.message}` };
}
