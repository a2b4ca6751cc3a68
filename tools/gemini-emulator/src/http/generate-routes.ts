import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { CallBook, OpenCall } from '../calls/call-book.js';
import { deliver, insteadOfAnswer } from '../faults/apply-effects.js';
import { countTokens, readCountRequest } from '../generate/count-tokens.js';
import { handleGenerate, type GenerateContext } from '../generate/handle-generate.js';
import type { CallKey } from '../keys/call-key.js';
import { findModel, type ModelCard } from '../models/model-table.js';
import { readGenerateRequest } from '../request/read-generate-request.js';
import type { AppliedFaults } from '../rules/rule-state.js';
import type { FaultCall } from '../faults/fault-call.js';
import { watchExchange } from './exchange.js';
import type { FaultDesk } from './fault-desk.js';
import { errorReply, type Outcome } from './reply.js';
import { badFields, modelNotFound, type RpcError } from './rpc-error.js';
import { sendOutcome } from './send-outcome.js';

export interface GenerateRouteOptions extends GenerateContext {
  readonly book: CallBook;
  readonly faults: FaultDesk;
  readonly responseId: () => string;
  readonly keyOf: (request: FastifyRequest) => CallKey;
  /** How long every answer waits. */
  readonly latencyMs: () => number;
}

type Asked = FastifyRequest<{ Params: { '*': string } }>;

interface Handled {
  readonly body: unknown;
  readonly model: ModelCard;
  readonly open: OpenCall;
  readonly key: CallKey;
  readonly requestId: string | null;
  readonly faultsOf: (call: FaultCall) => AppliedFaults;
}

/** POST /v1beta/models/{id}:generateContent and :countTokens. */
export function addGenerateRoutes(app: FastifyInstance, options: GenerateRouteOptions): void {
  app.post('/v1beta/models/*', async (request: Asked, reply) => {
    const [id = '', method = ''] = splitLast(request.params['*']);
    if (method !== 'generateContent' && method !== 'countTokens') {
      return sendOutcome(reply, refused(modelNotFound(id, method)), watchExchange(reply));
    }
    const model = findModel(id);
    const kind = method === 'countTokens' ? 'count' : (model?.draws ?? false) ? 'image' : 'text';
    const key = options.keyOf(request);
    const requestId = requestIdOf(request);
    const open = options.book.open({ key: key.label, model: id, kind, requestId });
    const exchange = watchExchange(reply, (abortedByClient) => open.end(abortedByClient));
    const outcome = await answer(request, { id, method, model, open, key, requestId }, options).finally(() =>
      open.decided(),
    );
    const delayMs = outcome.delayMs + options.latencyMs();
    open.note({ delayMs });
    return sendOutcome(reply, { ...outcome, delayMs }, exchange, (status) => {
      open.leave();
      if (status >= 400) open.refuse(status);
      else open.note({ status });
    });
  });
}

async function answer(
  request: Asked,
  call: Omit<Handled, 'body' | 'model' | 'faultsOf'> & {
    readonly id: string;
    readonly method: string;
    readonly model: ModelCard | undefined;
  },
  options: GenerateRouteOptions,
): Promise<Outcome> {
  const { model, id, method } = call;
  if (model === undefined) return refused(modelNotFound(id, method));
  const choice = options.faults.choose(request);
  if (!choice.ok) return refused(choice.error);
  const handled = {
    ...call,
    model,
    body: request.body,
    faultsOf: choice.of,
  };
  return method === 'countTokens' ? count(handled) : generate(handled, options);
}

async function generate(call: Handled, options: GenerateRouteOptions): Promise<Outcome> {
  const read = readGenerateRequest(call.body);
  if (!read.ok) {
    const description = `Invalid value at '${read.path}', ${JSON.stringify(read.value) ?? 'nothing'}`;
    return refused(badFields([{ field: read.path, description }]));
  }
  return handleGenerate(read.request, call.model, { ...call, responseId: options.responseId() }, options);
}

function count({ body, model, open, key, requestId, faultsOf }: Handled): Outcome {
  const asked = readCountRequest(body);
  if (asked === null) {
    const description = '* CountTokensRequest.contents: contents is not specified';
    return refused(badFields([{ field: 'contents', description }]));
  }
  const counted = countTokens(asked);
  open.read(counted.totalTokens);
  const { names, effects } = faultsOf({
    kind: 'count',
    model: model.id,
    method: 'countTokens',
    key,
    schemaKind: null,
    schema: undefined,
    wantsJson: false,
    prompt: `${asked.system}\n${asked.prompt}`,
    requestId,
  });
  if (names.length > 0) open.note({ matchedFault: names.join(',') });
  return insteadOfAnswer(effects) ?? deliver({ httpStatus: 200, body: counted }, effects);
}

function refused(error: RpcError): Outcome {
  return deliver(errorReply(error), []);
}

function requestIdOf(request: FastifyRequest): string | null {
  const header = request.headers['x-client-request-id'];
  return typeof header === 'string' ? header : null;
}

function splitLast(path: string): [string, string] {
  const at = path.lastIndexOf(':');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
}
