import type { FastifyInstance } from 'fastify';

import { findModel, modelTable, type ModelCard } from '../models/model-table.js';
import { badFields, modelNotFound, rpcErrorBody } from './rpc-error.js';

const usualPageSize = 50;
const pageTokenPrefix = 'page-';

/** GET /v1beta/models, in pages, and GET /v1beta/models/{id}. */
export function addModelRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: { pageSize?: string; pageToken?: string } }>(
    '/v1beta/models',
    async (request, reply) => {
      const size = Number(request.query.pageSize ?? usualPageSize);
      const start = startOf(request.query.pageToken);
      if (!Number.isInteger(size) || size < 0 || start === null) {
        const field = start === null ? 'page_token' : 'page_size';
        return reply
          .code(400)
          .send(
            rpcErrorBody(badFields([{ field, description: `* ListModelsRequest.${field}: is invalid` }])),
          );
      }
      const end = start + (size === 0 ? usualPageSize : size);
      return {
        models: modelTable.slice(start, end).map(describe),
        ...(end < modelTable.length ? { nextPageToken: `${pageTokenPrefix}${end}` } : {}),
      };
    },
  );

  app.get<{ Params: { '*': string } }>('/v1beta/models/*', async (request, reply) => {
    const id = request.params['*'];
    const model = findModel(id);
    return model === undefined
      ? reply.code(404).send(rpcErrorBody(modelNotFound(id, 'GetModel')))
      : describe(model);
  });
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
