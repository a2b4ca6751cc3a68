import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { deliver, insteadOfAnswer } from '../faults/apply-effects.js';
import { effectsAt, type FaultEffect } from '../faults/fault-effect.js';
import type { CallKey } from '../keys/call-key.js';
import { findModel, modelTable, type ModelCard } from '../models/model-table.js';
import { watchExchange } from './exchange.js';
import type { FaultDesk } from './fault-desk.js';
import { errorReply, type Outcome, type Reply } from './reply.js';
import { badFields, modelNotFound } from './rpc-error.js';
import { sendOutcome } from './send-outcome.js';

const usualPageSize = 50;
const pageTokenPrefix = 'page-';

export interface ModelRouteOptions {
  readonly faults: FaultDesk;
  readonly keyOf: (request: FastifyRequest) => CallKey;
}

type ListQuery = { readonly pageSize?: string; readonly pageToken?: string };

/** GET /v1beta/models, in pages, and GET /v1beta/models/{id}. */
export function addModelRoutes(app: FastifyInstance, options: ModelRouteOptions): void {
  app.get<{ Querystring: ListQuery }>('/v1beta/models', async (request, reply) =>
    send(request, reply, '', options, (effects) => listModels(request.query, effects)),
  );
  app.get<{ Params: { '*': string } }>('/v1beta/models/*', async (request, reply) => {
    const id = request.params['*'];
    return send(request, reply, id, options, () => {
      const model = findModel(id);
      return model === undefined
        ? errorReply(modelNotFound(id, 'GetModel'))
        : { httpStatus: 200, body: describe(model) };
    });
  });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  model: string,
  { faults, keyOf }: ModelRouteOptions,
  answer: (effects: readonly FaultEffect[]) => Reply,
): Promise<FastifyReply> {
  const choice = faults.choose(request);
  if (!choice.ok) return sendOutcome(reply, deliver(errorReply(choice.error), []), watchExchange(reply));
  const { effects } = choice.of({
    kind: 'models',
    model,
    method: model === '' ? 'listModels' : 'getModel',
    key: keyOf(request),
    schemaKind: null,
    schema: undefined,
    wantsJson: false,
    prompt: '',
    requestId: null,
  });
  const outcome: Outcome = insteadOfAnswer(effects) ?? deliver(answer(effects), effects);
  return sendOutcome(reply, outcome, watchExchange(reply));
}

function listModels(query: ListQuery, effects: readonly FaultEffect[]): Reply {
  const size = Number(query.pageSize ?? usualPageSize);
  const start = startOf(query.pageToken);
  if (!Number.isInteger(size) || size < 0 || start === null) {
    const field = start === null ? 'page_token' : 'page_size';
    return errorReply(badFields([{ field, description: `* ListModelsRequest.${field}: is invalid` }]));
  }
  const lacking = effectsAt(effects, 'list');
  const listed = modelTable.filter(({ id }) => !lacking.some(({ lacks }) => lacks(id)));
  const end = start + (size === 0 ? usualPageSize : size);
  return {
    httpStatus: 200,
    body: {
      models: listed.slice(start, end).map(describe),
      ...(end < listed.length ? { nextPageToken: `${pageTokenPrefix}${end}` } : {}),
    },
  };
}

function startOf(pageToken: string | undefined): number | null {
  if (pageToken === undefined || pageToken === '') return 0;
  const start = pageToken.startsWith(pageTokenPrefix)
    ? Number(pageToken.slice(pageTokenPrefix.length))
    : Number.NaN;
  return Number.isInteger(start) && start >= 0 ? start : null;
}

function describe(model: ModelCard): object {
  return {
    name: `models/${model.id}`,
    version: '001',
    displayName: model.displayName,
    description: `${model.displayName}, emulated`,
    inputTokenLimit: model.inputTokenLimit,
    outputTokenLimit: model.outputTokenLimit,
    supportedGenerationMethods: ['generateContent', 'countTokens'],
    thinking: !model.draws,
    temperature: 1,
    maxTemperature: 2,
    topP: 0.95,
    topK: 64,
  };
}
