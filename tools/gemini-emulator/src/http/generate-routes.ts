import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { CallLog, OpenCall } from '../calls/call-log.js';
import type { RecordedCall } from '../calls/recorded-call.js';
import { countTokens } from '../generate/count-tokens.js';
import {
  createResponseIds,
  handleGenerate,
  type GenerateContext,
  type Outcome,
} from '../generate/handle-generate.js';
import { findModel, type ModelCard } from '../models/model-table.js';
import { readGenerateRequest } from '../request/read-generate-request.js';
import { badFields, modelNotFound, rpcErrorBody, type RpcError } from './rpc-error.js';

export interface GenerateRouteOptions extends GenerateContext {
  readonly log: CallLog;
  readonly now: () => number;
  /** Resolves when the answer may leave; rejects when the connection has closed. */
  readonly delay: (signal: AbortSignal) => Promise<void>;
}

type Handled = FastifyRequest<{ Params: { '*': string } }>;

/** POST /v1beta/models/{id}:generateContent and :countTokens. */
export function addGenerateRoutes(app: FastifyInstance, options: GenerateRouteOptions): void {
  const responseId = createResponseIds(options.seed);
  app.post('/v1beta/models/*', async (request: Handled, reply) => {
    const [id = '', method = ''] = splitLast(request.params['*']);
    const model = findModel(id);
    if (method !== 'generateContent' && method !== 'countTokens')
      return sendError(reply, modelNotFound(id, method));
    const entry = openCall(
      request,
      id,
      method === 'countTokens' ? 'count' : (model?.draws ?? false) ? 'image' : 'text',
      options,
    );
    const gone = watchConnection(reply, entry, options.now);
    if (model === undefined) return sendError(reply, modelNotFound(id, method), entry);
    if (method === 'countTokens') return sendCount(request, reply, entry);
    // An answer is made, and billed, even if nobody waits for it any more.
    const outcome = await generate(request, model, { ...entry, responseId: responseId() }, options);
    await options.delay(gone);
    return finish(reply, outcome, entry);
  });
}

interface Entry extends OpenCall {
  readonly requestId: string | null;
}

function openCall(
  request: Handled,
  model: string,
  kind: RecordedCall['kind'],
  { log, now }: GenerateRouteOptions,
): Entry {
  const startedAt = now();
  const header = request.headers['x-client-request-id'];
  const requestId = typeof header === 'string' ? header : null;
  const call = log.open({
    at: new Date(startedAt).toISOString(),
    model,
    kind,
    requestId,
    schemaKind: null,
    promptTokens: 0,
    outputTokens: 0,
    costMicros: 0,
    status: null,
    finishReason: null,
    matchedFault: null,
    startedAt,
    endedAt: null,
    abortedByClient: false,
  });
  return { ...call, requestId };
}

/** Notes the end of the call, however it comes; the signal aborts when the client goes before its answer is out. */
function watchConnection(reply: FastifyReply, entry: Entry, now: () => number): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    const isSent = reply.raw.writableFinished;
    const isOurs = reply.raw.req.socket.destroyed && resets.has(reply);
    entry.note({ endedAt: now(), abortedByClient: !isSent && !isOurs });
    if (!isSent) gone.abort(new Error('The connection closed before the answer was out.'));
  });
  return gone.signal;
}

/** The connections that the emulator itself broke. */
const resets = new WeakSet<FastifyReply>();

async function generate(
  request: Handled,
  model: ModelCard,
  call: Entry & { readonly responseId: string },
  options: GenerateRouteOptions,
): Promise<Outcome> {
  const read = readGenerateRequest(request.body);
  if (read.ok) return handleGenerate(read.request, model, call, options);
  const description = `Invalid value at '${read.path}', ${JSON.stringify(read.value) ?? 'nothing'}`;
  return { type: 'error', error: badFields([{ field: read.path, description }]) };
}

function finish(reply: FastifyReply, outcome: Outcome, entry: Entry): FastifyReply {
  switch (outcome.type) {
    case 'error':
      return sendError(reply, outcome.error, entry);
    case 'answer':
      entry.note({ status: 200 });
      return reply.header('x-gemini-service-tier', 'standard').send(outcome.body);
    case 'connection':
      // From here on the socket is ours: Fastify must not answer.
      reply.hijack();
      if (outcome.behaviour === 'reset') {
        resets.add(reply);
        reply.raw.req.socket.resetAndDestroy();
      }
      return reply;
  }
}

function sendCount(request: Handled, reply: FastifyReply, entry: Entry): FastifyReply {
  const counted = countTokens(request.body);
  if (counted === null) {
    const description = '* CountTokensRequest.contents: contents is not specified';
    return sendError(reply, badFields([{ field: 'contents', description }]), entry);
  }
  entry.note({ status: 200, promptTokens: counted.totalTokens });
  return reply.send(counted);
}

function sendError(reply: FastifyReply, error: RpcError, entry?: Entry): FastifyReply {
  entry?.note({ status: error.httpStatus });
  return reply.code(error.httpStatus).send(rpcErrorBody(error));
}

function splitLast(path: string): [string, string] {
  const at = path.lastIndexOf(':');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
}
